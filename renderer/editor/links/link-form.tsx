import { linkAddress } from '@shared/blocks/link/link-address.dom';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useId, useState, type SyntheticEvent, type RefObject } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import { useKeysAfterClosing } from '../../ui/held-keys/use-keys-after-closing';
import { $applyLink, $removeLink, type LinkDraft } from './link-at-caret';
import styles from './link-editor.module.css';
import { strings } from './strings';

interface LinkFormProps {
  readonly anchor: RefObject<HTMLSpanElement | null>;
  readonly draft: LinkDraft;
  readonly editor: LexicalEditor;
  readonly onClose: () => void;
}

/** The form itself: the address, and the words if none are selected. */
export function LinkForm({ anchor, draft, editor, onClose }: LinkFormProps) {
  const id = useId();
  useKeysAfterClosing();
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
      <Dialog aria-label={draft.exists ? strings.editLink : strings.addLink} className={styles.dialog ?? ''}>
        <form onSubmit={submit} noValidate>
          {draft.words === '' && (
            <p className={styles.row}>
              <label htmlFor={`${id}-words`}>{strings.words}</label>
              <input
                id={`${id}-words`}
                dir="auto"
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            </p>
          )}
          <p className={styles.row}>
            <label htmlFor={`${id}-address`}>{strings.address}</label>
            <input
              id={`${id}-address`}
              autoFocus
              dir="ltr"
              inputMode="url"
              spellCheck={false}
              placeholder={strings.exampleAddress}
              value={typed}
              aria-invalid={refused}
              aria-describedby={`${id}-refused`}
              onChange={({ target }) => setTyped(target.value)}
            />
          </p>
          <p className={styles.refused} id={`${id}-refused`} role="alert">
            {refused && strings.notAnAddress}
          </p>
          <p className={styles.actions}>
            {draft.exists && (
              <Button className={styles.button ?? ''} onPress={remove}>
                {strings.removeLink}
              </Button>
            )}
            <Button type="submit" className={styles.primary ?? ''}>
              {draft.exists ? strings.changeLink : strings.addLink}
            </Button>
          </p>
        </form>
      </Dialog>
    </Popover>
  );
}
