import type { StoryEventKind } from '@shared/api/review';
import type { StoryStatus } from '@shared/story/status';

const STATUS_BY: Partial<Readonly<Record<StoryEventKind, StoryStatus>>> = {
  ...{ filed: 'filed', returned: 'returned', approved: 'approved', exported: 'exported' },
  reopened: 'draft',
};

/** The status that an event gives a story; null for events that leave it as it is. */
export const statusBy = (kind: StoryEventKind): StoryStatus | null => STATUS_BY[kind] ?? null;

/**
 * A story's events in an order whose last decision is the one that its status comes from. In a library, decisions that another machine
 * made about an earlier moment of the story can have arrived after it. `isApproved` says whether an event is about the text that
 * was approved last: another machine can have approved another text.
 */
export function inOrderOf<T extends { readonly kind: StoryEventKind }>(
  status: StoryStatus,
  events: readonly T[],
  isApproved: (event: T) => boolean,
): readonly T[] {
  const gives = ({ kind }: T): boolean => statusBy(kind) === status;
  const isSettled = status === 'approved' || status === 'exported';
  const exact = isSettled ? events.findLastIndex((event) => gives(event) && isApproved(event)) : -1;
  const deciding = exact < 0 ? events.findLastIndex(gives) : exact;
  if (deciding < 0) return events;
  const after = events.slice(deciding + 1);
  const isDecision = ({ kind }: T): boolean => statusBy(kind) !== null;
  return [
    ...events.slice(0, deciding),
    ...after.filter(isDecision),
    ...events.slice(deciding, deciding + 1),
    ...after.filter((event) => !isDecision(event)),
  ];
}
