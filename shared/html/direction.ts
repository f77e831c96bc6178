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

/**
 * A start tag with that attribute where it is due. All its forms are made once: most blocks of a page share them.
 *
 * @example const start = directedTag((dir) => html`<p${dir}>`);
 */
export function directedTag(
  tag: (dir: Html | null) => Html,
): (direction: unknown, context: HtmlContext) => Html {
  const [plain, ltr, rtl] = [tag(null), tag(LTR), tag(RTL)];
  return (direction, context) => {
    const dir = directionAttribute(direction, context);
    if (dir === null) return plain;
    return dir === LTR ? ltr : rtl;
  };
}
