import { type ReadonlySignal, signal } from '@lexical/extension';
import type { BlockMenuEntry } from '@shared/blocks/editor-block.dom';
import {
  $getSelection,
  $getSlotFrame,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { menuEntries } from '../blocks';

/** The menu of blocks while it is open. */
export interface SlashMenuState {
  /** The run of text that it was opened by. */
  readonly nodeKey: NodeKey;
  readonly query: string;
  readonly entries: readonly BlockMenuEntry[];
  /** The entry that Enter chooses. */
  readonly at: number;
}

export interface SlashMenuOutput {
  readonly menu: ReadonlySignal<SlashMenuState | null>;
  readonly highlight: (at: number) => void;
  readonly choose: (entry: BlockMenuEntry) => void;
}

/** A slash at the beginning of a block opens the menu; one inside a line is a slash. */
const TRIGGER = /^\/(\p{L}[\p{L}\p{M}\p{N} -]{0,20}|\p{N}?)$/u;

interface Typed {
  readonly node: TextNode;
  readonly query: string;
  /** Where the slash and what was typed after it end. */
  readonly end: number;
}

/** The text between the beginning of the block and the caret, if it opens the menu. */
function $typed(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.getPreviousSibling()) return null;
  // A slot holds words and no blocks.
  if ($getSlotFrame(node)) return null;
  const end = selection.anchor.offset;
  const match = TRIGGER.exec(node.getTextContent().slice(0, end));
  return match ? { node, query: match[1] ?? '', end } : null;
}

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

/** Removes what was typed to open the menu and runs the entry. Runs inside an update. */
function $choose(entry: BlockMenuEntry): void {
  const typed = $typed();
  if (!typed) return;
  const block = typed.node.getParent();
  typed.node.splitText(typed.end)[0]?.remove();
  block?.selectEnd();
  entry.$apply();
  // The line that was typed in to open the menu is not copy.
  if (entry.does === 'insert' && block?.isAttached() && block.isEmpty() && block.getNextSibling())
    block.remove();
}

/**
 * What the slash menu shows and does. It is kept outside React and changes together with the text: a key pressed
 * right after a letter means the list as that letter left it, however late it is drawn.
 */
export const SlashMenuExtension = defineExtension({
  name: 'copydesk/slash-menu',
  build: (editor: LexicalEditor) => {
    const menu = signal<SlashMenuState | null>(null);
    const output: SlashMenuOutput = {
      menu,
      highlight: (at) => {
        const open = menu.peek();
        if (open) menu.value = { ...open, at };
      },
      choose: (entry) => {
        menu.value = null;
        editor.update(() => $choose(entry));
      },
    };
    return { ...output, menu };
  },
  register: (editor, _config, state) => {
    const { menu, choose } = state.getOutput();
    // Escape returns to writing: the menu stays closed until the slash is gone.
    let dismissed: NodeKey | null = null;

    const follow = (typed: Typed | null, wasTyped: boolean) => {
      const open = menu.peek();
      if (!typed) {
        // A word half composed need not match yet.
        if (editor.isComposing()) return;
        dismissed = null;
        if (open) menu.value = null;
        return;
      }
      const nodeKey = typed.node.getKey();
      if (dismissed === nodeKey || (!open && !wasTyped)) return;
      if (open?.nodeKey === nodeKey && open.query === typed.query) return;
      menu.value = { nodeKey, query: typed.query, entries: findEntries(typed.query), at: 0 };
    };

    const onKey = <E extends KeyboardEvent | null>(
      command: LexicalCommand<E>,
      $run: (open: SlashMenuState, event: E) => boolean,
    ) =>
      editor.registerCommand(
        command,
        (event) => {
          const open = menu.peek();
          if (!open || !$run(open, event)) return false;
          event?.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      );
    const step = (by: 1 | -1) => (open: SlashMenuState) => {
      const { length } = open.entries;
      if (length === 0) return false;
      menu.value = { ...open, at: (open.at + by + length) % length };
      return true;
    };
    const chooseEntry = ({ entries, at }: SlashMenuState, event: KeyboardEvent | null) => {
      const entry = entries[at];
      // Shift and Enter is a line break, whatever is open.
      if (!entry || event?.shiftKey) return false;
      choose(entry);
      return true;
    };

    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        const typed = editor.isEditable() ? editorState.read($typed, { editor }) : null;
        follow(typed, dirtyLeaves.size > 0);
      }),
      editor.registerEditableListener((isEditable) => {
        if (!isEditable) menu.value = null;
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          menu.value = null;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      onKey(KEY_ARROW_DOWN_COMMAND, step(1)),
      onKey(KEY_ARROW_UP_COMMAND, step(-1)),
      onKey(KEY_ENTER_COMMAND, chooseEntry),
      onKey(KEY_TAB_COMMAND, chooseEntry),
      onKey(KEY_ESCAPE_COMMAND, ({ nodeKey }) => {
        dismissed = nodeKey;
        menu.value = null;
        return true;
      }),
    );
  },
});
