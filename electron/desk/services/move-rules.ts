import type { Role, StoryStatus } from '@shared/story/status';
import { assertNever } from '@shared/assert-never';

/** The states that a review can move a story to; only an export leads to `exported`. */
export type ReviewStep = Exclude<StoryStatus, 'exported'>;

/**
 * Why a story cannot be moved, as a sentence; null if it can.
 * Everybody may file. An editor approves and returns. Everybody may take back what is not approved yet;
 * an editor reopens what is.
 */
export function moveRefusal(
  from: StoryStatus,
  to: ReviewStep,
  role: Role,
  changedSinceApproval: boolean,
): string | null {
  switch (to) {
    case 'filed':
      if (from === 'filed') return 'The story is already filed.';
      return (from === 'approved' || from === 'exported') && !changedSinceApproval
        ? 'This text is approved. File the story again once you have changed it.'
        : null;
    case 'approved':
      if (role !== 'editor')
        return 'Only an editor can approve a story. File it, and an editor will read it.';
      return from === 'approved' && !changedSinceApproval ? 'This text is already approved.' : null;
    case 'returned':
      if (role !== 'editor') return 'Only an editor can return a story. Leave a comment instead.';
      return from === 'draft' || from === 'returned' ? 'The story is already with the reporter.' : null;
    case 'draft':
      if (from === 'draft') return 'The story is already a draft.';
      return role !== 'editor' && (from === 'approved' || from === 'exported')
        ? 'Only an editor can reopen a story that was approved. Ask one, or file your change.'
        : null;
    default:
      return assertNever(to);
  }
}

/** Why this person cannot export a story as it stands, as a sentence; null if they can. */
export function exportRefusal(status: StoryStatus, role: Role, changedSinceApproval: boolean): string | null {
  if (role === 'editor') return null;
  if (status === 'filed')
    return 'Only an approved story can be exported. This one is filed: it can go out once an editor has approved it.';
  if (status !== 'approved' && status !== 'exported') {
    return 'Only an approved story can be exported. File it, and an editor will read it.';
  }
  return changedSinceApproval
    ? 'The text has changed since an editor approved it. File it again, and an editor will read the change.'
    : null;
}
