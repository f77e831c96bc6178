import { X } from 'lucide-react';
import { useEffect } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import { strings } from './strings';
import styles from './toasts.module.css';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

interface Message {
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly actions: readonly Action[];
}

interface Failed {
  /** What to do about it. */
  readonly action?: Action;
  /** In place of `action`, if there are several ways. */
  readonly actions?: readonly Action[];
  /** What failed: it is shown only once at a time, until it works again (`tellMended`). By default the text itself. */
  readonly about?: string;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** The failures that are shown at present, oldest first, by their subject. */
const failures = new Map<string, string>();

/** Long enough to read and to reach the button (WCAG 2.2.1: it also pauses under the pointer and with focus). */
const SHOWN_MS = 9000;

/** Says that something was done, with a way to take it back if there is one. */
export const tellDone = (text: string, action?: Action): void => {
  queue.add({ tone: 'done', text, actions: action ? [action] : [] }, { timeout: SHOWN_MS });
};

/** Like {@link tellDone}, for what must be read or noted down: it stays until it is closed. */
export const tellNews = (text: string): void => {
  queue.add({ tone: 'done', text, actions: [] });
};

/** Says that something failed. Stays until it is closed, or until its cause is gone. */
export const tellFailed = (text: string, failed: Failed = {}): void => {
  const { action, actions = action ? [action] : [], about = text } = failed;
  tellMended(about);
  const key = queue.add(
    { tone: 'failed', text, actions },
    { onClose: () => failures.get(about) === key && failures.delete(about) },
  );
  failures.set(about, key);
};

/** The cause of a failure is gone, so it is no longer shown. */
export const tellMended = (about: string): void => {
  const key = failures.get(about);
  if (key !== undefined) queue.close(key);
};

/** Work that is done sooner needs no message (milliseconds). */
const SHORT_MS = 500;

/**
 * Shows a message while work takes longer than a moment, with a button that cancels it. Settles as the work does.
 *
 * @param work does it, and ends after its signal
 * @param from another signal that cancels it
 */
export async function whileTelling<T>(
  text: string,
  work: (signal: AbortSignal) => Promise<T>,
  from?: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const signal = from ? AbortSignal.any([from, stop.signal]) : stop.signal;
  const keys: string[] = [];
  const action = { label: strings.cancel, run: () => stop.abort() };
  const timer = setTimeout(() => keys.push(queue.add({ tone: 'done', text, actions: [action] })), SHORT_MS);
  try {
    return await work(signal);
  } finally {
    clearTimeout(timer);
    keys.forEach((key) => queue.close(key));
  }
}

const closeFailures = (): void => [...failures.values()].forEach((key) => queue.close(key));

/** Whether Escape has something nearer to close: anything over the window comes first. */
const isEscapeTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.isComposing || document.querySelector('[data-over-window]') !== null;

/** Escape closes the newest failure from anywhere in the window: nobody should have to find its button. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const newest = [...failures.values()].at(-1);
      if (event.key !== 'Escape' || newest === undefined || isEscapeTaken(event)) return;
      event.preventDefault();
      queue.close(newest);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

export const Toasts = () => {
  useEscape();
  return (
    <ToastRegion queue={queue} className={classNames(styles.region)} aria-label={strings.messages}>
      {({ toast }) => (
        <Toast toast={toast} className={classNames(styles.toast, styles[toast.content.tone])}>
          <ToastContent className={classNames(styles.content)}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.actions.length > 0 && (
            <div className={styles.ways}>
              {toast.content.actions.map(({ label, run }) => (
                <Button
                  key={label}
                  small
                  onPress={() => {
                    run();
                    queue.close(toast.key);
                  }}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
          {toast.content.tone === 'failed' && failures.size > 1 && (
            <Button small onPress={closeFailures}>
              {strings.closeAll} {failures.size}
            </Button>
          )}
          <IconButton label={strings.closeMessage} small slot="close">
            <X aria-hidden />
          </IconButton>
        </Toast>
      )}
    </ToastRegion>
  );
};
