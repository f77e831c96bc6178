import { photoRequired } from './photo-required';

export const photoAlt = photoRequired({
  id: 'photo-alt',
  title: 'Every photo has alt text',
  field: 'alt',
  message: (photo) => `${photo} has no alt text. Describe the picture for readers who cannot see it.`,
});
