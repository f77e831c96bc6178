/**
 * Whether data that may come from anywhere is nested deeper than so many levels, each array and object being one. Without
 * recursion, which is what such data breaks.
 */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let open: readonly object[] = isNested(value) ? [value] : [];
  for (let level = 1; open.length > 0; level++) {
    if (level > levels) return true;
    open = open.flatMap((each) => Object.values(each).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
