import { $getEditor, type LexicalNode } from 'lexical';
import type { PhotoId } from '../../story/ids';
import { keepMarks } from '../../story/caption-marks';
import type { StoryPhoto } from '../../story/photo';
import { photoMemory } from './photo-timeline.dom';
import { PHOTO_WORDS_COMMAND } from './photo-words-command.dom';

/** The part of a photo's node that is needed here; importing its class would make the two files import each other. */
export interface SteppedPhoto extends LexicalNode {
  readonly getPhotoId: () => PhotoId;
  readonly setStep: (step: number) => unknown;
}

/** Changes what a photo says, so that undo of this update takes it back. Runs inside an update. */
export function $changePhoto(node: SteppedPhoto, slot: StoryPhoto, change: Partial<StoryPhoto>): void {
  const editor = $getEditor();
  const words = keepMarks(slot, change);
  node.setStep(photoMemory(editor, node.getKey()).timeline.record(slot, words));
  editor.dispatchCommand(PHOTO_WORDS_COMMAND, { photoId: node.getPhotoId(), words });
}
