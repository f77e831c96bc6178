import type { StoryId } from '@shared/story/ids';
import { onAppEvent } from './events';

/** A moment in the order of the changes that were heard. */
export type Moment = number;

let heard: Moment = 0;
/** When a change was last heard of a story, and of all of them. */
const changes = new Map<StoryId, Moment>();
let changeOfAll: Moment = 0;

/** Listens from now on, as long as the page is there: a story that is being opened has nobody yet to listen for it. */
export function hearChanges(): void {
  onAppEvent('stories.changed', ({ id }) => {
    heard += 1;
    if (id === null) changeOfAll = heard;
    else changes.set(id, heard);
  });
  onAppEvent('library.changed', () => (changeOfAll = ++heard));
}

/** To be taken before a story is asked for. */
export const thisMoment = (): Moment => heard;

/** Whether a story may be another than the one that was asked for at this moment. */
export const isChangedSince = (id: StoryId, moment: Moment): boolean =>
  Math.max(changeOfAll, changes.get(id) ?? 0) > moment;
