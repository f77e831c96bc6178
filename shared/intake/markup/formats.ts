import type { Style } from './styles';
import type { Element } from './tree';

const BOLD = 1;
const ITALIC = 2;
const STRUCK = 4;
const UNDERLINED = 8;
const CODE = 16;
const LOWERED = 32;
const RAISED = 64;

const OF_TAG: Readonly<Record<string, number>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  dfn: ITALIC,
  var: ITALIC,
  s: STRUCK,
  strike: STRUCK,
  del: STRUCK,
  u: UNDERLINED,
  code: CODE,
  kbd: CODE,
  samp: CODE,
  tt: CODE,
  sub: LOWERED,
  sup: RAISED,
};

/** The formats that words within an element have, from those around it: its tag's, and what its style adds or takes back. */
export function formatIn(element: Element, style: Style, around: number): number {
  let own = OF_TAG[element.tagName] ?? 0;
  let format = around;
  const weight = style.get('font-weight') ?? '';
  if (weight.startsWith('bold') || Number(weight) >= 600) own |= BOLD;
  else if (/^(?:normal|lighter)$/u.test(weight) || Number(weight) > 0)
    [own, format] = [own & ~BOLD, format & ~BOLD];
  const slant = style.get('font-style') ?? '';
  if (/^(?:italic|oblique)/u.test(slant)) own |= ITALIC;
  else if (slant === 'normal') [own, format] = [own & ~ITALIC, format & ~ITALIC];
  // A strikethrough or underline also applies to inner elements: only the element's own can be removed.
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (/\bnone\b/u.test(line)) own &= ~(STRUCK | UNDERLINED);
  if (/\bunderline\b/u.test(line)) own |= UNDERLINED;
  if (/\bline-through\b/u.test(line)) own |= STRUCK;
  const height = style.get('vertical-align') ?? '';
  if (height === 'baseline') own &= ~(LOWERED | RAISED);
  if (height === 'super') own = (own & ~LOWERED) | RAISED;
  if (height === 'sub') own = (own & ~RAISED) | LOWERED;
  if (own & RAISED) format &= ~LOWERED;
  if (own & LOWERED) format &= ~RAISED;
  return format | own;
}

/** The house underlines links and sets headings bold, so neither counts as the writer's formatting. */
export const withoutUnderline = (format: number): number => format & ~UNDERLINED;
export const withoutBold = (format: number): number => format & ~BOLD;
