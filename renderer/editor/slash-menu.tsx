import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalTypeaheadMenuPlugin, MenuOption } from '@lexical/react/LexicalTypeaheadMenuPlugin';
import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import type { TextNode } from 'lexical';
import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { menuEntries } from './blocks';
import { shortcutKeys } from './shortcuts';
import styles from './slash-menu.module.css';

class EntryOption extends MenuOption {
  readonly entry: BlockMenuEntry;

  constructor(entry: BlockMenuEntry) {
    super(entry.id);
    this.entry = entry;
  }
}

/** A slash at the beginning of a block opens the menu; one inside a line is a slash. */
const TRIGGER = /^\/(\p{L}[\p{L}\p{M}\p{N} -]{0,20}|\p{N}?)$/u;

/** Entries whose name or keywords begin with what was typed, those whose name does first. */
export function findEntries(typed: string): readonly BlockMenuEntry[] {
  const query = typed.trim().toLocaleLowerCase();
  const byName = menuEntries.filter(
    ({ label }) =>
      label
        .toLocaleLowerCase()
        .split(' ')
        .some((word) => word.startsWith(query)) || label.toLocaleLowerCase().startsWith(query),
  );
  const byKeyword = menuEntries.filter(
    (entry) => !byName.includes(entry) && entry.keywords.some((word) => word.startsWith(query)),
  );
  return [...byName, ...byKeyword];
}

/** The menu of blocks at the caret: type to narrow it, arrow keys and Enter to choose, Escape to go on writing. */
export function SlashMenu({ parent }: { readonly parent: HTMLElement }) {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const options = useMemo(() => findEntries(query ?? '').map((entry) => new EntryOption(entry)), [query]);
  const choose = useCallback(
    (option: EntryOption, typed: TextNode | null, close: () => void) => {
      editor.update(() => {
        const block = typed?.getParent();
        typed?.remove();
        block?.selectEnd();
        option.entry.$apply();
        // The line that was typed in to open the menu is not copy.
        if (
          option.entry.does === 'insert' &&
          block?.isAttached() &&
          block.isEmpty() &&
          block.getNextSibling()
        )
          block.remove();
      });
      close();
    },
    [editor],
  );
  const trigger = useCallback((text: string) => {
    const match = TRIGGER.exec(text);
    return match ? { leadOffset: 0, matchingString: match[1] ?? '', replaceableString: match[0] } : null;
  }, []);
  return (
    <LexicalTypeaheadMenuPlugin
      options={options}
      onQueryChange={setQuery}
      onSelectOption={choose}
      triggerFn={trigger}
      parent={parent}
      anchorClassName={styles.anchor ?? ''}
      menuRenderFn={(
        anchor,
        { options: shown, selectedIndex, selectOptionAndCleanUp, setHighlightedIndex },
      ) =>
        anchor.current &&
        createPortal(
          <div className={styles.menu}>
            {shown.length === 0 && (
              <div role="option" aria-selected={false} aria-disabled className={styles.nothing}>
                No block has that name.
              </div>
            )}
            {shown.map((option, at) => (
              <EntryLine
                key={option.key}
                option={option}
                at={at}
                isSelected={selectedIndex === at}
                onChoose={() => selectOptionAndCleanUp(option)}
                onHover={() => setHighlightedIndex(at)}
              />
            ))}
          </div>,
          anchor.current,
        )
      }
    />
  );
}

interface EntryLineProps {
  readonly option: EntryOption;
  readonly at: number;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

function EntryLine({ option, at, isSelected, onChoose, onHover }: EntryLineProps) {
  const { label, icon: Icon, shortcut } = option.entry;
  return (
    <div
      ref={(line) => option.setRefElement(line)}
      id={`typeahead-item-${at}`}
      role="option"
      aria-selected={isSelected}
      className={styles.entry}
      // The caret stays in the copy, where the typed words are.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onMouseEnter={onHover}
    >
      <Icon aria-hidden />
      <span>{label}</span>
      {shortcut && <kbd>{shortcutKeys(shortcut)}</kbd>}
    </div>
  );
}
