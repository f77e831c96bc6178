import { appendFileSync } from 'node:fs';

/** `npm run test:long` runs the fault tests with large numbers; `npm test` with a few. */
const isLong = (process.env.COPYDESK_LONG ?? '') !== '';

export const times = (quick: number, long: number): number => (isLong ? long : quick);

/** How long a test with this many more runs may take, in milliseconds. */
export const longTimeout = (quick: number, factor = 30): number => (isLong ? quick * factor : quick);

/** Every value in a long run; otherwise one of them, another at each place of a table, so that the table tries them all. */
export const valuesAt = <T>(values: readonly T[], place: number): readonly T[] =>
  isLong ? values : values.filter((_, index) => index === place % values.length);

/** Every pair in a long run; otherwise just enough that each value of either list is in one of them. */
export const pairs = <A, B>(ones: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] => {
  const rows = ones.length >= others.length;
  return ones.flatMap((one, row) =>
    others
      .filter((_, column) => isLong || (rows ? column === row % others.length : row === column % ones.length))
      .map((other) => [one, other] as const),
  );
};

/**
 * For a test that is one of a table of alike ones: `npm test` runs every `nth`, from the first on, and a long run all. If other values
 * change from row to row by {@link valuesAt}, they must change from one tried row to the next, or some are never tried.
 */
export const rowOf = (place: number, nth = 3): { readonly tag?: string } =>
  place % nth === 0 ? {} : { tag: '@long' };

/**
 * Notes a row of the table that `npm run test:long` prints: how often something was tried. Call it last, when all of them
 * have held: there is no count of what held, because a test fails at the first that did not.
 */
export function figure(what: string, tried: number): void {
  const file = process.env.COPYDESK_FIGURES ?? '';
  if (file !== '') appendFileSync(file, `${JSON.stringify({ what, tried })}\n`);
}
