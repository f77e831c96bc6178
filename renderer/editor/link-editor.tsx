import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { linkAddress } from '@shared/blocks/link/link-address.dom';
import { COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, mergeRegister, type LexicalEditor } from 'lexical';
import { useEffect, useId, useRef, useState, type SyntheticEvent, type RefObject } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import { holdKeys } from '../ui/held-keys/held-keys';
import { EDIT_LINK_COMMAND } from './commands';
import { $applyLink, $draftLink, $removeLink, type LinkDraft } from './link-at-caret';
import styles from './link-editor.module.css';

/** Where on the screen the selection is, for the popover to stand by. */
function selectionBox(editor: LexicalEditor): DOMRect | null {
  const selection = editor.getRootElement()?.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  if (box.height > 0) return box;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return element?.getBoundingClientRect() ?? null;
}

/** Moves an invisible anchor onto the selection; the popover library places against elements only. */
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

interface LinkFormProps {
  readonly anchor: RefObject<HTMLSpanElement | null>;
  readonly draft: LinkDraft;
  readonly editor: LexicalEditor;
  readonly onClose: () => void;
}

function LinkForm({ anchor, draft, editor, onClose }: LinkFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(draft.address);
  const [words, setWords] = useState(draft.words);
  const [refused, setRefused] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const address = linkAddress(typed);
    setRefused(address === null);
    if (address === null) return;
    editor.update(() => $applyLink(draft, address, words), { tag: HISTORY_PUSH_TAG });
    onClose();
  };
  const remove = () => {
    editor.update(() => $removeLink(draft), { tag: HISTORY_PUSH_TAG });
    onClose();
  };
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={draft.exists ? 'Edit link' : 'Add link'} className={styles.dialog ?? ''}>
        <form onSubmit={submit} noValidate>
          {draft.words === '' && (
            <p className={styles.row}>
              <label htmlFor={`${id}-words`}>Words</label>
              <input
                id={`${id}-words`}
                dir="auto"
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            </p>
          )}
          <p className={styles.row}>
            <label htmlFor={`${id}-address`}>Address</label>
            <input
              id={`${id}-address`}
              autoFocus
              dir="ltr"
              inputMode="url"
              spellCheck={false}
              placeholder="example.org/page"
              value={typed}
              aria-invalid={refused}
              aria-describedby={`${id}-refused`}
              onChange={({ target }) => setTyped(target.value)}
            />
          </p>
          <p className={styles.refused} id={`${id}-refused`} role="alert">
            {refused && 'Give a web address, a mail address or a telephone number.'}
          </p>
          <p className={styles.actions}>
            {draft.exists && (
              <Button className={styles.button ?? ''} onPress={remove}>
                Remove link
              </Button>
            )}
            <Button type="submit" className={styles.primary ?? ''}>
              {draft.exists ? 'Change link' : 'Add link'}
            </Button>
          </p>
        </form>
      </Dialog>
    </Popover>
  );
}
