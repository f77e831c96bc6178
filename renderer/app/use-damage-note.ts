import { useEffect } from 'react';
import { acceptRows } from '../ui/accept-rows';
import { tellFailed, tellMended } from '../ui/toasts';
import { orTell } from './or-tell';
import type { OpenedStory } from './use-opened-story';

const ABOUT = 'damaged rows';

/** Says of the story in the window what something other than Copydesk has changed, until somebody accepts it. */
export function useDamageNote(opened: OpenedStory | null): void {
  useEffect(() => {
    const [first, ...more] = opened?.open.damaged ?? [];
    if (!first) return;
    const others = more.length === 0 ? '' : ` And ${more.length} more.`;
    tellFailed(
      `Something other than Copydesk has changed the library. ${first.message}.${others} You can read and edit this story, but not approve, export or hand it over until an editor accepts what is there now.`,
      {
        about: ABOUT,
        action: { label: 'Accept as it is', run: () => orTell(ABOUT, acceptRows([first, ...more])) },
      },
    );
    return () => tellMended(ABOUT);
  }, [opened]);
}
