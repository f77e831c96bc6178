import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { AppWords } from '@shared/blocks/app-words.dom';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import type { House } from '@shared/house/house';
import type { Body } from '@shared/document/body';
import type { PhotoId } from '@shared/story/ids';
import type { StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { COMMAND_PRIORITY_EDITOR, mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useImperativeHandle, useMemo, useState, type Ref } from 'react';
import { useChecksSpelling } from '../ui/checks-spelling';
import { lazyPart } from '../ui/lazy-part';
import { BodyReader } from './body-reader';
import './block-styles';
import { setStoryAround } from './paste/copy-out';
import { editorHandle, type StoryEditorHandle } from './editor-handle';
import { FindBar } from './find/find-bar';
import type { AroundBody } from './find/searchable';
import type { ShowField } from './find/use-find';
import { LinkEditor } from './links/link-editor';
import { setLanguage } from './passage-languages';
import { PasteNotice } from './paste/paste-notice';
import { setAround } from './around-body-extension';
import { setPunctuation } from './typing/smart-punctuation';
import { SlashMenu } from './slash-menu/slash-menu';
import { fieldsOf, type FieldsOfStory } from './story-fields';
import { connectFields } from './story-fields-extension';
import { strings } from './strings';
import styles from './story-editor.module.css';
import { EditorToolbar } from './toolbar';

const DragHandle = lazyPart(() => import('./drag-handle').then((part) => part.DragHandle));

interface BodySurfaceProps {
  readonly story: Omit<Story, 'body'>;
  readonly house: House;
  readonly readOnly: boolean;
  readonly smartPunctuation: boolean;
  readonly onBodyChange: (body: Body) => void;
  readonly onPhotoChange: (photoId: PhotoId, patch: Partial<StoryPhoto>) => void;
  readonly onFieldsChange: (said: Partial<FieldsOfStory>) => void;
  readonly onShowField: ShowField;
  readonly handleRef: Ref<StoryEditorHandle> | undefined;
}

/** Reports every change of the body, but not of the caret, until the returned function is called. */
function followBody(editor: LexicalEditor, onBodyChange: (body: Body) => void): () => void {
  const reader = new BodyReader();
  // Before the first key, so that it costs no more than the second.
  const idle = requestIdleCallback(() => void reader.read(editor.getEditorState()));
  const stop = editor.registerUpdateListener((heard) => {
    const { editorState, dirtyElements, dirtyLeaves } = heard;
    const body = reader.read(editorState, heard);
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) onBodyChange(body);
  });
  return () => {
    cancelIdleCallback(idle);
    stop();
  };
}

/** The toolbar, the sheet of copy and what floats over it. */
export function BodySurface({
  story,
  house,
  readOnly,
  smartPunctuation,
  onBodyChange,
  onPhotoChange,
  onFieldsChange,
  onShowField,
  handleRef,
}: BodySurfaceProps) {
  const [editor] = useLexicalComposerContext();
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const around = useMemo<AroundBody>(() => ({ photos: story.photos, ...fieldsOf(story) }), [story]);
  useImperativeHandle(handleRef, () => editorHandle(editor), [editor]);
  useEffect(() => setAround(editor, around), [editor, around]);
  const readFields = useEffectEvent(() => story);
  const writeFields = useEffectEvent((said: Partial<FieldsOfStory>) => onFieldsChange(said));
  useEffect(
    () => connectFields(editor, { read: () => readFields(), write: (said) => writeFields(said) }),
    [editor],
  );
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  const { language } = story;
  useEffect(
    () => setPunctuation(editor, { language, enabled: smartPunctuation }),
    [editor, language, smartPunctuation],
  );
  useEffect(() => setLanguage(editor, language), [editor, language]);
  useEffect(() => setStoryAround(editor, { story, house }), [editor, story, house]);
  useEffect(
    () =>
      mergeRegister(
        followBody(editor, onBodyChange),
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
  const checksSpelling = useChecksSpelling();
  return (
    <div className={styles.editor}>
      <div className={styles.bars}>
        <EditorToolbar isDisabled={readOnly} />
        <FindBar around={around} language={story.language} onShowField={onShowField} readOnly={readOnly} />
      </div>
      {/* Lexical keeps the direction of its own root: the story's comes from around it. */}
      <div className={styles.sheet} dir={story.direction}>
        <ContentEditable
          className={`story-body ${styles.copy ?? ''}`}
          aria-label={strings.bodyOfTheStory}
          aria-multiline
          aria-placeholder={strings.writeTheStory}
          placeholder={() => (
            <p className={styles.placeholder} data-print="never">
              <AppWords>{strings.writeTheStory}</AppWords>
            </p>
          )}
          lang={story.language}
          spellCheck={checksSpelling}
        />
        {!readOnly && (
          <>
            <SlashMenu />
            <LinkEditor />
          </>
        )}
      </div>
      {/* As large as the sheet. React would hear each key in the copy again in an element around it that the handle is put into. */}
      <div className={styles.beside} ref={setBeside} />
      {beside && !readOnly && <DragHandle beside={beside} />}
      <PasteNotice />
    </div>
  );
}
