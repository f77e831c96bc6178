import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import { HISTORY_PUSH_TAG } from 'lexical';
import { ChevronDown } from 'lucide-react';
import { memo } from 'react';
import { Button, Keyboard, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { menuEntries } from './blocks';
import { applyEntry } from './commands';
import { shortcutKeys } from './shortcuts';
import { strings } from './strings';
import styles from './toolbar.module.css';

/** What a block of this kind can become; null is a selection of several kinds. */
const kindsFor = (entryId: string | null): readonly BlockMenuEntry[] =>
  menuEntries.filter(
    ({ does, turn }) => does === 'turn' || (entryId !== null && turn?.from.includes(entryId)),
  );

interface BlockKindSelectProps {
  readonly entryId: string | null;
  readonly isDisabled: boolean;
}

/** Shows the kind of the caret's block, and the kinds that it could become. */
export const BlockKindSelect = memo(({ entryId, isDisabled }: BlockKindSelectProps) => {
  const [editor] = useLexicalComposerContext();
  const kinds = kindsFor(entryId);
  return (
    <Select
      aria-label={strings.kindOfBlock}
      className={styles.kind ?? ''}
      isDisabled={isDisabled}
      placeholder={menuEntries.find(({ id }) => id === entryId)?.label ?? strings.kindOfBlock}
      value={kinds.some(({ id }) => id === entryId) ? entryId : null}
      onChange={(chosen) => {
        const entry = kinds.find(({ id }) => id === chosen);
        if (!entry) return;
        if (entry.turn) editor.update(entry.turn.$apply, { tag: HISTORY_PUSH_TAG });
        else applyEntry(editor, entry);
        editor.focus();
      }}
    >
      <Button className={styles.kindButton ?? ''}>
        {/* The words only: an option's icon and keys belong to the list. */}
        <SelectValue>
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.options ?? ''}>
          {kinds.map(({ id, label, icon: Icon, shortcut }) => (
            <ListBoxItem key={id} id={id} textValue={label} className={styles.option ?? ''}>
              <Icon aria-hidden />
              <span>{label}</span>
              {shortcut && <Keyboard>{shortcutKeys(shortcut)}</Keyboard>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
});
BlockKindSelect.displayName = 'BlockKindSelect';
