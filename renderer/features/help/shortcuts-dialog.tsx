import { AppDialog } from '../../ui/dialog';
import type { NamedCommand } from './command-palette';
import styles from './help.module.css';

interface ShortcutsDialogProps {
  readonly commands: readonly NamedCommand[];
  /** What the editor hears inside the text. */
  readonly writing: readonly Shortcut[];
  readonly onClose: () => void;
}

interface Shortcut {
  readonly label: string;
  readonly keys: string;
}

const moving: readonly Shortcut[] = [
  { label: 'Next or previous story in the list', keys: '↓ ↑' },
  { label: 'Open the story', keys: 'Enter' },
  { label: 'Delete the story, with a way back', keys: 'Delete' },
  { label: 'Width of a panel, on the line beside it', keys: '← →' },
];

export const ShortcutsDialog = ({ commands, writing, onClose }: ShortcutsDialogProps) => {
  const everywhere = commands.flatMap(({ label, keys }) => (keys === null ? [] : [{ label, keys }]));
  return (
    <AppDialog title="Keyboard shortcuts" width="wide" onClose={onClose}>
      {/* In a low window it scrolls, so the keyboard must be able to get to it. */}
      <div className={styles.columns} tabIndex={0} role="group" aria-label="Shortcuts by place">
        <Table title="Everywhere" shortcuts={everywhere} />
        <div className={styles.column}>
          <Table title="In the text" shortcuts={writing} />
          <Table title="In the list" shortcuts={moving} />
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
