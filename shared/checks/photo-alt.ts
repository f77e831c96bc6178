import { photoRequired } from './photo-required';

export const photoAlt = photoRequired({
  id: 'photo-alt',
  title: 'Every photo has alt text',
  field: 'alt',
  message: (photo) => `${photo} has no alt text. Say what it shows, for readers who do not see it.`,
});
