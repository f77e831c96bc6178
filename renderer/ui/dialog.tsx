import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

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
  return (
    <ModalOverlay
      isOpen
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classNames(styles.overlay, width === 'full' && styles.filled)}
    >
      <Modal className={classNames(styles.modal, styles[width])}>
        <Dialog className={classNames(styles.dialog)} role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={classNames(styles.title)}>
              {title}
            </Heading>
            {!mustAnswer && (
              <IconButton label="Close" onPress={onClose}>
                <X aria-hidden />
              </IconButton>
            )}
          </header>
          <div className={styles.content} data-over-window>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};
