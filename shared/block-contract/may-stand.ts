import type { Block } from './block';

/** What decides which blocks may stand directly in a block. */
export type Holder = Pick<Block, 'contains' | 'alsoContains' | 'excludes'>;

/** Whether a block may stand directly inside another; the top level of a body is `{ contains: 'block' }`. */
export const mayStand = (block: Pick<Block, 'type' | 'place'>, holder: Holder): boolean =>
  (block.place === holder.contains && !holder.excludes?.includes(block.type)) ||
  (holder.alsoContains?.includes(block.type) ?? false);
