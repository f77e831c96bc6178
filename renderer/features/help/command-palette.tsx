import type { CommandId } from '@shared/commands';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { classNames } from '../../ui/class-names';
import { AppDialog } from '../../ui/dialog';
import { strings } from './strings';
import styles from './help.module.css';

export interface NamedCommand {
  readonly id: CommandId;
  readonly label: string;
  readonly menu: string;
  /** As this platform writes it. */
  readonly keys: string | null;
}

interface CommandPaletteProps {
  readonly commands: readonly NamedCommand[];
  readonly onChoose: (id: CommandId) => void;
  readonly onClose: () => void;
}

/** Every command by name, for keyboard users. */
export const CommandPalette = ({ commands, onChoose, onClose }: CommandPaletteProps) => {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <AppDialog title={strings.allCommands} width="narrow" onClose={onClose}>
      <div data-borrows-focus className={styles.palette}>
        <Autocomplete filter={contains}>
          <SearchField aria-label={strings.findACommand} autoFocus>
            <Input className={classNames(styles.search)} placeholder={strings.typeAFewLetters} />
          </SearchField>
          <ListBox
            aria-label={strings.commands}
            className={classNames(styles.commands)}
            onAction={(key) => {
              const chosen = commands.find(({ id }) => id === key);
              if (chosen) onChoose(chosen.id);
            }}
            renderEmptyState={() => <p className={styles.none}>{strings.noCommandHasThis}</p>}
          >
            {commands.map(({ id, label, keys }) => (
              <ListBoxItem key={id} id={id} textValue={label} className={classNames(styles.command)}>
                <span>{label}</span>
                {keys !== null && <kbd className={styles.keys}>{keys}</kbd>}
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </AppDialog>
  );
};
