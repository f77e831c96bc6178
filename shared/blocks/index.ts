import { blockQuote } from './block-quote';
import type { Block } from '../block-contract/block';
import { divider } from './divider';
import { factBox } from './fact-box';
import { heading } from './heading';
import { link } from './link';
import { list, listItem } from './list';
import { paragraph } from './paragraph';
import { photo } from './photo';
import { pullQuote } from './pull-quote';
import { slotLine } from './slot-line';
import { lineBreak, tab, text } from './text';

/** Every block of this build, one line a folder. The order is the order of the menus. */
export const blocks: readonly Block[] = [
  paragraph,
  heading,
  list,
  listItem,
  blockQuote,
  pullQuote,
  photo,
  factBox,
  divider,
  slotLine,
  link,
  text,
  lineBreak,
  tab,
] as unknown as readonly Block[];

const byType = new Map(blocks.map((block) => [block.type, block]));

/** The block that owns a node type, or undefined for a kind that this build does not know. */
export const findBlock = (type: string): Block | undefined => byType.get(type);
