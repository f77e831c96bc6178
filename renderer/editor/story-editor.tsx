import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { PhotoDeskProvider, type PhotoDesk } from '@shared/blocks/photo/photo-desk.dom';
import type { House } from '@shared/house/house';
import type { Body } from '@shared/document/body';
import type { PhotoId } from '@shared/story/ids';
import type { PhotoFile, PhotoWords, StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import { useMemo, useState, type Ref } from 'react';
import { BodySurface } from './body-surface';
import { storyExtension } from './editor-extension';
import type { StoryEditorHandle } from './editor-handle';
import type { ShowField } from './find/use-find';
import type { FieldsOfStory } from './story-fields';

export interface StoryEditorProps {
  /** The story around the body. */
  readonly story: Omit<Story, 'body'>;
  /** Read once per `loadKey`. */
  readonly body: Body;
  /**
   * Another value loads `body` again, with a fresh undo history: name the story and the version that was opened,
   * `${story.id}@${openedAt}`. A value that stays keeps what is being typed.
   */
  readonly loadKey: string;
  readonly house: House;
  readonly readOnly?: boolean;
  /** Whether quotation marks and dashes are set as the story's language has them. */
  readonly smartPunctuation: boolean;
  /** After every change of the copy, never for a moved caret. */
  readonly onBodyChange: (body: Body) => void;
  /** Fields of a photo that change; makes the slot if the story has none under this id. */
  readonly onPhotoChange: (photoId: PhotoId, patch: Partial<StoryPhoto>) => void;
  /** Fields of the story that a command changes together with the body. */
  readonly onFieldsChange: (said: Partial<FieldsOfStory>) => void;
  /** Brings a field of the story into the window, by its `data-words`. */
  readonly onShowField: ShowField;
  /** A picture took another's place: `takeBack` restores that one with all that was said about it. */
  readonly onPhotoReplaced: (takeBack: () => void) => void;
  /** Keeps a picture in the library. Rejects with an `AppError` whose message the slot shows. */
  readonly onAddPhoto: (file: File) => Promise<{ readonly file: PhotoFile; readonly words: PhotoWords }>;
  readonly ref?: Ref<StoryEditorHandle>;
}

/** The editor of a story's body. */
export function StoryEditor(props: StoryEditorProps) {
  return <LoadedEditor key={props.loadKey} {...props} />;
}

function LoadedEditor({
  story,
  body,
  house,
  readOnly = false,
  smartPunctuation,
  onBodyChange,
  onPhotoChange,
  onPhotoReplaced,
  onFieldsChange,
  onShowField,
  onAddPhoto,
  ref,
}: StoryEditorProps) {
  // Once: a new extension would be a new editor, and everything typed since would be gone.
  const [extension] = useState(() => storyExtension(body));
  const desk = useMemo<PhotoDesk>(
    () => ({
      ...{ house, language: story.language, photos: story.photos },
      ...{ onPhotoChange, onPhotoReplaced, onAddPhoto },
    }),
    [house, story.language, story.photos, onPhotoChange, onPhotoReplaced, onAddPhoto],
  );
  return (
    <PhotoDeskProvider value={desk}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <BodySurface
          story={story}
          house={house}
          readOnly={readOnly}
          smartPunctuation={smartPunctuation}
          onBodyChange={onBodyChange}
          onPhotoChange={onPhotoChange}
          onFieldsChange={onFieldsChange}
          onShowField={onShowField}
          handleRef={ref}
        />
      </LexicalExtensionComposer>
    </PhotoDeskProvider>
  );
}
