import { commands, type CommandMenu } from '@shared/commands';
import type { StoryId } from '@shared/story/ids';
import { Menu as MenuIcon, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { LibraryPanel } from '../features/library/library-panel';
import { Button, IconButton } from '../ui/button';
import { ActionMenu } from '../ui/menu';
import { commandKeys } from './command-keys';
import { runCommand, useAvailableCommands } from './command-registry';
import type { LibraryActions } from './use-library-actions';
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

const MENUS: readonly CommandMenu[] = ['File', 'Edit', 'Story', 'View', 'Help'];

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
  const available = useAvailableCommands();
  const groups = MENUS.map((menu) => ({
    title: menu,
    items: commands
      .filter((command) => command.menu === menu)
      .map((command) => ({
        id: command.id,
        label: command.label,
        keys: commandKeys(command, isMac) ?? undefined,
        isDisabled: !available.has(command.id),
        run: () => runCommand(command.id),
      })),
  }));
  return (
    <section className={styles.listColumn} aria-label="Library">
      <div className={styles.masthead}>
        <h1 className={styles.wordmark}>Copydesk</h1>
        <Button small aria-label="New story" onPress={onNew}>
          <Plus aria-hidden /> <span className={styles.newWords}>New story</span>
        </Button>
        <ActionMenu label="Menu" groups={groups}>
          <IconButton label="Menu">
            <MenuIcon aria-hidden />
          </IconButton>
        </ActionMenu>
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
