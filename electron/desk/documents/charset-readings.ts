import { Charset } from '@shared/intake/charset';
import { decodeAs } from './decode-as';
import { guessCharset, tellingLines } from './guess-charset';

/** As much of a line as a choice shows. */
const SAMPLE_LETTERS = 80;

export interface CharsetReading {
  readonly charset: Charset;
  /** The first line that has more than ASCII, as it reads in this character set. */
  readonly sample: string;
}

/**
 * How a file would read in each character set in which all its signs stand for something: the likely ones first, then
 * the others in their usual order.
 */
export async function charsetReadings(bytes: Uint8Array): Promise<CharsetReading[]> {
  const telling = tellingLines(bytes);
  const { charset, others } = await guessCharset(bytes);
  const likely = [charset, ...others];
  const rest = Charset.options.filter((one) => !likely.includes(one) && !one.startsWith('utf-16'));
  return [...likely, ...rest].flatMap((one) => {
    const sample = firstTelling(decodeAs(telling, one));
    if (sample.includes('\ufffd')) return [];
    return [{ charset: one, sample: [...sample].slice(0, SAMPLE_LETTERS).join('') }];
  });
}

/** The first words that are more than ASCII; markup is no part of them. */
const firstTelling = (text: string): string =>
  text
    .replaceAll(/<[^<>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /\P{ASCII}/u.test(line)) ?? '';
