import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { hostileAddress, hostileHtml } from './hostile-html';
import { times } from './long-run';

const seed = 11;

/** A JSON array of payloads of your own, to be tried in place of ours: `COPYDESK_PAYLOADS=<file> npm run e2e -- hostile`. */
const file = process.env.COPYDESK_PAYLOADS ?? '';

const foreign = (): readonly string[] | null =>
  file === '' ? null : (JSON.parse(readFileSync(file, 'utf8')) as string[]);

/** So many pieces of hostile markup, the same at every run; all of a file of your own. */
export const hostilePayloads = (quick: number, long: number): readonly string[] =>
  foreign() ?? fc.sample(hostileHtml, { numRuns: times(quick, long), seed });

/** So many addresses that lead to no web page, or to one that no payload may ask for. */
export const hostileAddresses = (count: number): readonly string[] =>
  fc.sample(hostileAddress, { numRuns: count, seed });

/** A list in pieces of so many. */
export const inBatches = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
