import { aiShare } from '../story/digital-source-type';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Advice, not a stop: a house may publish such a picture, but never without knowing. */
export const photoAi: Check = {
  id: 'photo-ai',
  title: 'A picture made with AI is known as one',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const share = aiShare(photo);
      if (share === 'none') return [];
      return [
        {
          weight: 'advice',
          message: `${name} was made ${share === 'part' ? 'in part ' : ''}with AI, says its file. Say so in the caption, or take another picture.`,
          target: { at: 'photo', photoId, field: 'caption' },
        },
      ];
    }),
};
