import type { CheckResult } from '@shared/checks/check';
import type { Story } from '@shared/story/story';
import { swapped, turnedRound, type StorySwap } from '@shared/story/story-swap';
import type { RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import type { StoryDraft } from './use-story-draft';

const ABOUT = 'fix';

const CHANGED = 'Nothing was changed, because the text there is no longer what it was. Look at it once more.';

/** Makes the change that a finding offers, and offers to take it back. */
export function useFixes(draft: StoryDraft, editor: RefObject<StoryEditorHandle | null>) {
  const make = (swap: StorySwap): boolean => {
    const next = swapped(draft.newest.current, swap);
    if (!next) return false;
    if (swap.at !== 'fields') return editor.current?.swapIn(swap, draft.newest.current.photos) ?? false;
    draft.change(swap.to as Partial<Story>);
    return true;
  };
  const makeOrTell = (swap: StorySwap): boolean => {
    const isMade = make(swap);
    if (isMade) tellMended(ABOUT);
    else tellFailed(CHANGED, { about: ABOUT });
    return isMade;
  };
  return ({ fix }: CheckResult): void => {
    if (!fix || !makeOrTell(fix.swap)) return;
    tellDone(fix.done, { label: 'Undo', run: () => void makeOrTell(turnedRound(fix.swap)) });
  };
}
