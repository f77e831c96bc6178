import { sentence } from '@shared/sentence';
import { isCancelled } from '../api/cancellable';
import { tellFailed, tellMended } from '../ui/toasts';

/**
 * Says what went wrong instead of throwing it: for what a button or a dropped file starts. `about` names the attempt:
 * the next one of its kind that works takes the message away again. What its user cancelled did not fail.
 */
export const orTell = (about: string, work: Promise<unknown>): void =>
  void work.then(
    () => tellMended(about),
    (failure: unknown) =>
      isCancelled(failure) ? tellMended(about) : tellFailed(sentence(failure), { about }),
  );
