import { useLexicalSlotRef } from '@lexical/react/useLexicalSlotRef';
import type { LexicalEditor, NodeKey } from 'lexical';
import { useCallback, type RefCallback } from 'react';
import { slotLineAttributes } from './slot-lines.dom';

interface SlotFieldProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** The slot's name. */
  readonly name: string;
  /** What it is called, for those who hear it. */
  readonly label: string;
  /** What an empty one asks for. */
  readonly placeholder: string;
  readonly className: string;
}

/** A slot of a block in the block's view: a text field of the same editor. `editing.css` draws what an empty one asks for. */
export function SlotField({ editor, nodeKey, name, label, placeholder, className }: SlotFieldProps) {
  const mount = useLexicalSlotRef(editor, nodeKey, name);
  const ref = useCallback<RefCallback<HTMLElement>>(
    (place) => {
      const unmount = mount(place);
      // Lexical makes the element that is typed in.
      const field = place?.querySelector('[data-lexical-slot]');
      for (const [attribute, value] of Object.entries(slotLineAttributes({ label, placeholder })))
        field?.setAttribute(attribute, value);
      return unmount;
    },
    [mount, label, placeholder],
  );
  return <div className={className} ref={ref} />;
}
