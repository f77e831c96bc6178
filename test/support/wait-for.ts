import { vi } from 'vitest';

/**
 * Waits until `probe` no longer throws, and returns what it returns. Vitest waits for one second, which a busy machine may need
 * for one turn of the loop.
 */
export const waitFor = <T>(probe: () => T | Promise<T>): Promise<T> => vi.waitFor(probe, { timeout: 60_000 });
