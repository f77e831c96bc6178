import type { House } from '@shared/house/house';
import { memo, useCallback, type RefObject } from 'react';
import { desk } from '../api/client';
import { useDraft, type StoryFields } from './draft-store';
import type { StoryEditorHandle } from '../editor/editor-handle';
import type { ShowField } from '../editor/find/use-find';
import { StoryEditor } from '../editor/story-editor';
import type { FieldsOfStory } from '../editor/story-fields';
import { ReturnedNote } from '../features/review/returned-note';
import { changeHeadline } from '../features/story/headline-change';
import { HeadlineFields } from '../features/story/headline-fields';
import { lazyPart } from '../ui/lazy-part';
import { tellDone } from '../ui/toasts';
import { useSmartPunctuation } from '../ui/use-remembered';
import type { OpenedStory } from './use-opened-story';
import type { StoryDraft } from './use-story-draft';
import { strings } from './strings';
import styles from './workspace.module.css';

const PrintedTop = lazyPart(() => import('./printed-lines').then((part) => part.PrintedTop));
const PrintedEnd = lazyPart(() => import('./printed-lines').then((part) => part.PrintedEnd));

interface StorySheetProps {
  readonly opened: OpenedStory;
  readonly draft: StoryDraft;
  readonly house: House;
  readonly editor: RefObject<StoryEditorHandle | null>;
  readonly onShowField: ShowField;
}

/** A photo's words are not in the copy's undo: what was removed with a picture can be restored here. */
const offerToTakeBack = (takeBack: () => void): void =>
  tellDone(strings.thePictureWasReplaced, {
    label: strings.undo,
    run: takeBack,
  });

/** A headline also changes its slug here. */
const fieldsChange = (story: StoryFields, said: Partial<FieldsOfStory>): Partial<StoryFields> => ({
  ...(said.headline !== undefined && changeHeadline(story, said.headline)),
  ...said,
});

/** The sheet of paper: headline, deck and body, under what the editor says of them. */
export const StorySheet = memo(({ opened, draft, house, editor, onShowField }: StorySheetProps) => {
  const { change } = draft;
  const story = useDraft(draft.store, ({ fields }) => fields);
  const isReturned = useDraft(draft.store, ({ standing }) => standing.status === 'returned');
  const [smartPunctuation] = useSmartPunctuation();
  const addPhoto = useCallback(
    (file: File) => desk.callWithFile('photos.add', { name: file.name, bytes: file }),
    [],
  );
  return (
    <div className={styles.sheetColumn}>
      <ReturnedNote id={story.id} isReturned={isReturned} />
      <section className={styles.sheet} data-print="story" aria-label={strings.story} dir={story.direction}>
        <div className={styles.paper}>
          <PrintedTop story={story} house={house} />
          <div className={styles.titles} data-print="never">
            <HeadlineFields
              story={story}
              onHeadline={(headline) => change(changeHeadline(draft.newest.current, headline))}
              onDeck={(deck) => change({ deck })}
              onLeave={() => editor.current?.focus()}
            />
          </div>
          <StoryEditor
            ref={editor}
            story={story}
            body={opened.open.story.body}
            loadKey={`${story.id}@${opened.openedAt}`}
            house={house}
            smartPunctuation={smartPunctuation}
            onBodyChange={draft.changeBody}
            onPhotoChange={draft.changePhoto}
            onFieldsChange={(said) => change(fieldsChange(draft.newest.current, said))}
            onShowField={onShowField}
            onPhotoReplaced={offerToTakeBack}
            onAddPhoto={addPhoto}
          />
          <PrintedEnd story={story} house={house} />
        </div>
      </section>
    </div>
  );
});
StorySheet.displayName = 'StorySheet';
