import { DraggableBlockPlugin_EXPERIMENTAL as DraggableBlocks } from '@lexical/react/LexicalDraggableBlockPlugin';
import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import styles from './drag-handle.module.css';
import { strings } from './strings';

/** A handle beside the block under the pointer, to drag it by. The keyboard has Alt+Shift+Up and Down instead. */
export function DragHandle({ surface }: { readonly surface: HTMLElement }) {
  const handle = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  return (
    <DraggableBlocks
      anchorElem={surface}
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
