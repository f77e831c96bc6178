import {
  $getNodeByKey,
  $getSlot,
  type InitialEditorConfig,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

interface SlotLineLook {
  readonly className: string;
  /** What it is called, for those who hear it. */
  readonly label: string;
  /** What an empty one asks for. */
  readonly placeholder: string;
}

/** The attributes of the element in which a slot is typed. */
export const slotLineAttributes = ({
  label,
  placeholder,
}: Pick<SlotLineLook, 'label' | 'placeholder'>): Readonly<Record<string, string>> => ({
  ...{ role: 'textbox', 'aria-multiline': 'false' },
  ...{ 'aria-label': label, 'aria-placeholder': placeholder },
});

/**
 * Puts the slots of a block into an element of it, while Lexical draws the block: it would take a later move for a foreign edit. Called
 * by the block's extension in its `init`.
 */
export function putSlotsInto(
  config: InitialEditorConfig,
  $isHost: (node: LexicalNode) => boolean,
  selector: string,
): void {
  const $other = config.dom?.$getSlotTargetElement;
  config.dom = {
    ...config.dom,
    $getSlotTargetElement: (node, name, host, editor) =>
      $isHost(node)
        ? host.querySelector<HTMLElement>(selector)
        : ($other?.(node, name, host, editor) ?? null),
  };
}

/** Shows the slots of a block that has no view: each is a line above what the block holds, or where {@link putSlotsInto} puts it. */
export function registerSlotLines(
  editor: LexicalEditor,
  block: Klass<LexicalNode>,
  slots: Readonly<Record<string, SlotLineLook>>,
): () => void {
  const show = (key: NodeKey, name: string, look: SlotLineLook): void => {
    const host = $getNodeByKey(key);
    const slot = host && $getSlot(host, name);
    // Lexical hides the element of a slot until its block has a place for it.
    const line = slot && editor.getElementByKey(slot.getKey())?.parentElement;
    if (!line || line.role) return;
    line.style.display = '';
    line.className = look.className;
    for (const [attribute, value] of Object.entries(slotLineAttributes(look)))
      line.setAttribute(attribute, value);
  };
  return editor.registerMutationListener(block, (mutations) => {
    editor.read('latest', () => {
      for (const [key, mutation] of mutations)
        if (mutation !== 'destroyed') for (const [name, look] of Object.entries(slots)) show(key, name, look);
    });
  });
}
