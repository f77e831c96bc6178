import { $isPhoto } from '@shared/blocks/photo/node.dom';
import { focusBlockField } from '@shared/blocks/focus-field.dom';
import type { PhotoId } from '@shared/story/ids';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

/** What the window around the editor can ask of it. */
export interface StoryEditorHandle {
  readonly focus: () => void;
  /**
   * Puts a left-out line back as a paragraph of its own, after the paragraph whose text equals `after`; at the top
   * where `after` is null, at the end where that paragraph is gone. One step of undo.
   */
  readonly bringBack: (line: string, after: string | null) => void;
  /** Takes the user to a field of a photo. Returns whether the photo stands in the copy. */
  readonly focusPhoto: (photoId: PhotoId, field: 'file' | 'credit' | 'alt' | 'caption') => boolean;
  /** Takes the user to a top-level block, by its place in the body. */
  readonly focusBlock: (index: number) => boolean;
}

const squash = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a left-out line belongs. */
function $findAfter(after: string): LexicalNode | null {
  const wanted = squash(after);
  return (
    $getRoot()
      .getChildren()
      .find((node) => squash(node.getTextContent()) === wanted) ?? null
  );
}

export function $bringBack(line: string, after: string | null): void {
  const paragraph = $createParagraphNode().append($createTextNode(line));
  const root = $getRoot();
  const first = root.getFirstChild();
  const neighbour = after === null ? null : $findAfter(after);
  if (neighbour) neighbour.insertAfter(paragraph);
  else if (after === null && first) first.insertBefore(paragraph);
  else root.append(paragraph);
  paragraph.selectEnd();
}

function focusBlock(editor: LexicalEditor, index: number): boolean {
  const node = editor.read('latest', () => $getRoot().getChildAtIndex(index));
  if (!node) return false;
  const key: NodeKey = node.getKey();
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  if (focusBlockField(editor, key, null)) return true;
  editor.focus();
  editor.update(() => node.selectStart());
  return true;
}

export const editorHandle = (editor: LexicalEditor): StoryEditorHandle => ({
  focus: () => editor.focus(),
  bringBack: (line, after) =>
    editor.update(() => $bringBack(line, after), { tag: HISTORY_PUSH_TAG, discrete: true }),
  focusPhoto: (photoId, field) => {
    const photo = editor.read('latest', () =>
      $getRoot()
        .getChildren()
        .filter($isPhoto)
        .find((node) => node.getPhotoId() === photoId),
    );
    return photo ? focusBlockField(editor, photo.getKey(), field) : false;
  },
  focusBlock: (index) => focusBlock(editor, index),
});
