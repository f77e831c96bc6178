import { sentence } from '@shared/sentence';
import { isCancelled } from '../api/cancellable';
import { tellFailed, tellMended } from '../ui/toasts';

/**
 * Shows what went wrong instead of throwing it, for work that a button or a dropped file starts. `about` names the attempt:
 * the next success of its kind removes the message. Work that the user cancelled did not fail.
 */
export const orTell = (about: string, work: Promise<unknown>): void =>
  void work.then(
    () => tellMended(about),
    (failure: unknown) =>
      isCancelled(failure) ? tellMended(about) : tellFailed(sentence(failure), { about }),
  );
