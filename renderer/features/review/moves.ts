import type { Role, StoryStatus } from '@shared/story/status';
import { assertNever } from '@shared/assert-never';

export type MoveTarget = Exclude<StoryStatus, 'exported'>;

export interface Move {
  readonly to: MoveTarget;
  readonly label: string;
  /** A return without a reason helps nobody; the desk refuses it too. */
  readonly asksNote: boolean;
  readonly isNextStep: boolean;
}

const file: Move = { to: 'filed', label: 'File for review', asksNote: false, isNextStep: true };
const approve: Move = { to: 'approved', label: 'Approve', asksNote: false, isNextStep: true };
const giveBack: Move = { to: 'returned', label: 'Return…', asksNote: true, isNextStep: false };
const reopen: Move = { to: 'draft', label: 'Reopen', asksNote: false, isNextStep: false };

/** Where a story can go from here, for this role. The desk decides for itself: this only says what to offer. */
export function movesFrom(status: StoryStatus, role: Role): readonly Move[] {
  const isEditor = role === 'editor';
  switch (status) {
    case 'draft':
      return [file];
    case 'returned':
      return [{ ...file, label: 'File again' }];
    case 'filed':
      return isEditor ? [giveBack, approve] : [];
    case 'approved':
      return isEditor ? [reopen] : [];
    case 'exported':
      return [reopen];
    default:
      return assertNever(status);
  }
}
