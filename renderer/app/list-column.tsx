import type { StoryId } from '@shared/story/ids';
import { Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { LibraryPanel } from '../features/library/library-panel';
import { OpeningButton } from '../ui/opening-button';
import { AppMenu } from './app-menu';
import type { LibraryActions } from './use-library-actions';
import { strings } from './strings';
import styles from './workspace.module.css';

interface ListColumnProps {
  readonly openId: StoryId | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly actions: LibraryActions;
  readonly onOpen: (id: StoryId) => void;
  readonly onNew: () => void;
  readonly onDuplicate: (id: StoryId) => void;
  readonly onPutBack: (id: StoryId) => void;
  readonly onBringIn: () => void;
  readonly isMac: boolean;
}

/** The app's own menu, and the stories. */
export const ListColumn = ({
  openId,
  searchRef,
  actions,
  onOpen,
  onNew,
  onDuplicate,
  onPutBack,
  onBringIn,
  isMac,
}: ListColumnProps) => {
  return (
    <section className={styles.listColumn} aria-label={strings.library}>
      <div className={styles.masthead}>
        <h1 className={styles.wordmark}>{strings.copydesk}</h1>
        <OpeningButton small aria-label={strings.newStory} onOpen={onNew}>
          <Plus aria-hidden /> <span className={styles.newWords}>{strings.newStory}</span>
        </OpeningButton>
        <AppMenu isMac={isMac} />
      </div>
      <LibraryPanel
        openId={openId}
        searchRef={searchRef}
        onNew={onNew}
        onBringIn={onBringIn}
        onSample={actions.openSample}
        onOpen={({ id }) => onOpen(id)}
        onDuplicate={({ id }) => onDuplicate(id)}
        onHandOver={({ id }) => actions.handOver(id)}
        onDelete={actions.remove}
        onPutBack={({ id }) => onPutBack(id)}
      />
    </section>
  );
};
