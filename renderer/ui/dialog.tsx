import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './dialog.module.css';
import { useKeysAfterClosing } from './held-keys/use-keys-after-closing';
import { useCoveredWindow } from './over-window';

interface AppDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the next step last. */
  readonly actions?: ReactNode;
  /** `full` is a place of its own: it fills the window, and its content fills it. */
  readonly width?: 'narrow' | 'normal' | 'wide' | 'full';
  /** A question that must be answered: Escape and a click beside it do nothing. */
  readonly mustAnswer?: boolean;
}

/** A question or a form over the window. Mounted while it is open; focus goes in and comes back. */
export const AppDialog = (props: AppDialogProps) => {
  const { title, onClose, children, actions, width = 'normal', mustAnswer = false } = props;
  const content = useRef<HTMLDivElement>(null);
  useCoveredWindow();
  useLostKeyboard(content, mustAnswer ? null : onClose);
  useKeysAfterClosing();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classNames(styles.overlay)}
    >
      <Modal className={classNames(styles.modal, styles[width])}>
        <Dialog className={classNames(styles.dialog)} role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={classNames(styles.title)}>
              {title}
            </Heading>
            {!mustAnswer && (
              <IconButton label={strings.close} onPress={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          <div ref={content} className={styles.content} data-over-window>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

/**
 * If a button disappears or is disabled by its own press, nothing has the keyboard, and Escape does nothing. The next key
 * therefore moves the focus into the topmost dialog, and Escape closes it as usual.
 */
function useLostKeyboard(content: RefObject<HTMLElement | null>, onEscape: (() => void) | null): void {
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  }, [onEscape]);
  useEffect(() => {
    const onKey = ({ target, key }: KeyboardEvent) => {
      if (target !== document.body) return;
      const topmost = [...document.querySelectorAll('[data-over-window]')].at(-1);
      if (!content.current || topmost !== content.current) return;
      content.current.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]')?.focus();
      if (key === 'Escape') escape.current?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [content]);
}
