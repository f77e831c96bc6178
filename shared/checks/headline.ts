import { requiredField } from './required-field';

export const headline = requiredField({
  id: 'headline',
  title: 'The story has a headline',
  field: 'headline',
  isMet: (story) => story.headline.trim() !== '',
  message: 'The story has no headline.',
});
