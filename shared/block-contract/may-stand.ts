import type { Block } from './block';

/** Whether a block may stand directly inside another; the top level of a body is `{ contains: 'block' }`. */
export const mayStand = (
  block: Pick<Block, 'type' | 'place'>,
  holder: Pick<Block, 'contains' | 'alsoContains'>,
): boolean => block.place === holder.contains || (holder.alsoContains?.includes(block.type) ?? false);
