import type { LineTag } from './flow';
import type { Styles } from './styles';
import { attribute, type Element } from './tree';

const TITLE_CLASS = /(?:^|\s)MsoTitle(?:CxSp\w+)?(?:\s|$)/u;

/** The level of a heading by its tag, its role, or Word's styles; null for what is none. */
export function headingOf(element: Element, styles: Styles): LineTag | null {
  const { tagName } = element;
  if (/^h[1-6]$/u.test(tagName)) return tagName as LineTag;
  if (attribute(element, 'role') === 'heading') {
    const level = Number.parseInt(attribute(element, 'aria-level'), 10) || 2;
    return `h${Math.min(6, Math.max(1, level))}` as LineTag;
  }
  if (tagName !== 'p') return null;
  if (TITLE_CLASS.test(attribute(element, 'class'))) return 'h1';
  const outline = /^[1-6]$/u.exec(styles.of(element).get('mso-outline-level') ?? '')?.[0];
  return outline === undefined ? null : (`h${outline}` as LineTag);
}
