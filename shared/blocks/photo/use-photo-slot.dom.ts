import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalNode, type NodeKey } from 'lexical';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PhotoId } from '../../story/ids';
import { newStoryPhoto, type StoryPhoto } from '../../story/photo';
import { fieldHistory } from '../field-history.dom';
import { usePhotoDesk } from './photo-desk.dom';
import { $changePhoto, type SteppedPhoto } from './change-photo.dom';
import { photoMemory } from './photo-timeline.dom';

export interface PhotoPlace {
  readonly nodeKey: NodeKey;
  readonly photoId: PhotoId;
  /** The step of the slot's timeline that the node names. */
  readonly step: number;
  readonly isPhoto: (node: LexicalNode | null) => node is SteppedPhoto & LexicalNode;
}

export type PhotoWordField = 'caption' | 'credit' | 'alt';

/** A photo's slot in the story, changed as part of the copy's undo. */
export function usePhotoSlot({ nodeKey, photoId, step, isPhoto }: PhotoPlace) {
  const [editor] = useLexicalComposerContext();
  const desk = usePhotoDesk();
  const memory = photoMemory(editor, nodeKey);
  // A large file takes a moment to read: what is typed meanwhile is what counts when it has been.
  const latest = useRef(desk);
  useLayoutEffect(() => {
    latest.current = desk;
  }, [desk]);
  const slot = useCallback(() => latest.current.photos[photoId] ?? newStoryPhoto(), [photoId]);

  // Undo and redo change the step that the node names: the slot follows.
  useLayoutEffect(() => {
    if (memory.timeline.applied === step) return;
    latest.current.onPhotoChange(photoId, memory.timeline.goTo(step, slot()));
  }, [memory, photoId, slot, step]);

  /** The field that the last change was typed in: another's is another step of undo. */
  const typedIn = useRef<PhotoWordField | null>(null);
  const change = useCallback(
    (patch: Partial<StoryPhoto>, tag: string = HISTORY_PUSH_TAG) => {
      // If the block was deleted meanwhile, only its slot changes: there is no copy to go back in.
      const stands = editor.read('latest', () => isPhoto($getNodeByKey(nodeKey)));
      if (!stands) latest.current.onPhotoChange(photoId, patch);
      else
        editor.update(
          () => {
            const node = $getNodeByKey(nodeKey);
            if (isPhoto(node)) $changePhoto(node, slot(), patch);
          },
          { tag, discrete: true },
        );
      typedIn.current = null;
    },
    [editor, isPhoto, nodeKey, photoId, slot],
  );

  const tags = useMemo(() => ({ caption: fieldHistory(), credit: fieldHistory(), alt: fieldHistory() }), []);
  const type = (field: PhotoWordField, words: string) => {
    const tag = tags[field]();
    change({ [field]: words }, typedIn.current === field ? tag : HISTORY_PUSH_TAG);
    typedIn.current = field;
  };
  const [proposed, setProposed] = useState(memory.proposed);
  const propose = useCallback(
    (words: Partial<StoryPhoto>) => {
      memory.propose(words);
      setProposed(words);
    },
    [memory],
  );
  return { latest, slot, change, type, proposed, propose };
}
