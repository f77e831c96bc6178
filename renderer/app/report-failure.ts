import { desk } from '../api/client';

/** Writes a failure of the page to the desk's log. Never throws, because it is the last resort. */
export function reportFailure(failure: unknown, where = ''): void {
  const { message, stack } = failure instanceof Error ? failure : { message: String(failure), stack: '' };
  desk
    .call('log.pageError', {
      message: message.slice(0, 4000),
      stack: `${stack ?? ''}${where}`.slice(0, 20_000),
    })
    .catch(() => undefined);
}

/** Reports what nothing else caught, for as long as the page lives. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error, message }) => reportFailure(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => reportFailure(reason));
}
