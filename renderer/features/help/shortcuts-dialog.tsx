import { AppDialog } from '../../ui/dialog';
import type { NamedCommand } from './command-palette';
import { strings } from './strings';
import styles from './help.module.css';

interface ShortcutsDialogProps {
  readonly commands: readonly NamedCommand[];
  /** The shortcuts that the editor handles in the text. */
  readonly writing: readonly Shortcut[];
  readonly onClose: () => void;
}

interface Shortcut {
  readonly label: string;
  readonly keys: string;
}

const moving: readonly Shortcut[] = [
  { label: strings.nextOrPreviousStory, keys: '↓ ↑' },
  { label: strings.openTheStory, keys: 'Enter' },
  { label: strings.deleteWithUndo, keys: 'Delete' },
  { label: strings.widthOfAPanel, keys: '← →' },
];

export const ShortcutsDialog = ({ commands, writing, onClose }: ShortcutsDialogProps) => {
  const everywhere = commands.flatMap(({ label, keys }) => (keys === null ? [] : [{ label, keys }]));
  return (
    <AppDialog title={strings.keyboardShortcuts} width="wide" onClose={onClose}>
      {/* In a low window it scrolls, so the keyboard must be able to get to it. */}
      <div className={styles.columns} tabIndex={0} role="group" aria-label={strings.shortcutsByPlace}>
        <Table title={strings.everywhere} shortcuts={everywhere} />
        <div className={styles.column}>
          <Table title={strings.inTheText} shortcuts={writing} />
          <Table title={strings.inTheList} shortcuts={moving} />
        </div>
      </div>
    </AppDialog>
  );
};

const Table = ({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) => (
  <section className={styles.column}>
    <h3 className={styles.title}>{title}</h3>
    <dl className={styles.list}>
      {shortcuts.map(({ label, keys }) => (
        <div key={label} className={styles.shortcut}>
          <dt>{label}</dt>
          <dd>
            <kbd className={styles.keys}>{keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
