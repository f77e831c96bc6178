import type { Output } from '@shared/api/contract';
import { strings } from './strings';

/** What is said above a list of hits. A search stops counting early: the number is then the least that there are. */
export const foundOf = ({
  total,
  areAllCounted,
}: Pick<Output<'stories.list'>, 'total' | 'areAllCounted'>): string =>
  (areAllCounted ? strings.found : strings.moreFound)({ count: total });
