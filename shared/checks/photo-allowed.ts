import { assertNever } from '../assert-never';
import type { Sha256 } from '../story/ids';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** What the photo desk has against a picture. The desk, which has a clock, says whether a licence is over. */
export type PhotoBar =
  | { readonly why: 'do not use'; readonly reason: string }
  /** `until` is the licence's last day, `2026-11-30`. */
  | { readonly why: 'expired licence'; readonly until: string }
  /** No reason to stop: `photo-letters` advises on it. */
  | { readonly why: 'letters in doubt' };

/** What the photo desk knows against pictures, by file. */
export type PhotoBars = ReadonlyMap<Sha256, readonly PhotoBar[]>;

export const photoAllowed: Check = {
  id: 'photo-allowed',
  title: 'No photo is marked “do not use again” or has an expired licence',
  run: (story, _house, { bars }) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) =>
      (photo.file ? (bars.get(photo.file.sha256) ?? []) : []).flatMap((bar) => {
        const sentence = sentenceFor(name, bar);
        if (sentence === null) return [];
        return [
          {
            weight: 'stop' as const,
            message: `${sentence} Replace it, or ask the photo desk.`,
            target: { at: 'photo' as const, photoId, field: 'file' as const },
          },
        ];
      }),
    ),
};

function sentenceFor(name: string, bar: PhotoBar): string | null {
  switch (bar.why) {
    case 'do not use':
      return `${name} is marked “do not use again” (${bar.reason.replace(/(?<![.\s])[.\s]+$/u, '')}).`;
    case 'expired licence':
      return `The licence of ${name} ended on ${bar.until}.`;
    case 'letters in doubt':
      return null;
    default:
      return assertNever(bar);
  }
}
