/** A piece of an RTF file. `text` are bytes in the character set of the font; `hex` is one such byte. */
export type RtfToken =
  | { readonly is: 'open' | 'close' }
  | { readonly is: 'word'; readonly name: string; readonly param: number | null }
  | { readonly is: 'sign'; readonly sign: string }
  | { readonly is: 'hex'; readonly byte: number }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'bin'; readonly bytes: Uint8Array };

/** What ends a stretch of plain letters. */
const SPECIAL = /[\\{}\r\n]/g;
const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /\\'([\da-fA-F]{2})/y;

/**
 * The pieces of an RTF file in their order. (RTF 1.9.1) Each byte is looked at once, and nothing is set aside for sizes
 * that a file only claims. Our own: the tokenizer that the registry has joins wrapped lines in quadratic time.
 * @param source the bytes as Latin-1
 */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const sign = source[at]!;
    if (sign === '{' || sign === '}') {
      yield { is: sign === '{' ? 'open' : 'close' };
      at += 1;
    } else if (sign === '\r' || sign === '\n') at += 1;
    else if (sign !== '\\') {
      SPECIAL.lastIndex = at;
      const end = SPECIAL.exec(source)?.index ?? source.length;
      yield { is: 'text', text: source.slice(at, end) };
      at = end;
    } else {
      WORD.lastIndex = HEX.lastIndex = at;
      const word = WORD.exec(source);
      const hex = word ? null : HEX.exec(source);
      if (word) {
        at = WORD.lastIndex;
        const param = word[2] === undefined ? null : Number(word[2]);
        if (word[1] === 'bin') {
          const end = Math.min(source.length, at + Math.max(0, param ?? 0));
          yield { is: 'bin', bytes: Buffer.from(source.slice(at, end), 'latin1') };
          at = end;
        } else yield { is: 'word', name: word[1]!, param };
      } else if (hex) {
        at = HEX.lastIndex;
        yield { is: 'hex', byte: Number.parseInt(hex[1]!, 16) };
      } else {
        yield { is: 'sign', sign: source[at + 1] ?? '' };
        at += 2;
      }
    }
  }
}
