import { HistoryExtension } from '@lexical/history';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { Link, Redo2, Undo2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Group, Separator, Toolbar, type PressEvent } from 'react-aria-components';
import { BlockKindSelect } from './block-kind-select';
import { menuEntries } from './blocks';
import { applyEntry, EDIT_LINK_COMMAND } from './commands';
import { shortcutKeys } from './shortcuts';
import { strings } from './strings';
import { textFormats } from './text-formats';
import { ToolButton } from './tool-button';
import styles from './toolbar.module.css';
import { useCaret } from './use-caret';

/** Returns the focus to the copy after a press of the pointer. A keyboard user stays in the toolbar. */
const backToCopy = (editor: LexicalEditor, { pointerType }: PressEvent) => {
  if (pointerType !== 'keyboard' && pointerType !== 'virtual') editor.focus();
};

const withKeys = (label: string, shortcut: Parameters<typeof shortcutKeys>[0] | null): string =>
  shortcut ? `${label} (${shortcutKeys(shortcut)})` : label;

/** What each button does, made once for an editor. */
function pressesOf(editor: LexicalEditor) {
  const press = (run: () => void) => (event: PressEvent) => {
    run();
    backToCopy(editor, event);
  };
  return {
    undo: press(() => editor.dispatchCommand(UNDO_COMMAND, undefined)),
    redo: press(() => editor.dispatchCommand(REDO_COMMAND, undefined)),
    link: () => void editor.dispatchCommand(EDIT_LINK_COMMAND, null),
    formats: textFormats.map(({ format }) =>
      press(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)),
    ),
    inserts: inserts.map((entry) => () => applyEntry(editor, entry)),
  };
}

const inserts = menuEntries.filter(({ does }) => does === 'insert');

/** Everything that can be done to the copy, in one bar: Tab reaches it, arrow keys move along it. */
export const EditorToolbar = memo(({ isDisabled }: { readonly isDisabled: boolean }) => {
  const [editor] = useLexicalComposerContext();
  const caret = useCaret(editor);
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo');
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo');
  const presses = useMemo(() => pressesOf(editor), [editor]);
  return (
    <Toolbar
      className={styles.toolbar ?? ''}
      aria-label={strings.formatting}
      // A pointer leaves the focus in the copy. Otherwise the bar would take it to its last button, the page would scroll
      // there, and the release of the button would miss what was pressed.
      onMouseDownCapture={(event) => event.preventDefault()}
    >
      <Group className={styles.group ?? ''} aria-label={strings.history}>
        <ToolButton
          label={strings.undo}
          icon={Undo2}
          isDisabled={isDisabled || !canUndo}
          onPress={presses.undo}
        />
        <ToolButton
          label={strings.redo}
          icon={Redo2}
          isDisabled={isDisabled || !canRedo}
          onPress={presses.redo}
        />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <BlockKindSelect entryId={caret.entryId} isDisabled={isDisabled} />
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group className={styles.group ?? ''} aria-label={strings.text}>
        {textFormats.map(({ format, label, icon, shortcut }, at) => (
          <ToolButton
            key={format}
            label={withKeys(label, shortcut)}
            icon={icon}
            isDisabled={isDisabled}
            isSelected={caret.formats.includes(format)}
            onPress={presses.formats[at]!}
          />
        ))}
        <ToolButton
          label={strings.link}
          icon={Link}
          isDisabled={isDisabled}
          isSelected={caret.inLink}
          onPress={presses.link}
        />
      </Group>
      <Separator orientation="vertical" className={styles.separator ?? ''} />
      <Group className={styles.group ?? ''} aria-label={strings.insert}>
        {inserts.map((entry, at) => (
          <ToolButton
            key={entry.id}
            label={withKeys(entry.label, entry.shortcut)}
            icon={entry.icon}
            isDisabled={isDisabled}
            onPress={presses.inserts[at]!}
          />
        ))}
      </Group>
    </Toolbar>
  );
});
EditorToolbar.displayName = 'EditorToolbar';
