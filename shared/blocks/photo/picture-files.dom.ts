/** What the file chooser offers and the photo block takes. The desk has the last word, after looking at the bytes. */
export const PICTURE_TYPES =
  'image/jpeg,image/png,image/webp,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.heic,.heif';

const PICTURE_NAME = /\.(?:jpe?g|png|webp|hei[cf])$/iu;

/** Systems that know no HEIC give it no type: then its name decides. */
export const isPicture = (file: File): boolean =>
  /^image\/(?:jpeg|png|webp|heic|heif)$/u.test(file.type) ||
  (file.type === '' && PICTURE_NAME.test(file.name));

export const picturesIn = (files: Iterable<File>): File[] => [...files].filter(isPicture);
