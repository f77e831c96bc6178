import { Charset, type ReadCharset } from '@shared/intake/charset';
import { decodeAs } from './decode-as';
import { findCharset } from './declared-charset';

/** How much of a file is needed to tell its character set: more bytes take longer and change nothing. */
const SAMPLE_BYTES = 32_768;

/** Another reading is worth offering if its score is at least this share of the best one's. */
const CLOSE = 0.9;

/** With fewer signs than this outside ASCII, statistics tell little: more readings are close, and the usual one wins. */
const FEW_SIGNS = 8;
const CLOSE_WITH_FEW = 0.75;
const USUAL: Charset = 'windows-1252';

/** How many other readings can be told apart at a glance. */
const MOST_OTHERS = 4;

/**
 * The likeliest character set of text that says nothing about its own, by the statistics of `jschardet` over the lines
 * that have more than ASCII, and of readings that it believes about equally the one with the fewest odd signs. Of the
 * readings that differ, the close ones are named, so that the user can choose.
 */
export async function guessCharset(bytes: Uint8Array): Promise<ReadCharset> {
  const { detectAll } = await import('jschardet');
  const sample = tellingLines(bytes);
  const guesses = detectAll(Buffer.from(sample), { minimumThreshold: 0 }).flatMap(
    ({ encoding, confidence }) => {
      const charset = encoding === null ? null : findCharset(NAMES[encoding.toLowerCase()] ?? encoding);
      return charset === null || charset === 'utf-8' ? [] : [{ charset, confidence }];
    },
  );
  const hasFew = sample.filter((byte) => byte >= 0x80).length < FEW_SIGNS;
  const [best, ...others] = ranked(apart(sample, guesses), hasFew);
  if (!best) return { charset: USUAL, by: 'guessed', others: [] };
  return { charset: best.charset, by: 'guessed', others: others.map(({ charset }) => charset) };
}

/** The detector's names that decoders do not know. */
const NAMES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'tis-620': 'windows-874',
};

interface Guess {
  readonly charset: Charset;
  readonly confidence: number;
}

interface Reading extends Guess {
  readonly oddities: number;
}

/** Lines of only ASCII are the same in nearly every character set, and would outweigh the others. */
export function tellingLines(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  for (let from = 0; from < bytes.length && kept.length < SAMPLE_BYTES;) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    if (line.some((byte) => byte >= 0x80 || byte === 0x1b)) {
      kept.push(...line.subarray(0, SAMPLE_BYTES - kept.length));
    }
    from += line.length;
  }
  return Uint8Array.from(kept);
}

/**
 * One guess for each different text, the most believed first: two names for one reading are no doubt. It goes by the
 * more usual of the names.
 */
function apart(sample: Uint8Array, guesses: readonly Guess[]): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const guess of guesses) {
    const text = decodeAs(sample, guess.charset);
    const same = readings.get(text);
    if (!same) readings.set(text, { ...guess, oddities: odditiesOf(text) });
    else if (rank(guess.charset) < rank(same.charset))
      readings.set(text, { ...same, charset: guess.charset });
  }
  return [...readings.values()];
}

const rank = (charset: Charset): number => Charset.options.indexOf(charset);

/**
 * The close readings, the least odd first; those that are clearly odder than the best are left out. With few signs to
 * go by, the usual reading is always one of them.
 */
function ranked(readings: readonly Reading[], hasFew: boolean): readonly Reading[] {
  const highest = readings[0]?.confidence ?? 0;
  const isClose = ({ confidence }: Reading, share: number): boolean => confidence >= highest * share;
  const isUsual = (reading: Reading): boolean =>
    hasFew && reading.charset === USUAL && isClose(reading, CLOSE);
  const close = readings
    .filter((reading) => isClose(reading, hasFew ? CLOSE_WITH_FEW : CLOSE))
    .toSorted((a, b) => a.oddities - b.oddities || Number(isUsual(b)) - Number(isUsual(a)));
  const fewest = close[0]?.oddities ?? 0;
  const choices = close.filter(({ oddities }) => oddities <= fewest * 1.5).slice(0, MOST_OTHERS);
  const usual = hasFew ? readings.find(({ charset }) => charset === USUAL) : undefined;
  return usual && !choices.includes(usual) ? [...choices, usual] : choices;
}

/** Signs that no writer would put there: they mark text that was read in the wrong character set. */
const ODD: readonly RegExp[] = [
  // Nothing, or a sign that only programs write.
  /[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u259f]/gu,
  // An accented capital among small letters, or an accented small letter among capitals.
  /(?<=\p{Ll})[^\P{Lu}A-Z]|(?<=\p{Lu}\p{Lu})[^\P{Ll}a-zß](?=\p{Lu})/gu,
  // A sign inside a word that is not a letter.
  /(?<=\p{L})[¡§«ªº»¿¶·„‚“”‹›†‡‰¼½¾¹²³…](?=\p{L})/gu,
  // A letter of another alphabet, or one by itself, where only a sign can be.
  /(?<![\p{L}\p{N}])(?!\p{ASCII})\p{L}(?=\d)/gu,
  /(?<=[a-z]\s)(?!\p{Script=Latin})\p{L}(?=\s[A-Za-z])/gu,
  // An opening mark after a word, or a dash attached to one.
  /(?<=\p{L})(?:[‚„¡¿](?!\p{L})|[—–](?=\s))/gu,
  // A currency or mathematical sign attached to a word.
  /(?<=\p{L})(?![®™©\p{ASCII}])\p{S}/gu,
];

const odditiesOf = (text: string): number =>
  ODD.reduce((sum, odd) => sum + (text.match(odd)?.length ?? 0), 0);
