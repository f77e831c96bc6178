import { photoRequired } from './photo-required';

export const photoCredit = photoRequired({
  id: 'photo-credit',
  title: 'Every photo has a credit',
  field: 'credit',
  message: (photo) =>
    `${photo} has no credit. Name the person or organisation that made or owns the picture.`,
});
