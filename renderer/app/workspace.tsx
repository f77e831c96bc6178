import type { Output } from '@shared/api/contract';
import type { OpenStory } from '@shared/api/stories';
import type { StoryId } from '@shared/story/ids';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { roleOf } from '@shared/story/status';
import { desk } from '../api/client';
import { rememberedStorage } from '../api/remembered';
import { loadPasteCleaner } from '../editor/paste-cleaner';
import { useAddPhotos } from '../features/photo-desk/use-add-photos';
import { DropOverlay } from '../features/intake/drop-overlay';
import { FILE_TYPES } from '../features/intake/file-kinds';
import { classNames } from '../ui/class-names';
import { Drawer } from '../ui/drawer';
import { ErrorBoundary } from './error-boundary';
import { afterFocusReturns } from './go-to-field';
import { Grip } from './grip';
import type { InspectorTab } from './inspector';
import { loadParts } from '../ui/lazy-part';
import { ListColumn } from './list-column';
import { NoStory } from './no-story';
import { orTell } from './or-tell';
import { StoryDesk } from './story-desk';
import { useCommands } from './command-registry';
import { useLibraryActions } from './use-library-actions';
import { useFollowedLinks } from './use-followed-links';
import { lastOpened, linkedStory, useOpenedStory } from './use-opened-story';
import { useLastSave } from './use-last-save';
import { useOpenedFiles } from './use-opened-files';
import { usePanels } from './use-panels';
import type { PlacePictures } from './use-place-pictures';
import { WindowDialogs, type WindowDialog } from './window-dialogs';
import styles from './workspace.module.css';

/** Which story to start with; null in an empty library. The list itself says where it cannot be read. */
async function findFirst(): Promise<OpenStory | null> {
  const last = linkedStory() ?? lastOpened();
  // It may be of another library, or deleted since.
  const found = last && (await desk.call('stories.get', { id: last }).catch(() => null));
  if (found) return found;
  const { items } = await desk.call('stories.list', { limit: 1 }).catch(() => ({ items: [] }));
  return items[0] ? desk.call('stories.get', { id: items[0].id }) : null;
}

interface WorkspaceProps {
  readonly info: Output<'app.info'>;
}

/** The one window: the list, and the story that is open. */
export const Workspace = ({ info }: WorkspaceProps) => {
  const opened = useOpenedStory();
  const panels = usePanels();
  const search = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<WindowDialog | null>(info.profile ? null : 'welcome');
  const [firstTab, setFirstTab] = useState<InspectorTab>('story');
  const layout = useDefaultLayout({
    id: 'window',
    panelIds: ['list', 'story'],
    storage: rememberedStorage,
  });
  const broughtIn = useCallback(() => setFirstTab('intake'), []);
  const actions = useLibraryActions(opened, broughtIn);
  const story = opened.opened?.open.story ?? null;
  const { open, dropFile } = actions;
  const photos = useAddPhotos();
  const place = useRef<PlacePictures | null>(null);
  const { go } = opened;

  const started = useRef(false);
  const [isStarted, setStarted] = useState(false);
  // The story of last time, else the newest: nobody should start before an empty sheet.
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const start = go(findFirst, true);
    orTell('open', start);
    void start.catch(() => undefined).finally(() => setStarted(true));
  }, [go]);
  // Once there is something to read: what is opened next is there when it is asked for.
  useEffect(() => {
    if (isStarted)
      requestIdleCallback(
        () =>
          void loadPasteCleaner()
            .catch(() => undefined)
            .then(loadParts),
      );
  }, [isStarted]);
  useOpenedFiles(isStarted, actions.takeFile);
  useLastSave(opened.leaveRef);

  /** What the window shows for another story: its own tab, and in a narrow window no list over the text. */
  const turnToStory = () => {
    setFirstTab('story');
    if (!panels.docked.list) panels.hide('list');
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
    'story.bring-in': () => setDialog('bring-in'),
    'story.open-file': () => chooser.current?.click(),
    'story.duplicate': story && (() => duplicate(story.id)),
    'story.hand-over': story && (() => actions.handOver(story.id)),
    'story.delete': story && (() => actions.remove(story)),
    'view.photos': () => setDialog('photos'),
    'app.settings': () => setDialog('settings'),
    'app.palette': () => setDialog('palette'),
    'app.shortcuts': () => setDialog('shortcuts'),
    'view.list': () => panels.toggle('list'),
    'view.search': () => {
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
      onBringIn={() => setDialog('bring-in')}
      isMac={info.platform === 'darwin'}
    />
  );
  return (
    <>
      <main className={styles.window}>
        <Group {...layout}>
          {panels.docked.list && panels.shown.list && (
            <>
              <Panel
                id="list"
                minSize={260}
                maxSize={480}
                defaultSize={320}
                groupResizeBehavior="preserve-pixel-size"
              >
                {list}
              </Panel>
              <Grip label="Width of the story list" />
            </>
          )}
          <Panel id="story" minSize={320} className={classNames(styles.region)}>
            {opened.opened ? (
              <ErrorBoundary key={`${story?.id}@${opened.opened.openedAt}`}>
                <StoryDesk
                  opened={opened.opened}
                  firstTab={firstTab}
                  house={info.house}
                  role={roleOf(info.profile)}
                  panels={panels}
                  leaveRef={opened.leaveRef}
                  placeRef={place}
                  onReload={opened.show}
                />
              </ErrorBoundary>
            ) : (
              <NoStory onNew={create} onBringIn={() => setDialog('bring-in')} />
            )}
          </Panel>
        </Group>
      </main>
      {!panels.docked.list && panels.shown.list && (
        <Drawer label="Stories" side="start" onClose={() => panels.hide('list')}>
          {list}
        </Drawer>
      )}
      <DropOverlay onFile={dropFile} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept={FILE_TYPES}
        aria-label="Open a file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) dropFile(file);
          target.value = '';
        }}
      />
      <WindowDialogs
        dialog={dialog}
        info={info}
        actions={actions}
        photos={{
          adding: photos,
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
        onClose={() => setDialog(null)}
      />
    </>
  );
};
