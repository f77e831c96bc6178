import type { Output } from '@shared/api/contract';
import type { IntakeReport } from '@shared/intake/report';
import type { Sha256, StoryId } from '@shared/story/ids';
import { useCallback, useRef, useState } from 'react';
import { roleOf } from '@shared/story/status';
import { useAddPhotos } from '../features/photo-desk/use-add-photos';
import { useUnsavedWords } from '../features/photo-desk/use-unsaved-words';
import { reportInWords } from '../features/intake/report-in-words';
import { DropOverlay } from '../features/intake/drop-overlay';
import { holdKeys } from '../ui/held-keys/held-keys';
import { askForFile } from '../ui/held-keys/hold-for-platform';
import { tellDone } from '../ui/toasts';
import { lazyPart } from '../ui/lazy-part';
import { backUpNow } from './back-up-now';
import { ErrorBoundary } from './error-boundary';
import { FileChooser } from './file-chooser';
import { afterFocusReturns } from './go-to-field';
import type { InspectorTab } from './inspector';
import { ListColumn } from './list-column';
import { NoStory } from './no-story';
import { StoryDesk } from './story-desk';
import { orTell } from './or-tell';
import { useCommands } from './command-registry';
import { useLibraryActions } from './use-library-actions';
import { useFollowedLinks } from './use-followed-links';
import { useOpenedStory } from './use-opened-story';
import { useStart } from './use-start';
import { useLastSave } from './use-last-save';
import { useOpenedFiles } from './use-opened-files';
import { usePanels } from './use-panels';
import type { PlacePictures } from './use-place-pictures';
import { useRecoveryNote } from './use-recovery-note';
import { useCannotSaveNote } from './use-cannot-save-note';
import { useDamageNote } from './use-damage-note';
import { Welcome } from './welcome';
import { WindowPanels } from './window-panels';
import { WindowDialogs, type WindowDialog } from './window-dialogs';
import { strings } from './strings';
import styles from './workspace.module.css';

const BackupWorry = lazyPart(() => import('./backup-worry').then((part) => part.BackupWorry));
const LeftTextsOffer = lazyPart(() => import('./left-texts-offer').then((part) => part.LeftTextsOffer));

interface WorkspaceProps {
  readonly info: Output<'app.info'>;
}

/** The one window: the list, and the story that is open. */
export const Workspace = ({ info }: WorkspaceProps) => {
  const opened = useOpenedStory();
  const panels = usePanels();
  const search = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<WindowDialog | null>(null);
  const [firstTab, setFirstTab] = useState<InspectorTab>('story');
  const { shown, show } = panels;
  const isReportSeen = shown.inspector;
  const broughtIn = useCallback(
    (report: IntakeReport) => {
      setFirstTab('intake');
      const words = isReportSeen ? null : reportInWords(report);
      if (words) tellDone(words, { label: strings.show, run: () => show('inspector') });
    },
    [isReportSeen, show],
  );
  /** The damaged story that is looked for in the backups. */
  const [lookFor, setLookFor] = useState<StoryId | null>(null);
  const lookInBackups = useCallback((id: StoryId) => {
    holdKeys('field');
    setLookFor(id);
    setDialog('backups');
  }, []);
  const actions = useLibraryActions(opened, broughtIn, lookInBackups);
  const story = opened.opened?.open.story ?? null;
  const { open, dropFile } = actions;
  const adder = useAddPhotos();
  const words = useUnsavedWords();
  /** The photo whose record a story asked for. */
  const [asked, setAsked] = useState<Sha256 | null>(null);
  const place = useRef<PlacePictures | null>(null);
  const isStarted = useStart(opened.go);
  useOpenedFiles(isStarted, actions.takeFile);
  useLastSave(opened.leaveRef, words.saveAll);
  useRecoveryNote(info.library?.leftOpen ?? false);
  useDamageNote(opened.opened);

  /** Everything that is typed in this window. */
  const saveAll = async () => {
    await Promise.all([opened.leaveRef.current?.(), words.saveAll()]);
  };
  const textNow = () => opened.textRef.current?.() ?? null;
  /** What the window shows for another story: its own tab, and in a narrow window no list over the text. */
  const turnToStory = () => {
    setFirstTab('story');
    if (!panels.docked.list) panels.hide('list');
  };
  const openDialog = (name: WindowDialog) => {
    holdKeys('field');
    setLookFor(null);
    setDialog(name);
  };
  const isGone = info.library?.isGone === true;
  const showWaysOn = isGone ? () => openDialog('gone') : null;
  // The dialog says it, too; when it is closed, the note is back.
  useCannotSaveNote(dialog === 'gone' ? null : (info.library?.cannotSave ?? null), showWaysOn);
  const showPhotos = (startWith: Sha256 | null) => {
    setAsked(startWith);
    openDialog('photos');
  };
  const close = () => {
    setDialog(null);
    if (dialog !== 'photos' || !asked) return;
    // A story that was changed from there has been loaded again, and with it the button that the keyboard was on.
    afterFocusReturns(() => document.querySelector<HTMLElement>(`[data-record="${asked}"]`)?.focus());
  };
  const create = () => {
    turnToStory();
    actions.create();
  };
  const duplicate = (id: StoryId) => {
    turnToStory();
    actions.duplicate(id);
  };
  const putBack = (id: StoryId) => {
    turnToStory();
    actions.putBack(id);
  };
  const openFromList = (id: StoryId) => {
    turnToStory();
    open(id);
  };
  useFollowedLinks(isStarted, openFromList);
  useCommands({
    'story.new': create,
    'story.bring-in': () => openDialog('bring-in'),
    'story.open-file': () => void askForFile(chooser.current),
    'story.duplicate': story && (() => duplicate(story.id)),
    'story.hand-over': story && (() => actions.handOver(story.id)),
    'story.delete': story && (() => actions.remove(story)),
    'view.photos': () => showPhotos(null),
    'library.back-up': () =>
      orTell(
        'back up',
        backUpNow(saveAll, () => openDialog('backups')),
      ),
    'library.backups': () => openDialog(isGone ? 'gone' : 'backups'),
    'app.settings': () => openDialog('settings'),
    'app.palette': () => openDialog('palette'),
    'app.shortcuts': () => openDialog('shortcuts'),
    'app.support': () => openDialog('support'),
    'app.licences': () => openDialog('licences'),
    'view.list': () => panels.toggle('list'),
    'view.search': () => {
      holdKeys('field');
      panels.show('list');
      requestAnimationFrame(() => search.current?.focus());
    },
  });

  const list = (
    <ListColumn
      openId={story?.id ?? null}
      searchRef={search}
      actions={actions}
      onOpen={openFromList}
      onNew={create}
      onDuplicate={duplicate}
      onPutBack={putBack}
      onBringIn={() => openDialog('bring-in')}
      isMac={info.platform === 'darwin'}
    />
  );
  return (
    <div className={styles.frame}>
      <WindowPanels
        panels={panels}
        list={list}
        story={
          opened.opened ? (
            <ErrorBoundary key={`${story?.id}@${opened.opened.openedAt}`}>
              <StoryDesk
                opened={opened.opened}
                firstTab={firstTab}
                onTab={setFirstTab}
                house={info.house}
                role={roleOf(info.profile)}
                spelling={info.spelling}
                panels={panels}
                leaveRef={opened.leaveRef}
                textRef={opened.textRef}
                placeRef={place}
                onReload={opened.show}
                onPhotoRecord={showPhotos}
                onHouse={() => openDialog('house')}
                onWaysOn={showWaysOn}
              />
            </ErrorBoundary>
          ) : (
            // Not before it is known that there is none to start with.
            isStarted && <NoStory onNew={create} onBringIn={() => openDialog('bring-in')} />
          )
        }
      />
      <DropOverlay onFile={dropFile} />
      <FileChooser inputRef={chooser} onFile={dropFile} />
      <WindowDialogs
        dialog={dialog}
        info={info}
        actions={actions}
        gone={{ textNow, saveAll }}
        backups={{
          beforeChange: saveAll,
          lookFor,
          onOpenStory: (id) => {
            setDialog(null);
            openFromList(id);
          },
        }}
        photos={{
          adder,
          words,
          startWith: asked,
          onPlace:
            story &&
            ((pictures) => {
              setDialog(null);
              afterFocusReturns(() => place.current?.(pictures));
            }),
          onOpenStory: (id) => {
            setDialog(null);
            openFromList(id);
          },
          beforeChange: async () => opened.leaveRef.current?.(),
        }}
        onClose={close}
      />
      {isStarted && <BackupWorry onShow={() => openDialog('backups')} />}
      {isStarted && <LeftTextsOffer />}
      <Welcome info={info} />
    </div>
  );
};
