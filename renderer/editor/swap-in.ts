import { $keepBlockId } from '@shared/blocks/block-id.dom';
import { $changePhoto } from '@shared/blocks/photo/change-photo.dom';
import { $isPhoto } from '@shared/blocks/photo/node.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { isSameBlock, placeOfSwap, type StorySwap } from '@shared/document/story-swap';
import {
  $createParagraphNode,
  $getRoot,
  $parseSerializedNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { PhotoId } from '@shared/story/ids';
import { readBody, toEditorJson } from './body-state';

/** The swaps that the copy's undo covers. */
export type EditorSwap = Extract<StorySwap, { readonly at: 'block' | 'photo' }>;

/**
 * Makes a swap in the copy, as one step of its undo. Returns false, and changes nothing, if the copy no longer has what
 * the swap removes. The holder of the story checks a photo's words.
 */
export function swapIn(
  editor: LexicalEditor,
  swap: EditorSwap,
  photos: Readonly<Record<PhotoId, StoryPhoto>>,
): boolean {
  return swap.at === 'block' ? swapBlock(editor, swap) : swapPhoto(editor, swap, photos);
}

function swapBlock(editor: LexicalEditor, swap: Extract<EditorSwap, { at: 'block' }>): boolean {
  const { was, to } = swap;
  const { children } = readBody(editor.getEditorState()).root;
  const index = placeOfSwap(children, swap);
  const there = was === null ? null : (children[index] ?? null);
  if (index > children.length || !isSameBlock(there, was)) return false;
  editor.update(
    () => {
      // What is selected may be about to go; nobody's caret is in the copy when a fix is chosen.
      $setSelection(null);
      const old = was === null ? null : $getRoot().getChildAtIndex(index);
      const made = to && $nodeOf(to);
      if (old && made) {
        $keepBlockId(old, made);
        old.replace(made);
      } else if (old) old.remove();
      else if (made) $getRoot().splice(index, 0, [made]);
      if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return true;
}

function $nodeOf(block: BodyNode): LexicalNode {
  const { children } = toEditorJson(bodyOf([block])).root;
  return $parseSerializedNode(children[0]!);
}

function swapPhoto(
  editor: LexicalEditor,
  { photoId, to }: Extract<EditorSwap, { at: 'photo' }>,
  photos: Readonly<Record<PhotoId, StoryPhoto>>,
): boolean {
  let isThere = false;
  editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .filter($isPhoto)
        .find((photo) => photo.getPhotoId() === photoId);
      if (!node) return;
      isThere = true;
      $changePhoto(node, photos[photoId] ?? newStoryPhoto(), to as Partial<StoryPhoto>);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return isThere;
}
