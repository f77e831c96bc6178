import { createCommand, type LexicalCommand } from 'lexical';
import type { PhotoId } from '../../story/ids';
import type { StoryPhoto } from '../../story/photo';

/** What a photo says is known or changes: the story must hold it under the photo's id. */
export const PHOTO_WORDS_COMMAND: LexicalCommand<{
  readonly photoId: PhotoId;
  readonly words: Partial<StoryPhoto>;
}> = createCommand('copydesk/photo-words');
