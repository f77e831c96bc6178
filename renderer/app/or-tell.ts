import { sentence } from '@shared/sentence';
import { tellFailed, tellMended } from '../ui/toasts';

/**
 * Says what went wrong instead of throwing it: for what a button or a dropped file starts. `about` names the attempt:
 * the next one of its kind that works takes the message away again.
 */
export const orTell = (about: string, work: Promise<unknown>): void =>
  void work.then(
    () => tellMended(about),
    (failure: unknown) => tellFailed(sentence(failure), { about }),
  );
