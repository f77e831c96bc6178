import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './toasts.module.css';

interface Message {
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Long enough to read and to reach the button (WCAG 2.2.1: it also pauses under the pointer and with focus). */
const SHOWN_MS = 9000;

/** Says that something was done, with a way to take it back where there is one. */
export const tellDone = (text: string, action?: Message['action']): void => {
  queue.add({ tone: 'done', text, action }, { timeout: SHOWN_MS });
};

/** Says that something failed, with what helps where something does. Stays until it is closed. */
export const tellFailed = (text: string, action?: Message['action']): void => {
  queue.add({ tone: 'failed', text, action });
};

export const Toasts = () => (
  <ToastRegion queue={queue} className={classNames(styles.region)} aria-label="Messages">
    {({ toast }) => (
      <Toast toast={toast} className={classNames(styles.toast, styles[toast.content.tone])}>
        <ToastContent className={classNames(styles.content)}>
          <Text slot="title">{toast.content.text}</Text>
        </ToastContent>
        {toast.content.action && (
          <Button
            small
            onPress={() => {
              toast.content.action?.run();
              queue.close(toast.key);
            }}
          >
            {toast.content.action.label}
          </Button>
        )}
        <IconButton label="Close message" small slot="close">
          <X aria-hidden />
        </IconButton>
      </Toast>
    )}
  </ToastRegion>
);
