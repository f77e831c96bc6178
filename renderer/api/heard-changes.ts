import type { StoryId } from '@shared/story/ids';
import { onAppEvent } from './events';

/** A moment in the order of the changes that were heard. */
export type Moment = number;

let heard: Moment = 0;
/** When a change was last heard of a story, and of all of them. */
const changes = new Map<StoryId, Moment>();
let changeOfAll: Moment = 0;

/** Listens as long as the page is there, because a story that is being opened cannot listen yet. */
export function hearChanges(): void {
  onAppEvent('stories.changed', ({ id }) => {
    heard += 1;
    if (id === null) changeOfAll = heard;
    else changes.set(id, heard);
  });
  onAppEvent('library.changed', () => (changeOfAll = ++heard));
}

/** Take it before you ask for a story. */
export const thisMoment = (): Moment => heard;

/** Whether a story may have changed since this moment. */
export const isChangedSince = (id: StoryId, moment: Moment): boolean =>
  Math.max(changeOfAll, changes.get(id) ?? 0) > moment;
