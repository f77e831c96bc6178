import type { DamagedRow } from '@shared/api/damage';
import { useEffect } from 'react';
import { desk } from '../api/client';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import { orTell } from './or-tell';
import type { OpenedStory } from './use-opened-story';

const ABOUT = 'damaged rows';

const accept = (rows: readonly DamagedRow[]): void =>
  orTell(
    ABOUT,
    desk.call('library.accept', { rows: rows.map(({ row }) => row) }).then(() => {
      tellDone('Accepted as it is. The library keeps who accepted it and when.');
    }),
  );

/** Says of the story in the window what something other than Copydesk has changed, until somebody accepts it. */
export function useDamageNote(opened: OpenedStory | null): void {
  useEffect(() => {
    const [first, ...more] = opened?.open.damaged ?? [];
    if (!first) return;
    const others = more.length === 0 ? '' : ` And ${more.length} more.`;
    tellFailed(
      `Something other than Copydesk has changed the library. ${first.message}.${others} You can read and edit this story, but not approve, export or hand it over until an editor accepts what is there now.`,
      { about: ABOUT, action: { label: 'Accept as it is', run: () => accept([first, ...more]) } },
    );
    return () => tellMended(ABOUT);
  }, [opened]);
}
