import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@shared/canonical-json';
import type { Sha256 } from '@shared/story/ids';
import { newStoryPhoto, PhotoWords, type PhotoFile, type StoryPhoto } from '@shared/story/photo';
import { placePicture } from '@shared/story/place-picture';
import { PhotoTimeline } from './photo-timeline.dom';

const file = (letter: string): PhotoFile => ({
  sha256: letter.repeat(64) as Sha256,
  mime: 'image/jpeg',
  width: 4,
  height: 3,
  bytes: 9,
});
const slotOf = (known: object): StoryPhoto => newStoryPhoto(known);

/** A slot that follows its timeline, as the story does. */
function slotWith(known: object) {
  const timeline = new PhotoTimeline();
  let slot = slotOf(known);
  return {
    get slot() {
      return slot;
    },
    /** As the photo's own field does it: a step of undo. */
    change(patch: Partial<StoryPhoto>): number {
      const step = timeline.record(slot, patch);
      slot = { ...slot, ...patch };
      return step;
    },
    /** As the inspector does it: no step. */
    changeElsewhere(patch: Partial<StoryPhoto>): void {
      slot = { ...slot, ...patch };
    },
    goTo(step: number): void {
      slot = { ...slot, ...timeline.goTo(step, slot) };
    },
  };
}

describe('the timeline of a photo', () => {
  it('goes back and forth over several steps at once', () => {
    const photo = slotWith({ credit: '' });
    const first = photo.change({ credit: 'P' });
    photo.change({ credit: 'PI' });
    const last = photo.change({ alt: 'A boat' });
    photo.goTo(0);
    expect(photo.slot).toMatchObject({ credit: '', alt: '' });
    photo.goTo(last);
    expect(photo.slot).toMatchObject({ credit: 'PI', alt: 'A boat' });
    photo.goTo(first);
    expect(photo.slot).toMatchObject({ credit: 'P', alt: '' });
  });

  it('leaves alone what was changed elsewhere since', () => {
    const photo = slotWith({ credit: '' });
    const typed = photo.change({ credit: 'PIB' });
    photo.changeElsewhere({ credit: 'PTI' });
    photo.goTo(0);
    expect(photo.slot.credit).toBe('PTI');
    photo.goTo(typed);
    expect(photo.slot.credit).toBe('PTI');
  });

  it('never leaves a caption’s marks on other words', () => {
    const bold = { start: 0, end: 4, kind: 'bold' as const };
    const photo = slotWith({ caption: 'Gyda leaves' });
    const marked = photo.change({ captionMarks: [bold] });
    photo.change({ caption: 'The Gyda leaves', captionMarks: [{ ...bold, start: 4, end: 8 }] });
    photo.changeElsewhere({ caption: 'The Gyda leaves again' });
    const now = photo.slot;
    photo.goTo(marked);
    expect(photo.slot).toEqual(now);
    photo.goTo(0);
    expect(photo.slot).toEqual(now);
  });

  it('never leaves one picture with the credit of another, and loses no correction', () => {
    const photo = slotWith({ file: file('a'), credit: 'First', caption: 'The ferry' });
    const replaced = photo.change(slotOf({ file: file('b'), credit: 'Secnd' }));
    photo.changeElsewhere({ credit: 'Second' });
    photo.goTo(0);
    expect(photo.slot).toMatchObject({ file: file('a'), credit: 'First' });
    photo.goTo(replaced);
    expect(photo.slot).toMatchObject({ file: file('b'), credit: 'Second' });
  });

  it('takes the cuts and marks of a picture away with it, and brings them again', () => {
    const photo = slotWith({ file: file('a') });
    const before = photo.slot;
    const words = PhotoWords.parse({});
    const replaced = photo.change(placePicture(before, { file: file('b'), words }));
    const seen = { decorative: true as const, crops: { '1:1': { x: 0.5, y: 0, width: 0.5 } } };
    photo.changeElsewhere(seen);
    photo.goTo(0);
    expect(photo.slot).toEqual(before);
    expect(canonicalJson(photo.slot)).toBe(canonicalJson(before));
    photo.goTo(replaced);
    expect(photo.slot).toMatchObject({ ...seen, file: file('b') });
  });

  it('goes from one branch to another', () => {
    const photo = slotWith({ credit: '' });
    const one = photo.change({ credit: 'One' });
    photo.goTo(0);
    photo.change({ alt: 'Two' });
    photo.goTo(one);
    expect(photo.slot).toMatchObject({ credit: 'One', alt: '' });
  });
});
