import { AppError } from '@shared/errors';
import { MAX_COPY_BYTES } from '@shared/api/intake';
import type { Charset, ReadCharset } from '@shared/intake/charset';
import { decodeAs, findDecoded } from './decode-as';
import { declaredCharset } from './declared-charset';
import { foreignFormat } from './foreign-format';
import { guessCharset } from './guess-charset';

/** A file with more control bytes than this is not text: noise has 10 in 100, old wire feeds a few in a thousand. */
const MAX_CONTROL_SHARE = 0.03;

const NOT_TEXT =
  'This file is not plain text. Open it where it was made, save it as a .txt file and bring that in.';

/** The text of a file, and the character set that it was read in. */
export interface DecodedCopy {
  readonly text: string;
  readonly readIn: ReadCharset;
}

/**
 * The text of a file of raw copy, with or without a byte order mark. It is read in the character set that the user
 * chose, else in the one that its bytes or its own declaration prove, else in the likeliest one by its letters. The
 * text keeps its line ends; the mark is dropped.
 * @throws AppError `UNREADABLE_FILE` when nothing is in it, `TOO_LARGE` over {@link MAX_COPY_BYTES},
 * `UNSUPPORTED_FORMAT` when it is a picture, a document or otherwise not text
 */
export async function decodeCopy(bytes: Uint8Array, chosen: Charset | null = null): Promise<DecodedCopy> {
  if (bytes.length === 0) throw new AppError('UNREADABLE_FILE', 'This file is empty. Choose the file again.');
  const foreign = foreignFormat(bytes);
  if (foreign) throw new AppError('UNSUPPORTED_FORMAT', foreign);
  if (bytes.length > MAX_COPY_BYTES) {
    throw new AppError(
      'TOO_LARGE',
      `This file is larger than ${MAX_COPY_BYTES / 1_000_000} MB, more than a story can be. Bring in the story alone.`,
      { details: { bytes: bytes.length, limit: MAX_COPY_BYTES } },
    );
  }
  const decoded =
    chosen === null ? await decode(bytes) : read(bytes, { charset: chosen, by: 'chosen', others: [] });
  if (decoded.text.trim() === '') {
    throw new AppError('UNREADABLE_FILE', 'There are no words in this file. Choose the file again.');
  }
  return decoded;
}

/** The text in this character set, without its mark. */
const read = (bytes: Uint8Array, readIn: ReadCharset): DecodedCopy => ({
  text: decodeAs(bytes, readIn.charset).replace(/^\ufeff/, ''),
  readIn,
});

const stated = (charset: Charset): ReadCharset => ({ charset, by: 'stated', others: [] });

async function decode(bytes: Uint8Array): Promise<DecodedCopy> {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  if (marked) return proven(bytes, marked);
  if (bytes.includes(0)) return proven(bytes, utf16Order(bytes));
  mustBeText(bytes);
  if (isEscaped(bytes)) return read(bytes, stated('iso-2022-jp'));
  if (findDecoded(bytes, 'utf-8') !== null) return read(bytes, stated('utf-8'));
  const declared = declaredCharset(bytes);
  if (declared && declared !== 'utf-8' && findDecoded(bytes, declared) !== null) {
    return read(bytes, stated(declared));
  }
  if (mostlyUtf8(bytes)) return read(bytes, stated('utf-8'));
  return read(bytes, await guessCharset(bytes));
}

const MARKS: readonly (readonly [mark: readonly number[], charset: Charset])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Text whose mark or zero bytes prove the character set, unless it is not text at all. */
function proven(bytes: Uint8Array, charset: Charset): DecodedCopy {
  if (charset === 'utf-8') {
    mustBeText(bytes);
    return read(bytes, stated(charset));
  }
  // A file that was cut off may end in half a letter.
  const decoded = read(bytes.subarray(0, bytes.length - (bytes.length % 2)), stated(charset));
  const strange = decoded.text.match(/[\p{Cn}\p{Co}\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  if (strange > decoded.text.length * MAX_CONTROL_SHARE) throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
  return decoded;
}

/** The Japanese mail code changes between its sets by escapes of ASCII bytes; no other text has these. */
const isEscaped = (bytes: Uint8Array): boolean =>
  !bytes.some((byte) => byte >= 0x80) &&
  /\u001b(?:\$[@B]|\([BIJ])/.test(new TextDecoder('windows-1252').decode(bytes));

/** In UTF-16 spaces and line ends have a zero byte always on the same side; binary files have zeros on both. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  const zeros: [even: number, odd: number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[(at % 2) as 0 | 1] += 1;
  });
  const [even, odd] = zeros;
  if (bytes.length % 2 === 0 && Math.min(even, odd) * 20 <= Math.max(even, odd)) {
    return even > odd ? 'utf-16be' : 'utf-16le';
  }
  throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
}

function mustBeText(bytes: Uint8Array): void {
  const controls = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls > bytes.length * MAX_CONTROL_SHARE || bytes.includes(0)) {
    throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
  }
}

/** Tab, line ends, form feed, and the end-of-file and escape marks of old systems are not counted. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte)) || byte === 0x7f;

/** A damaged byte or two in UTF-8 must not turn a Hindi story into Windows-1252 gibberish. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const rest = bytes.subarray(at + 1, at + length);
    const fits = length > 0 && rest.length === length - 1 && rest.every((next) => (next & 0xc0) === 0x80);
    if (length > 1 && fits) whole += 1;
    if (!fits) broken += 1;
    at += fits ? length : 1;
  }
  return whole > broken * 4;
}
