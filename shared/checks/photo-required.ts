import { lackingFields } from '../story/missing-from-photo';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

type Required = 'file' | 'credit' | 'alt';

/** A rule that every photo of the body has one of the things it cannot be published without. */
export const photoRequired = (rule: {
  readonly id: string;
  readonly title: string;
  readonly field: Required;
  readonly message: (photoName: string) => string;
}): Check => ({
  id: rule.id,
  title: rule.title,
  run: (story) =>
    photosInStory(story)
      .filter(({ photo }) => lackingFields(photo).includes(rule.field))
      .map(({ photoId, name }) => ({
        weight: 'stop',
        message: rule.message(name),
        target: { at: 'photo', photoId, field: rule.field },
      })),
});
