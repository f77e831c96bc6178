import { Charset } from '@shared/intake/charset';
import { decodeAs } from './decode-as';
import { guessCharset, tellingLines } from './guess-charset';

/** How many letters of a line a choice shows. */
const SAMPLE_LETTERS = 80;

export interface CharsetReading {
  readonly charset: Charset;
  /** The first line with a sign outside ASCII, as it reads in this character set. */
  readonly sample: string;
}

/**
 * Shows how a file reads in each character set that can decode all its bytes. The likely sets come first, then the others
 * in their usual order.
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

/** The first line with a sign outside ASCII, without markup; empty if there is none. */
const firstTelling = (text: string): string =>
  text
    .replaceAll(/<[^<>]*>/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /\P{ASCII}/u.test(line)) ?? '';
