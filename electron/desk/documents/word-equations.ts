import type { Element } from '@xmldom/xmldom';
import { attr, childOf, childrenOf, nameOf } from './xml-tree';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const row = (element: Element | null): string =>
  element ? `<mrow>${childrenOf(element).map(mathOf).join('')}</mrow>` : '<mrow></mrow>';

/** Numbers, names and signs of a run, each in its own element. */
const tokens = (text: string): string =>
  (text.match(/\p{N}[\p{N}.,]*|[\p{L}\p{M}]+|\s+|[^]/gu) ?? [])
    .map((token) => {
      if (token.trim() === '') return '<mtext> </mtext>';
      const tag = /^\p{N}/u.test(token) ? 'mn' : /^\p{L}/u.test(token) ? 'mi' : 'mo';
      return `<${tag}>${escaped(token)}</${tag}>`;
    })
    .join('');

function fenced(element: Element): string {
  const say = (name: string, otherwise: string): string => {
    const sign = childOf(element, 'dPr', name);
    return escaped(sign ? attr(sign, 'val') : otherwise);
  };
  const inside = childrenOf(element).filter((child) => nameOf(child) === 'e');
  const between = `<mo>${say('sepChr', '|')}</mo>`;
  return `<mo>${say('begChr', '(')}</mo>${inside.map(row).join(between)}<mo>${say('endChr', ')')}</mo>`;
}

function mathOf(element: Element): string {
  const part = (name: string): string => row(childOf(element, name));
  switch (nameOf(element)) {
    case 'r':
      return tokens(
        childrenOf(element)
          .filter((child) => nameOf(child) === 't')
          .map((text) => text.textContent ?? '')
          .join(''),
      );
    case 'f':
      return `<mfrac>${part('num')}${part('den')}</mfrac>`;
    case 'sSup':
      return `<msup>${part('e')}${part('sup')}</msup>`;
    case 'sSub':
      return `<msub>${part('e')}${part('sub')}</msub>`;
    case 'sSubSup':
      return `<msubsup>${part('e')}${part('sub')}${part('sup')}</msubsup>`;
    case 'rad': {
      const degree = childOf(element, 'deg');
      return degree?.textContent
        ? `<mroot>${part('e')}${row(degree)}</mroot>`
        : `<msqrt>${part('e')}</msqrt>`;
    }
    case 'nary': {
      const sign = childOf(element, 'naryPr', 'chr');
      return `<munderover><mo>${escaped(sign ? attr(sign, 'val') : '∫')}</mo>${part('sub')}${part('sup')}</munderover>${part('e')}`;
    }
    case 'd':
      return fenced(element);
    case 'limLow':
      return `<munder>${part('e')}${part('lim')}</munder>`;
    case 'limUpp':
      return `<mover>${part('e')}${part('lim')}</mover>`;
    case 'm':
    case 'eqArr':
      return childrenOf(element)
        .filter((child) => /^(?:mr|e)$/.test(nameOf(child)))
        .map((child) =>
          nameOf(child) === 'mr' ? childrenOf(child).map(row).join('<mtext> </mtext>') : row(child),
        )
        .join('<mo>;</mo><mtext> </mtext>');
    case 'fName':
    case 'func':
      return `${childrenOf(element).map(mathOf).join('')}<mtext> </mtext>`;
    default:
      return nameOf(element).endsWith('Pr') ? '' : row(element);
  }
}

/** A Word equation (OMML) as MathML, which the reader of pages writes in one line. */
export const equationMarkup = (equation: Element): string => `<math>${row(equation)}</math>`;
