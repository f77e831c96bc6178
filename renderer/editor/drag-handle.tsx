import { DraggableBlockPlugin_EXPERIMENTAL as DraggableBlocks } from '@lexical/react/LexicalDraggableBlockPlugin';
import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import styles from './drag-handle.module.css';
import { strings } from './strings';

/**
 * A handle beside the block under the pointer, to drag it by. It is in `beside`, which lies over the sheet and whose parent hears the
 * pointer. The keyboard has Alt+Shift+Up and Down instead.
 */
export function DragHandle({ beside }: { readonly beside: HTMLElement }) {
  const handle = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  return (
    <DraggableBlocks
      anchorElem={beside}
      menuRef={handle}
      targetLineRef={line}
      menuComponent={
        <div
          ref={handle}
          className={styles.handle}
          data-drag-handle=""
          data-print="never"
          aria-hidden
          title={strings.dragToMove}
        >
          <GripVertical />
        </div>
      }
      targetLineComponent={<div ref={line} className={styles.line} aria-hidden />}
      isOnMenu={(element) => element.closest('[data-drag-handle]') !== null}
    />
  );
}
