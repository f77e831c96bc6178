import type { Role, StoryStatus } from '@shared/story/status';
import { assertNever } from '@shared/assert-never';
import { strings } from './strings';

export type MoveTarget = Exclude<StoryStatus, 'exported'>;

export interface Move {
  readonly to: MoveTarget;
  readonly label: string;
  /** A return without a reason helps nobody; the desk refuses it too. */
  readonly asksNote: boolean;
  readonly isNextStep: boolean;
}

/** The state of a story, as far as its next step depends on it. */
export interface Standing {
  readonly status: StoryStatus;
  readonly changedSinceApproval: boolean;
}

const file: Move = { to: 'filed', label: strings.fileForReview, asksNote: false, isNextStep: true };
const approve: Move = { to: 'approved', label: strings.approve, asksNote: false, isNextStep: true };
const giveBack: Move = { to: 'returned', label: strings.return, asksNote: true, isNextStep: false };
const takeBack: Move = { to: 'draft', label: strings.takeBack, asksNote: false, isNextStep: false };
const reopen: Move = { to: 'draft', label: strings.reopen, asksNote: false, isNextStep: false };

/** The steps to offer to this role, the most usual last. The desk decides for itself whether one is allowed. */
export function movesFrom({ status, changedSinceApproval }: Standing, role: Role): readonly Move[] {
  const isEditor = role === 'editor';
  switch (status) {
    case 'draft':
    case 'returned':
      return isEditor ? [{ ...approve, isNextStep: false }, file] : [file];
    case 'filed':
      return isEditor ? [giveBack, approve] : [takeBack];
    case 'approved':
    case 'exported':
      if (changedSinceApproval) return isEditor ? [{ ...approve, label: strings.approveTheChange }] : [file];
      return isEditor ? [reopen] : [];
    default:
      return assertNever(status);
  }
}
