import type { Cell } from '../db/b-tree-page';
import type { Moment } from './page-versions';

/**
 * How a row was found. 0: in its table's tree. 1: in a page that the tree should lead to. 2: in a page that is free, or an older
 * text of one. 3: in bytes that are no page of a tree any more.
 */
export type Rank = 0 | 1 | 2 | 3;

/** A cell of a page, and the moment whose page it is. */
export interface CellPlace {
  readonly page: number;
  readonly bytes: Buffer;
  readonly cell: Cell;
  readonly at: Moment;
  readonly rank: Rank;
}
