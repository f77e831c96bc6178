import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { hostileAddress, hostileHtml } from './hostile-html';
import { times } from './long-run';

const seed = 11;

/** A JSON array of payloads of your own, to be tried in place of ours: `COPYDESK_PAYLOADS=<file> npm run e2e -- hostile`. */
const file = process.env.COPYDESK_PAYLOADS ?? '';

const foreign = (): readonly string[] | null =>
  file === '' ? null : (JSON.parse(readFileSync(file, 'utf8')) as string[]);

/** This many pieces of hostile markup, the same in every run; or all pieces of your own file. */
export const hostilePayloads = (quick: number, long: number): readonly string[] =>
  foreign() ?? fc.sample(hostileHtml, { numRuns: times(quick, long), seed });

/** This many addresses that do not lead to a web page, or lead to one that no payload may request. */
export const hostileAddresses = (count: number): readonly string[] =>
  fc.sample(hostileAddress, { numRuns: count, seed });

/** A list split into pieces of this length. */
export const inBatches = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
