import { requiredField } from './required-field';

export const slug = requiredField({
  id: 'slug',
  title: 'The story has a slug for its address',
  field: 'slug',
  isMet: (story) => /[\p{L}\p{N}]/u.test(story.slug),
  message:
    'The story has no slug, so its page would have no address. Add one with at least one letter or digit.',
});
