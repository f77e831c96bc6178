import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './drawer.module.css';

interface DrawerProps {
  readonly label: string;
  readonly side: 'start' | 'end';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over the window, if the window is too narrow to hold it beside the text. */
export const Drawer = ({ label, side, onClose, children }: DrawerProps) => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    className={classNames(styles.overlay)}
  >
    <Modal className={classNames(styles.modal, styles[side])}>
      <Dialog aria-label={label} className={classNames(styles.dialog)}>
        <div className={styles.content} data-over-window="drawer">
          {children}
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
);
