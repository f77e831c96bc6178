import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Reads again what is on the screen under this key, or everything. TanStack Query lets a first reading that is under way stand
 * when its query is invalidated, although that reading may have begun before the change: it is followed by another.
 */
export async function readAgain(client: QueryClient, queryKey?: QueryKey): Promise<void> {
  const filter = queryKey ? { queryKey } : {};
  const first = client
    .getQueryCache()
    .findAll({ ...filter, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  await Promise.all([
    client.invalidateQueries(filter),
    ...first.map(async ({ promise, queryKey: its }) => {
      // The part that shows it says why it failed.
      await promise?.catch(() => undefined);
      await client.invalidateQueries({ queryKey: its, exact: true });
    }),
  ]);
}

/** What is not on the screen under this key is read again when it is shown. */
export const readWhenShown = (client: QueryClient, queryKey: QueryKey): Promise<void> =>
  client.invalidateQueries({ queryKey, type: 'inactive', refetchType: 'none' });
