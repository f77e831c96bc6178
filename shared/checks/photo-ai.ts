import { aiShare } from '../story/digital-source-type';
import type { Check } from './check';
import { photosInStory } from './photos-in-story';

/** Advice, not a stop: a house may publish such a picture, but never without knowing. */
export const photoAi: Check = {
  id: 'photo-ai',
  title: 'No picture was made with AI',
  run: (story) =>
    photosInStory(story).flatMap(({ photoId, photo, name }) => {
      const share = aiShare(photo);
      if (share === 'none') return [];
      return [
        {
          weight: 'advice',
          message: `The file of ${name} says that the picture was made ${share === 'part' ? 'partly ' : ''}with AI. The page says so under it. Use another picture if your house does not publish such pictures.`,
          target: { at: 'photo', photoId, field: 'caption' },
        },
      ];
    }),
};
