import type { StorySummary } from '@shared/api/stories';
import type { ActionGroup } from '../../ui/menu';
import { strings } from './strings';

/** What can be done with a story from the list. */
export interface RowActions {
  readonly onOpen: (story: StorySummary) => void;
  readonly onDuplicate: (story: StorySummary) => void;
  readonly onHandOver: (story: StorySummary) => void;
  readonly onDelete: (story: StorySummary) => void;
  /** A deleted one becomes a story of the list again. */
  readonly onPutBack: (story: StorySummary) => void;
  readonly onLookAtDeleted: (story: StorySummary) => void;
}

/** What a click or Enter on a row does. */
export const chooseRow = (story: StorySummary, { onOpen, onLookAtDeleted }: RowActions): void =>
  story.deletedAt === null ? onOpen(story) : onLookAtDeleted(story);

/** The menu of a row. */
export function actionsFor(story: StorySummary, actions: RowActions): readonly ActionGroup[] {
  const { onOpen, onDuplicate, onHandOver, onDelete, onPutBack, onLookAtDeleted } = actions;
  const items =
    story.deletedAt === null
      ? [
          { id: 'open', label: strings.open, run: () => onOpen(story) },
          { id: 'duplicate', label: strings.duplicate, run: () => onDuplicate(story) },
          { id: 'hand-over', label: strings.handOver, run: () => onHandOver(story) },
          { id: 'delete', label: strings.delete, danger: true, run: () => onDelete(story) },
        ]
      : [
          { id: 'put-back', label: strings.putBack, run: () => onPutBack(story) },
          { id: 'look', label: strings.lookAtIt, run: () => onLookAtDeleted(story) },
        ];
  return [{ title: strings.story, items }];
}
