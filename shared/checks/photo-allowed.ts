import { assertNever } from '../assert-never';
import type { Sha256 } from '../story/ids';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Why a picture must not be published. The desk, which has a clock, says whether a licence is over. */
export type PhotoBar =
  | { readonly why: 'do not use'; readonly reason: string }
  /** `until` is the licence's last day, `2026-11-30`. */
  | { readonly why: 'expired licence'; readonly until: string };

/** What the photo desk knows against pictures, by file. */
export type PhotoBars = ReadonlyMap<Sha256, readonly PhotoBar[]>;

export const photoAllowed: Check = {
  id: 'photo-allowed',
  title: 'No photo is marked “do not use again” or has an expired licence',
  run: (story, _house, { bars }) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) =>
      (photo.file ? (bars.get(photo.file.sha256) ?? []) : []).map((bar) => ({
        weight: 'stop' as const,
        message: `${sentenceFor(name, bar)} Replace it, or ask the photo desk.`,
        target: { at: 'photo' as const, photoId, field: 'file' as const },
      })),
    ),
};

function sentenceFor(name: string, bar: PhotoBar): string {
  switch (bar.why) {
    case 'do not use':
      return `${name} is marked “do not use again” (${bar.reason.replace(/[.\s]+$/u, '')}).`;
    case 'expired licence':
      return `The licence of ${name} ended on ${bar.until}.`;
    default:
      return assertNever(bar);
  }
}
