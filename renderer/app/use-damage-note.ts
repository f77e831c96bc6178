import { useEffect } from 'react';
import { acceptRows } from '../ui/accept-rows';
import { tellFailed, tellMended } from '../ui/toasts';
import { orTell } from './or-tell';
import type { OpenedStory } from './use-opened-story';
import { strings } from './strings';

const ABOUT = 'damaged rows';

/** Says of the story in the window what something other than Copydesk has changed, until somebody accepts it. */
export function useDamageNote(opened: OpenedStory | null): void {
  useEffect(() => {
    const [first, ...more] = opened?.open.damaged ?? [];
    if (!first) return;
    tellFailed(
      more.length === 0
        ? strings.damaged({ first: first.message })
        : strings.damagedAndMore({ first: first.message, count: more.length }),
      {
        about: ABOUT,
        action: { label: strings.acceptAsItIs, run: () => orTell(ABOUT, acceptRows([first, ...more])) },
      },
    );
    return () => tellMended(ABOUT);
  }, [opened]);
}
