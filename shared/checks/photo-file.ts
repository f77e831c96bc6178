import { photoRequired } from './photo-required';

export const photoFile = photoRequired({
  id: 'photo-file',
  title: 'Every photo has its picture',
  field: 'file',
  message: (photo) => `${photo} still waits for its picture. Add the file, or take the photo out.`,
});
