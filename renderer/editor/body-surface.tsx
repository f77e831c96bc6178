import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/editor.dom';
import type { Body } from '@shared/story/body';
import type { PhotoId } from '@shared/story/ids';
import type { StoryPhoto } from '@shared/story/photo';
import { COMMAND_PRIORITY_EDITOR, mergeRegister } from 'lexical';
import { useEffect, useImperativeHandle, type Ref } from 'react';
import { readBody } from './body-state';
import { editorHandle, type StoryEditorHandle } from './editor-handle';
import styles from './story-editor.module.css';

interface BodySurfaceProps {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly readOnly: boolean;
  readonly onBodyChange: (body: Body) => void;
  readonly onPhotoChange: (photoId: PhotoId, patch: Partial<StoryPhoto>) => void;
  readonly handleRef: Ref<StoryEditorHandle> | undefined;
}

/** The sheet of copy with what stands around it. */
export function BodySurface({
  language,
  direction,
  readOnly,
  onBodyChange,
  onPhotoChange,
  handleRef,
}: BodySurfaceProps) {
  const [editor] = useLexicalComposerContext();
  useImperativeHandle(handleRef, () => editorHandle(editor), [editor]);
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
          // A moved caret dirties nothing.
          if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onBodyChange(readBody(editorState));
        }),
        editor.registerCommand(
          PHOTO_WORDS_COMMAND,
          ({ photoId, words }) => {
            onPhotoChange(photoId, words);
            return true;
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    [editor, onBodyChange, onPhotoChange],
  );
  return (
    <div className={styles.surface}>
      <ContentEditable
        className={styles.copy}
        aria-label="Body of the story"
        lang={language}
        dir={direction}
        spellCheck
      />
    </div>
  );
}
