/** What the file chooser offers. The desk has the last word, after looking at the bytes. */
export const PICTURE_TYPES =
  'image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.gif,.tif,.tiff,.avif,.heic,.heif,.hif,' +
  '.nef,.nrw,.cr2,.cr3,.dng,.arw,.raf,.rw2,.orf,.pef,.srw';

const PICTURE_NAME =
  /\.(?:jpe?g|png|webp|gif|tiff?|avif|hei[cf]|hif|nef|nrw|cr2|cr3|dng|arw|raf|rw2|orf|pef|srw)$/iu;

/**
 * Anything that calls itself a picture goes to the desk, which keeps it or says why not. A drop that is ignored tells the user
 * nothing. Systems that know no HEIC or raw files give them no type: then the name decides.
 */
export const isPicture = (file: File): boolean =>
  file.type.startsWith('image/') || (file.type === '' && PICTURE_NAME.test(file.name));

export const picturesIn = (files: Iterable<File>): File[] => [...files].filter(isPicture);
