import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_EDITOR, mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { holdKeys } from '../../ui/held-keys/held-keys';
import { lazyPart } from '../../ui/lazy-part';
import { EDIT_LINK_COMMAND } from '../commands';
import { takeSelection } from '../selection-sync';
import { $draftLink, type LinkDraft } from './link-at-caret';
import styles from './link-editor.module.css';

const LinkForm = lazyPart(() => import('./link-form').then((part) => part.LinkForm));

/** The selection's place on the screen, for the popover. */
function selectionBox(editor: LexicalEditor): DOMRect | null {
  const selection = editor.getRootElement()?.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  if (box.height > 0) return box;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return element?.getBoundingClientRect() ?? null;
}

/** Moves an invisible anchor onto the selection, because the popover library can only align to elements. */
function placeAnchor(anchor: HTMLElement | null, editor: LexicalEditor): void {
  const box = selectionBox(editor);
  const origin = anchor?.offsetParent?.getBoundingClientRect();
  if (!anchor || !box || !origin) return;
  Object.assign(anchor.style, {
    left: `${box.left - origin.left}px`,
    top: `${box.top - origin.top}px`,
    width: `${Math.max(1, box.width)}px`,
    height: `${box.height}px`,
  });
}

/** Adds, changes and removes links, in a small form by the words: ⌘K or Ctrl+K, or a click on a link. */
export function LinkEditor() {
  const [editor] = useLexicalComposerContext();
  const [draft, setDraft] = useState<LinkDraft | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const open = () => {
      const next = editor.read('latest', $draftLink);
      if (!next || !editor.isEditable()) return false;
      placeAnchor(anchor.current, editor);
      holdKeys('field');
      setDraft(next);
      return true;
    };
    return mergeRegister(
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        (event) => {
          event?.preventDefault();
          return open();
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerRootListener((root, last) => {
        last?.removeEventListener('click', onClick);
        root?.addEventListener('click', onClick);
      }),
    );
    function onClick(event: MouseEvent) {
      if (!(event.target instanceof Element) || !event.target.closest('a')) return;
      event.preventDefault();
      // The browser tells of the caret that the click has set after the click.
      takeSelection(editor, event.target.ownerDocument.getSelection());
      open();
    }
  }, [editor]);
  const close = () => {
    setDraft(null);
    editor.focus();
  };
  return (
    <>
      <span ref={anchor} className={styles.anchor} aria-hidden />
      {draft && <LinkForm anchor={anchor} draft={draft} editor={editor} onClose={close} />}
    </>
  );
}
