import { directionOf } from '../story/language';
import { isLanguageTag } from '../story/language-tag';
import type { Check } from './check';

/** The page's `lang` and `dir` decide its voice, its fonts and its alignment. BCP 47. */
export const language: Check = {
  id: 'language',
  title: 'The story’s language is valid and matches its text direction',
  run: (story) => {
    const target = { at: 'field', field: 'language' } as const;
    if (!isLanguageTag(story.language)) {
      const message = `“${story.language}” is not a language tag. Choose the story’s language, such as hi or en-IN.`;
      return [{ weight: 'stop', message, target }];
    }
    if (directionOf(story.language) === story.direction) return [];
    const [side, other] =
      story.direction === 'rtl' ? ['right to left', 'left to right'] : ['left to right', 'right to left'];
    return [
      {
        weight: 'advice',
        message: `The text runs from ${side}, but its language (${story.language}) is written from ${other}.`,
        target,
      },
    ];
  },
};
