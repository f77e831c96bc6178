import { appendFileSync } from 'node:fs';

/** `npm run test:long` runs the fault tests with numbers that a busy day needs no more of; `npm test` with a few. */
const isLong = (process.env.COPYDESK_LONG ?? '') !== '';

export const times = (quick: number, long: number): number => (isLong ? long : quick);

/** How long a test may take that is run so many times more, in milliseconds. */
export const longTimeout = (quick: number, factor = 30): number => (isLong ? quick * factor : quick);

/** Notes a row of the table that `npm run test:long` prints: how often something was tried, and how often it held. */
export function figure(what: string, tried: number, held: number): void {
  const file = process.env.COPYDESK_FIGURES ?? '';
  if (file !== '') appendFileSync(file, `${JSON.stringify({ what, tried, held })}\n`);
}
