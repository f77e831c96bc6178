import { createCommand, type LexicalCommand } from 'lexical';
import type { PhotoId } from '../../story/ids';

/** A picture for a photo that already stands in the copy. Its view takes it, since it knows the desk. */
export const PLACE_PICTURE_COMMAND: LexicalCommand<{ readonly photoId: PhotoId; readonly file: File }> =
  createCommand('copydesk/place-picture');
