import { assertNever } from '../assert-never';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';
import type { PhotoBar } from './photo-bar';

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
