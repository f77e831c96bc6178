import type { StorySummary } from '@shared/api/stories';
import type { ActionGroup } from '../../ui/menu';

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
          { id: 'open', label: 'Open', run: () => onOpen(story) },
          { id: 'duplicate', label: 'Duplicate', run: () => onDuplicate(story) },
          { id: 'hand-over', label: 'Hand over…', run: () => onHandOver(story) },
          { id: 'delete', label: 'Delete', danger: true, run: () => onDelete(story) },
        ]
      : [
          { id: 'put-back', label: 'Put back', run: () => onPutBack(story) },
          { id: 'look', label: 'Look at it…', run: () => onLookAtDeleted(story) },
        ];
  return [{ title: 'Story', items }];
}
