import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $addUpdateTag,
  $getEditor,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  CONTROL_OR_META,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
} from 'lexical';
import { Image as ImageIcon } from 'lucide-react';
import { newPhotoId, type PhotoId } from '../../story/ids';
import type { PhotoWords } from '../../story/photo';
import type { EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $createPhoto, $isPhoto, PhotoNode } from './node.dom';
import { picturesIn } from './picture-files.dom';
import { readPastedFigure } from './pasted-figure.dom';
import { PLACE_PICTURE_COMMAND } from './place-picture-command.dom';
import { keepWaitingPicture } from './waiting-pictures.dom';

/** A slot came in with words already known: the story must hold them under its id. */
export const PHOTO_WORDS_COMMAND: LexicalCommand<{
  readonly photoId: PhotoId;
  readonly words: Partial<PhotoWords>;
}> = createCommand('copydesk/photo-words');

function $insertEmptySlot(): void {
  const slot = $createPhoto(newPhotoId());
  $insertNodeToNearestRoot(slot);
  $focusFieldAfterUpdate(slot.getKey(), 'file');
}

/** The photo that is chosen, or the waiting one that the focus is on. */
function $chosenPhoto(): PhotoNode | null {
  const selection = $getSelection();
  const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if ($isPhoto(node)) return node;
  const slot = document.activeElement?.closest('.photo-slot[data-empty]');
  const focused = slot && $getNearestNodeFromDOMNode(slot);
  return $isPhoto(focused) ? focused : null;
}

/**
 * Puts a picture that was dropped or pasted where it belongs: a chosen photo takes it; otherwise each
 * makes a slot at the caret. Other files are not ours to take.
 */
function takePictures(files: readonly File[]): boolean {
  const pictures = picturesIn(files);
  if (pictures.length === 0) return false;
  const slot = $chosenPhoto();
  if (slot && pictures[0] && pictures.length === 1) {
    return $getEditor().dispatchCommand(PLACE_PICTURE_COMMAND, {
      photoId: slot.getPhotoId(),
      file: pictures[0],
    });
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const file of pictures) {
    const photoId = newPhotoId();
    keepWaitingPicture(photoId, file);
    $insertNodeToNearestRoot($createPhoto(photoId));
  }
  return true;
}

const FigureRule = defineImportRule({
  name: 'copydesk/photo',
  match: sel.tag('figure', 'img'),
  $import: (_ctx, element, $next) => {
    const words = readPastedFigure(element);
    if (!words) return $next();
    const photoId = newPhotoId();
    $getEditor().dispatchCommand(PHOTO_WORDS_COMMAND, { photoId, words });
    return [$createPhoto(photoId)];
  },
});

export const editorBlock: EditorBlock = {
  type: 'photo',
  extension: defineExtension({
    name: 'copydesk/photo',
    nodes: () => [PhotoNode],
    dependencies: [
      configExtension(DOMImportExtension, { rules: [FigureRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PhotoNode] }),
    ],
    register: (editor) => editor.registerCommand(DRAG_DROP_PASTE, takePictures, COMMAND_PRIORITY_HIGH),
  }),
  menu: [
    {
      id: 'photo',
      label: 'Photo',
      icon: ImageIcon,
      keywords: ['picture', 'image', 'figure', 'img'],
      shortcut: { key: 'f', modifiers: { ...CONTROL_OR_META, altKey: true } },
      does: 'insert',
      $matches: $isPhoto,
      $apply: $insertEmptySlot,
    },
  ],
  markdown: [],
};
