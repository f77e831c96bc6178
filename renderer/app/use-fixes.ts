import type { CheckResult } from '@shared/checks/check';
import type { Story } from '@shared/document/story';
import type { StorySwap } from '@shared/document/story-swap';
import type { RefObject } from 'react';
import type { StoryEditorHandle } from '../editor/editor-handle';
import { tellDone, tellFailed, tellMended } from '../ui/toasts';
import type { StoryDraft } from './use-story-draft';
import { strings } from './strings';

const ABOUT = 'fix';

const CHANGED = strings.nothingWasChangedBecause;

/** Loaded with the first fix: the first screen does not need it. */
const swaps = () => import('@shared/document/story-swap');

/** Makes the change that a finding offers, and offers to undo it. */
export function useFixes(draft: StoryDraft, editor: RefObject<StoryEditorHandle | null>) {
  const make = async (swap: StorySwap): Promise<boolean> => {
    const { swapped } = await swaps();
    if (!swapped(draft.newest.current, swap)) return false;
    if (swap.at !== 'fields')
      return (await editor.current?.swapIn(swap, () => draft.newest.current.photos)) ?? false;
    draft.change(swap.to as Partial<Story>);
    return true;
  };
  const makeOrTell = async (swap: StorySwap): Promise<boolean> => {
    const isMade = await make(swap);
    if (isMade) tellMended(ABOUT);
    else tellFailed(CHANGED, { about: ABOUT });
    return isMade;
  };
  return async ({ fix }: CheckResult): Promise<void> => {
    if (!fix || !(await makeOrTell(fix.swap))) return;
    const { turnedRound } = await swaps();
    tellDone(fix.done, { label: strings.undo, run: () => void makeOrTell(turnedRound(fix.swap)) });
  };
}
