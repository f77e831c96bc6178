import type { Input } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { EMBARGO_RUNNING } from '@shared/api/publish';
import type { CheckResult } from '@shared/checks/check';
import { printTime } from '@shared/page/times';
import type { Story } from '@shared/document/story';
import { timeUntil } from '@shared/story/time-until';
import { instantOf } from '@shared/story/zoned-time';
import { isUnderEmbargo } from './desk-knowledge';
import type { Newsroom } from '../newsroom';

/** Throws REFUSED, with `{ results }`, if the embargo has not ended and the user has not said that they know. */
export function refuseUnderEmbargo(
  newsroom: Pick<Newsroom, 'now' | 'house'>,
  story: Story,
  { underEmbargo = false }: Pick<Input<'publish.export'>, 'underEmbargo'>,
): void {
  const { embargo } = story;
  if (embargo === null || underEmbargo || !isUnderEmbargo(newsroom, story)) return;
  const until = printTime(embargo, 'en', newsroom.house());
  const message = `The story is under embargo until ${until}, ${timeUntil(instantOf(embargo) - newsroom.now().getTime())}. Confirm that you want to export it under embargo.`;
  const result: CheckResult = {
    ...{ check: EMBARGO_RUNNING, weight: 'stop', message, target: { at: 'field', field: 'embargo' } },
  };
  throw new AppError('REFUSED', `Not exported. ${message}`, { details: { results: [result] } });
}
