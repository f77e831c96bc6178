import type { OpenStory } from '@shared/api/stories';
import { useEffect, useRef, useState } from 'react';
import { sentence } from '@shared/sentence';
import { desk } from '../api/client';
import { loadPasteCleaner } from '../editor/paste/paste-cleaner';
import { loadParts } from '../ui/lazy-part';
import { tellFailed } from '../ui/toasts';
import { orTell } from './or-tell';
import { lastOpened, linkedStory, type useOpenedStory } from './use-opened-story';

/** Who follows a link to a story that cannot be opened is not to take the one that opens instead for it. */
function tellNoLinked(failure: unknown): null {
  tellFailed(sentence(failure), { about: 'linked story' });
  return null;
}

/** Which story to start with; null in an empty library. The list itself says if it cannot be read. */
async function findFirst(): Promise<OpenStory | null> {
  const linked = linkedStory();
  const asked = linked && (await desk.call('stories.get', { id: linked }).catch(tellNoLinked));
  if (asked) return asked;
  const last = lastOpened();
  // It may be of another library, or deleted since.
  const found = last && (await desk.call('stories.get', { id: last }).catch(() => null));
  if (found) return found;
  const { items } = await desk.call('stories.list', { limit: 1 }).catch(() => ({ items: [] }));
  return items[0] ? desk.call('stories.get', { id: items[0].id }) : null;
}

/** What the first screen did without. */
const loadTheRest = (): void =>
  void loadPasteCleaner()
    .catch(() => undefined)
    .then(loadParts);

/**
 * Opens the story of last time, else the newest: nobody should start before an empty sheet. Then brings in what may be
 * opened next. Whether there is something to read.
 */
export function useStart(go: ReturnType<typeof useOpenedStory>['go']): boolean {
  const started = useRef(false);
  const [isStarted, setStarted] = useState(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const start = go(findFirst, 'copy');
    orTell('open', start);
    void start.catch(() => undefined).finally(() => setStarted(true));
  }, [go]);
  useEffect(() => {
    if (isStarted) requestIdleCallback(loadTheRest);
  }, [isStarted]);
  return isStarted;
}
