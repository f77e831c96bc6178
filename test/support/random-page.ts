import fc from 'fast-check';

const INLINE = [
  'span',
  'b',
  'i',
  'a href="https://example.org/"',
  'font',
  'u',
  'sup',
  'o:p',
  'code',
  'cite',
  'small',
  'ins',
  'label',
];
const BLOCK = ['p', 'div', 'section', 'h2', 'blockquote', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'center', 'address', 'details', 'summary', 'dl', 'dt', 'dd', 'pre', 'article', 'main', 'form', 'fieldset', 'figure', 'figcaption', 'aside', 'header', 'footer']; // prettier-ignore

const words = fc.constantFrom('one', 'two', ' three ', 'four five', '\n', '&nbsp;', 'six', ' ');
/** Items, cells and headings separate words whatever their style says; these follow their style. */
const SOFT = [
  'p',
  'div',
  'section',
  'center',
  'address',
  'article',
  'pre',
  'main',
  'form',
  'aside',
  'header',
];
const styles = fc.constantFrom(
  '',
  '',
  'display:block',
  'display:inline',
  'white-space:pre-wrap',
  'font-weight:bold',
);
const styled = (tag: string, style: string): string =>
  style === '' || (style === 'display:inline' && !SOFT.includes(tag)) ? tag : `${tag} style="${style}"`;

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', maxDepth: 6 },
    words,
    fc.constant('<br>'),
    fc.constant('<hr>'),
    fc
      .tuple(fc.constantFrom(...INLINE, ...BLOCK, ...BLOCK), styles, fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, style, children]) => `<${styled(tag, style)}>${children.join('')}</${tag.split(' ')[0]}>`),
  ),
}));

/** Any page of blocks and inline elements inside each other, as no program would write it but any could. */
export const randomPage: fc.Arbitrary<string> = fc
  .array(node, { minLength: 1, maxLength: 6 })
  .map((nodes) => nodes.join(''));
