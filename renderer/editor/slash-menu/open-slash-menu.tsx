import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import { shortcutKeys } from '../shortcuts';
import { SlashMenuExtension, type SlashMenuState } from './slash-menu-extension';
import styles from './slash-menu.module.css';
import { strings } from './strings';

const MENU_ID = 'slash-menu';
const optionId = (entry: BlockMenuEntry): string => `${MENU_ID}-${entry.id}`;

const GAP = 4;

/** Places the menu under the words that opened it, or above them if there is no room below. */
function place(menu: HTMLElement, words: HTMLElement): void {
  const box = words.getBoundingClientRect();
  const origin = menu.offsetParent?.getBoundingClientRect();
  if (!origin) return;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = getComputedStyle(words).direction === 'rtl' ? box.right - width : box.left;
  const fitsBelow = box.bottom + GAP + height <= window.innerHeight;
  const top = fitsBelow || box.top < GAP + height ? box.bottom + GAP : box.top - GAP - height;
  menu.style.left = `${Math.max(0, Math.min(left - origin.left, origin.width - width))}px`;
  menu.style.top = `${top - origin.top}px`;
}

/** The list of blocks at the words that narrow it. */
export function OpenSlashMenu({ open }: { readonly open: SlashMenuState }) {
  const { nodeKey, entries, at } = open;
  const [editor] = useLexicalComposerContext();
  const { highlight, choose } = useExtensionDependency(SlashMenuExtension).output;
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const settle = () => {
      const words = editor.getElementByKey(nodeKey);
      if (menu.current && words) place(menu.current, words);
    };
    settle();
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [editor, nodeKey, entries]);
  const chosen = entries[at];
  useLayoutEffect(() => {
    const root = editor.getRootElement();
    root?.setAttribute('aria-controls', MENU_ID);
    if (chosen) root?.setAttribute('aria-activedescendant', optionId(chosen));
    menu.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  }, [editor, chosen]);
  return (
    <div ref={menu} id={MENU_ID} role="listbox" aria-label={strings.blocks} className={styles.menu}>
      {entries.length === 0 && (
        <div role="option" aria-selected={false} aria-disabled className={styles.nothing}>
          {strings.noSuchBlock}
        </div>
      )}
      {entries.map((entry, index) => (
        <EntryLine
          key={entry.id}
          entry={entry}
          isSelected={index === at}
          onChoose={() => choose(entry)}
          onHover={() => highlight(index)}
        />
      ))}
    </div>
  );
}

interface EntryLineProps {
  readonly entry: BlockMenuEntry;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

function EntryLine({ entry, isSelected, onChoose, onHover }: EntryLineProps) {
  const { label, icon: Icon, shortcut } = entry;
  // A list that is redrawn under a resting pointer does not count as hovered.
  const hover = ({ movementX, movementY }: PointerEvent) => {
    if (!isSelected && (movementX !== 0 || movementY !== 0)) onHover();
  };
  return (
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isSelected}
      className={styles.entry}
      // The caret stays in the copy, where the typed words are.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onPointerMove={hover}
    >
      <Icon aria-hidden />
      <span>{label}</span>
      {shortcut && <kbd>{shortcutKeys(shortcut)}</kbd>}
    </div>
  );
}
