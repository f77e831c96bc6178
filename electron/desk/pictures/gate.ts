/**
 * Lets no more than `places` pieces of work run at once; the others wait their turn, first come, first served. Work
 * that fails frees its place like any other.
 */
export function gate(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      // The place is handed over, not released, so that no later caller can take it from one that is waiting.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
