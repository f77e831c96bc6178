import type { Output } from '@shared/api/contract';
import { strings } from './strings';

/** The text above a list of hits. A search stops counting early: the number is then a minimum. */
export const foundOf = ({
  total,
  areAllCounted,
}: Pick<Output<'stories.list'>, 'total' | 'areAllCounted'>): string =>
  (areAllCounted ? strings.found : strings.moreFound)({ count: total });
