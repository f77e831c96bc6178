import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import {
  $addUpdateTag,
  $getEditor,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  CONTROL_OR_META,
  defineExtension,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { Image as ImageIcon } from 'lucide-react';
import { newPhotoId } from '../../story/ids';
import { marksOfReplaced } from '../../story/caption-marks';
import { newStoryPhoto, type PhotoWords } from '../../story/photo';
import { PHOTO_RIGHTS } from '../../story/photo-rights';
import type { BlockWords, EditorBlock } from '../editor-block.dom';
import { $focusFieldAfterUpdate } from '../focus-field.dom';
import { $isHolder } from '../holders.dom';
import { $placeBlock } from '../place-block.dom';
import { $createPhoto, $isPhoto, PhotoNode } from './node.dom';
import { $changePhoto } from './change-photo.dom';
import { PHOTO_WORDS_COMMAND } from './photo-words-command.dom';
import { picturesIn } from './picture-files.dom';
import { ADDRESS_ONLY, pictureByAddress } from './picture-by-address.dom';
import { readPastedFigure } from './pasted-figure.dom';
import { PastedPictures } from './pasted-pictures.dom';
import { PLACE_PICTURE_COMMAND } from './place-picture-command.dom';
import { askForPicture, keepWaitingPicture } from './waiting-pictures.dom';
import { strings } from './strings';

/** A slot for a picture to come, which the story holds from now on: a photo it does not hold fails the checks. */
function $newSlot(words: Partial<PhotoWords> = {}): PhotoNode {
  const photoId = newPhotoId();
  $getEditor().dispatchCommand(PHOTO_WORDS_COMMAND, { photoId, words });
  return $createPhoto(photoId);
}

/** A slot whose file is asked for at once; if none is chosen it waits, and takes one that is dropped or pasted. */
function $insertEmptySlot(): void {
  const slot = $newSlot();
  askForPicture(slot.getPhotoId());
  $placeBlock(slot);
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

function $slotFor(picture: File): PhotoNode {
  const slot = $newSlot();
  keepWaitingPicture(slot.getPhotoId(), picture);
  return slot;
}

/** A slot for a picture of which only the address came: it says how to bring the file. */
function $slotWithout({ alt }: { readonly alt: string }): PhotoNode {
  const slot = $newSlot({ alt });
  keepWaitingPicture(slot.getPhotoId(), { refused: ADDRESS_ONLY });
  return slot;
}

/**
 * Puts pictures dropped onto the text before or after the block under the pointer, whichever is nearer: a drop never
 * splits a paragraph. The photo's view handles a drop onto a photo. Other files are ignored.
 */
function takeDroppedPictures(event: DragEvent): boolean {
  const pictures = picturesIn(event.dataTransfer?.files ?? []);
  const byAddress = pictureByAddress(event.dataTransfer);
  if (pictures.length === 0 && !byAddress) return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  const slots = byAddress ? [$slotWithout(byAddress)] : pictures.map($slotFor);
  const place = $placeAt(event.clientX, event.clientY);
  if (place === null) $getRoot().append(...slots);
  else if (place.side === 'before') slots.forEach((slot) => place.block.insertBefore(slot));
  else slots.toReversed().forEach((slot) => place.block.insertAfter(slot));
  return true;
}

interface DropPlace {
  readonly block: LexicalNode;
  readonly side: 'before' | 'after';
}

/**
 * The block nearest to this point in the window, and its nearer side: in the body, or in a block that holds others if the point is in that.
 * Null if nothing is there.
 */
function $placeAt(clientX: number, clientY: number, within: ElementNode = $getRoot()): DropPlace | null {
  const editor = $getEditor();
  let nearest: DropPlace | null = null;
  let least = Infinity;
  for (const block of within.getChildren()) {
    const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect();
    if (!box) continue;
    const { left, right, top, bottom } = box;
    const isIn = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    const inside = isIn && $isHolder(block) ? $placeAt(clientX, clientY, block) : null;
    if (inside) return inside;
    const above = Math.abs(clientY - top);
    const below = Math.abs(clientY - bottom);
    // Of two blocks with the pointer between them, either side of the gap is the same place.
    if (Math.min(above, below) >= least) continue;
    least = Math.min(above, below);
    nearest = { block, side: above < below ? 'before' : 'after' };
  }
  return nearest;
}

/**
 * Puts a picture that was pasted where it belongs: a chosen photo takes it; otherwise each
 * makes a slot at the caret. Other files are ignored.
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
    $placeBlock($slotFor(file));
  }
  return true;
}

const FigureRule = defineImportRule({
  name: 'copydesk/photo',
  match: sel.tag('figure', 'img'),
  $import: (ctx, element, $next) => {
    const words = readPastedFigure(element);
    if (!words) return $next();
    const slot = $newSlot(words);
    const image = element.nodeName === 'IMG' ? element : element.querySelector('img');
    const picture = ctx.get(PastedPictures)[Number(image?.dataset.picture)];
    if (picture) keepWaitingPicture(slot.getPhotoId(), picture);
    return [slot];
  },
});

const LABELS = { caption: strings.captionOfPhoto, alt: strings.altOfPhoto, credit: strings.creditOfPhoto };

const printed = (['caption', 'alt', 'credit'] as const).map((field): BlockWords => ({
  field,
  label: (nth) => LABELS[field]({ nth }),
  // The credit stays as it was given: it names who made the photo.
  $kind: () => (field === 'credit' ? 'name' : 'copy'),
  printedIn: field === 'caption' ? '.photo-caption' : null,
  $read: (node, photos) => ($isPhoto(node) ? (photos[node.getPhotoId()]?.[field] ?? '') : null),
  $write: (node, said, photos, made) => {
    if (!$isPhoto(node)) return;
    const photo = photos[node.getPhotoId()] ?? newStoryPhoto();
    const captionMarks = marksOfReplaced(photo.captionMarks, made);
    $changePhoto(node, photo, { [field]: said, ...(field === 'caption' && { captionMarks }) });
  },
}));

/** What the inspector says of a photo's rights. */
const rights = PHOTO_RIGHTS.map(({ field, label, kind }): BlockWords => ({
  field,
  label: (nth) => strings.fieldOfPhoto({ field: label, nth }),
  $kind: () => kind,
  printedIn: null,
  $beside: (node) => ($isPhoto(node) ? `photos.${node.getPhotoId()}.${field}` : null),
  $read: (node, photos) => ($isPhoto(node) ? (photos[node.getPhotoId()]?.[field] ?? '') : null),
  $write: (node, said, photos) => {
    if ($isPhoto(node)) $changePhoto(node, photos[node.getPhotoId()] ?? newStoryPhoto(), { [field]: said });
  },
}));

export const editorBlock: EditorBlock = {
  type: 'photo',
  extension: defineExtension({
    name: 'copydesk/photo',
    nodes: () => [PhotoNode],
    dependencies: [
      configExtension(DOMImportExtension, { rules: [FigureRule] }),
      configExtension(NodeSelectionDataSelectedExtension, { nodes: [PhotoNode] }),
    ],
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(DROP_COMMAND, takeDroppedPictures, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(DRAG_DROP_PASTE, takePictures, COMMAND_PRIORITY_HIGH),
      ),
  }),
  menu: [
    {
      id: 'photo',
      label: strings.photo,
      icon: ImageIcon,
      keywords: ['picture', 'image', 'figure', 'img'],
      shortcut: { key: 'f', modifiers: { ...CONTROL_OR_META, altKey: true } },
      does: 'insert',
      $matches: $isPhoto,
      $apply: $insertEmptySlot,
    },
  ],
  words: [...printed, ...rights],
};
