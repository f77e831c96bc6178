import { desk } from '../api/client';
import type { DraftStore } from './draft-store';

/** While somebody types, there is unsaved text again within this time, so the host is not told of each save. */
const STAYS_SAVED_MS = 1000;

/** Tells the host whether something is unsaved, so that it can wait before it closes the window. Returns what stops that. */
export function tellUnsaved(store: DraftStore): () => void {
  let told: boolean | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (unsaved: boolean): void => {
    if (unsaved === told) return;
    told = unsaved;
    void desk.call('host.unsaved', { unsaved }).catch(() => undefined);
  };
  const look = (): void => {
    clearTimeout(timer);
    if (store.now().save.state !== 'saved') tell(true);
    else if (told === null) tell(false);
    else timer = setTimeout(tell, STAYS_SAVED_MS, false);
  };
  look();
  const stop = store.subscribe(look);
  return () => {
    clearTimeout(timer);
    stop();
    // Nobody is left to tell it later.
    if (store.now().save.state === 'saved') tell(false);
  };
}
