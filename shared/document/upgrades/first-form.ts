import type { BodyNode } from '../../block-contract/body-node';
import { withQuotesInFields, withQuotesInSlots } from './0003-pull-quote-slots';
import { withAttributionsInFields, withAttributionsInSlots } from './0004-attribution-slot';

/**
 * A node with every block in it in its first form, if that can say it; the others stay. What ids follow from is this form: a story from
 * before has the same ids since.
 */
export const inFirstForm = (node: BodyNode): BodyNode => withQuotesInFields(withAttributionsInFields(node));

/** A node that nobody has validated, with every block in it in the form of this build. */
export const inNewestForm = (node: unknown): unknown => withAttributionsInSlots(withQuotesInSlots(node));
