import type { GuessLanguage, LanguageGuess } from '@shared/story/choose-language';

/** The detector reads the first 350 bytes of what it is given: copy is handed to it in pieces of that size. */
const PIECE_BYTES = 340;
/** This many pieces, spread over the copy, outweigh a quotation in another language. */
const MAX_PIECES = 12;

/** Languages for which eld uses another tag than BCP 47. */
const TAGS: Readonly<Record<string, string>> = { no: 'nb', ku: 'ckb' };

/** Pieces of a text at word borders, each about as long as the detector reads, evenly spread over it. */
function piecesOf(text: string): readonly string[] {
  const size = Math.max(1, Math.floor((PIECE_BYTES * text.length) / Buffer.byteLength(text)));
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(' ', from + size);
    const to = from + size < text.length && space > from + size / 2 ? space : from + size;
    pieces.push(text.slice(from, to));
    from = to;
  }
  // A remainder of a word or two says nothing.
  const whole = pieces.filter((piece, at) => at === 0 || piece.length > size / 2);
  if (whole.length <= MAX_PIECES) return whole;
  return Array.from({ length: MAX_PIECES }, (_, at) => whole[Math.floor((at * whole.length) / MAX_PIECES)]!);
}

/**
 * A guesser of the language of copy, out of [eld](https://github.com/nitotm/efficient-language-detector-js): 60
 * languages by the beginnings and ends of their words. Its data is loaded with the first copy that is taken in.
 */
export async function loadLanguageGuesser(): Promise<GuessLanguage> {
  const { eld } = await import('eld/extrasmall');
  return (text): LanguageGuess => {
    const totals = new Map<string, number>();
    const pieces = piecesOf(text.replaceAll(/\s+/g, ' ').trim());
    let sure = 0;
    for (const piece of pieces) {
      const found = eld.detect(piece);
      if (found.isReliable()) sure += 1;
      for (const [name, score] of Object.entries(found.getScores())) {
        const language = TAGS[name] ?? name;
        // eld gives x / (x + 25) for a mean x per part of a word: only x can be added up.
        totals.set(language, (totals.get(language) ?? 0) + score / (1 - score) / pieces.length);
      }
    }
    const ranked = [...totals]
      .map(([language, score]) => ({ language, score }))
      .sort((a, b) => b.score - a.score);
    return { ranked, isSure: sure > pieces.length / 2 };
  };
}
