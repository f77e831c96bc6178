import { photoRequired } from './photo-required';

export const photoFile = photoRequired({
  id: 'photo-file',
  title: 'Every photo has its picture',
  field: 'file',
  message: (photo) => `${photo} has no picture yet. Add the file, or delete the photo.`,
});
