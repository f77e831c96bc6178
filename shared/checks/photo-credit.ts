import { photoRequired } from './photo-required';

export const photoCredit = photoRequired({
  id: 'photo-credit',
  title: 'Every photo has a credit',
  field: 'credit',
  message: (photo) => `${photo} has no credit. Say who must be named for it.`,
});
