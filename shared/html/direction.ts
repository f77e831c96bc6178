import type { HtmlContext } from '../blocks/context';
import { html, type Html } from './html';

const LTR = html` dir="ltr"`;
const RTL = html` dir="rtl"`;

/** The `dir` attribute of a block that the writer set against the story's own direction; else nothing. */
export function directionAttribute(direction: unknown, context: HtmlContext): Html | null {
  if (direction === context.direction) return null;
  if (direction === 'ltr') return LTR;
  return direction === 'rtl' ? RTL : null;
}
