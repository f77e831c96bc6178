import type { Desk } from '../desk/desk';
import { callDesk } from '../hosts/call-desk';
import type { RecentStory } from './menu-template';

const SHOWN = 10;
/** Autosave changes stories by the second; a menu need not be newer than a glance. */
const PAUSE_MS = 1_000;

/** Keeps the list of the stories that were changed last up to date. `show` hears it once at the start and when it changes. */
export async function watchRecentStories(
  desk: Desk,
  show: (recent: readonly RecentStory[]) => void,
): Promise<void> {
  let shown = '';
  let timer: NodeJS.Timeout | null = null;
  const refresh = async (): Promise<void> => {
    // A library that cannot be read has no recent stories; the page says why.
    const { items } = await callDesk(desk, 'stories.list', { limit: SHOWN }).catch(() => ({ items: [] }));
    const recent = items.map(({ id, headline }) => ({ id, headline }));
    if (JSON.stringify(recent) === shown) return;
    shown = JSON.stringify(recent);
    show(recent);
  };
  desk.onEvent(({ kind }) => {
    if (kind !== 'stories.changed' && kind !== 'library.changed') return;
    timer ??= setTimeout(() => {
      timer = null;
      void refresh();
    }, PAUSE_MS).unref();
  });
  await refresh();
}
