import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $blockId } from '@shared/blocks/block-id.dom';
import { $placeBlock } from '@shared/blocks/place-block.dom';
import { $createPhoto, $isPhoto } from '@shared/blocks/photo/node.dom';
import { bringIntoSight } from './bring-into-sight';
import { focusBlockField } from '@shared/blocks/focus-field.dom';
import type { CheckTarget } from '@shared/checks/check';
import type { FindingWords } from '@shared/checks/finding-words';
import type { LeftOutLine } from '@shared/intake/report';
import type { PhotoId } from '@shared/story/ids';
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import type { Story } from '@shared/document/story';
import { $caretPlace, $putCaret, type CaretPlace } from './caret-place';
import { FIND_STEP_COMMAND, FindExtension } from './find/find-extension';
import type { EditorSwap } from './swap-in';

/** What the window around the editor can ask it to do. */
export interface StoryEditorHandle {
  /** Puts the caret where it last was, or at the start if it never was in the copy. */
  readonly focus: () => void;
  /** Where the caret is; null if it never was in the copy. */
  readonly caretPlace: () => CaretPlace | null;
  /** Puts the caret there, and the keyboard into the copy. */
  readonly focusPlace: (place: CaretPlace) => void;
  /**
   * Puts left-out words back into the sentence that they were taken out of, if it still is as it was, and any other line as a
   * paragraph of its own, after the paragraph whose text equals its `after`; at the top
   * if that is null, at the end if that paragraph is gone. Lines that were brought back to the same place are in
   * the order of the copy: `leftOut` holds all of its left-out lines. One step of undo.
   */
  readonly bringBack: (line: LeftOutLine, leftOut: readonly LeftOutLine[]) => Promise<void>;
  /** Takes the user to a field of a photo. Returns whether the photo is in the copy. */
  readonly focusPhoto: (photoId: PhotoId, field: 'file' | 'credit' | 'alt' | 'caption') => boolean;
  /** Puts photos of the story where the caret is or last was, or at the end if it never was in the copy. One step of undo. */
  readonly placePhotos: (photoIds: readonly PhotoId[]) => void;
  /** Opens the find bar, with the selected words if there are any. */
  readonly find: (how: { readonly withReplace: boolean }) => void;
  /** Goes to the next match or the previous one; opens the find bar if it is closed. */
  readonly findStep: (by: 1 | -1) => void;
  /** Converts straight quotation marks to those of the language, in the selected words or all of the story. Returns how many. */
  readonly setMarks: () => Promise<number>;
  /** Takes the user to a top-level block, or a field of its view, by its id or its place in the body, and selects these words in it. */
  readonly focusBlock: (target: BlockTarget, words?: FindingWords) => boolean;
  /** Makes a swap in the copy: see `swap-in.ts`, which is loaded with the first one. */
  readonly swapIn: (swap: EditorSwap, photos: () => Story['photos']) => Promise<boolean>;
}

type BlockTarget = Pick<Extract<CheckTarget, { readonly at: 'block' }>, 'index' | 'block' | 'field'>;

function focusBlock(
  editor: LexicalEditor,
  { index, block, field }: BlockTarget,
  words: FindingWords | undefined,
): boolean {
  const node = editor.read('latest', () => {
    const root = $getRoot();
    const own = block === undefined ? undefined : root.getChildren().find((each) => $blockId(each) === block);
    return own ?? root.getChildAtIndex(index);
  });
  if (!node) return false;
  const key: NodeKey = node.getKey();
  const show = (place: Range | Element | null | undefined) => {
    const root = editor.getRootElement();
    if (root && place) bringIntoSight(root, place);
  };
  show(editor.getElementByKey(key));
  const goToStart = () => {
    if (focusBlockField(editor, key, field ?? null)) return;
    editor.focus();
    editor.update(() => node.selectStart(), { discrete: true });
    show(editor.getElementByKey(key));
  };
  if (!words) goToStart();
  else
    void import('./select-words').then(({ selectInBlock }) => {
      if (!selectInBlock(editor, key, words, field ?? null)) return goToStart();
      // With the keyboard in the copy, the browser has gone back to where the caret was before.
      const selection = getSelection();
      if (editor.getRootElement() === document.activeElement && selection?.rangeCount)
        show(selection.getRangeAt(0));
    });
  return true;
}

const openFind = (editor: LexicalEditor, how: { readonly withReplace: boolean }): void =>
  getExtensionDependencyFromEditor(editor, FindExtension).output.open(how);

export const editorHandle = (editor: LexicalEditor): StoryEditorHandle => ({
  focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
  caretPlace: () => editor.read('latest', $caretPlace),
  focusPlace: (place) => {
    editor.update(() => $putCaret(place), { discrete: true });
    editor.focus();
  },
  bringBack: async (line, leftOut) => {
    const { $bringBack } = await import('./bring-back');
    editor.update(() => $bringBack(line, leftOut), { tag: HISTORY_PUSH_TAG, discrete: true });
  },
  focusPhoto: (photoId, field) => {
    const photo = editor.read('latest', () =>
      $getRoot()
        .getChildren()
        .filter($isPhoto)
        .find((node) => node.getPhotoId() === photoId),
    );
    return photo ? focusBlockField(editor, photo.getKey(), field) : false;
  },
  placePhotos: (photoIds) =>
    editor.update(
      () => {
        for (const photoId of photoIds) $placeBlock($createPhoto(photoId));
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    ),
  find: (how) => openFind(editor, how),
  findStep: (by) => {
    if (!editor.dispatchCommand(FIND_STEP_COMMAND, by)) openFind(editor, { withReplace: false });
  },
  setMarks: async () => (await import('./typing/set-straight-marks')).setStraightMarks(editor),
  focusBlock: (target, words) => focusBlock(editor, target, words),
  swapIn: async (swap, photos) => (await import('./swap-in')).swapIn(editor, swap, photos()),
});
