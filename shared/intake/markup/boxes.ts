import { isChatLine } from './chat-lines';
import { attribute, parentOf, textIn, type Element } from './tree';
import type { Style, Styles } from './styles';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Code and data: no words for a reader. */
const UNSEEN = names(
  'head title meta link base script style template noscript xml param source track col colgroup area map svg annotation annotation-xml rp',
);
/** What these show is not text of the page: frames, films, drawings. */
const EMBEDS = names('iframe object embed video audio canvas applet frame frameset');
const FIELDS = names('select datalist textarea input option optgroup');
/** These separate lines whatever their style says: in a story each is a separate block, item or row. */
const PARTS = names(
  'li ul ol dl dt dd table thead tbody tfoot tr td th caption blockquote figure figcaption hr h1 h2 h3 h4 h5 h6 menu dir',
);
const BLOCKS = names(
  'address article aside body center details dialog div fieldset footer form header hgroup html legend listing main nav p pre section search summary button frameset xmp',
);

/** How an element's content is laid out among its neighbours'; `none` when the page does not show it. */
export type Box = 'none' | 'embed' | 'field' | 'inline' | 'block';

/** An object that names no file shows what is inside it. Apple Notes holds its tables so. */
const showsItsWords = (element: Element): boolean =>
  element.tagName === 'object' && attribute(element, 'data').trim() === '';

/** A letter or two set large at the beginning of a paragraph. */
const isDropCap = (element: Element): boolean => textIn(element).trim().length <= 2;

const LAYS_OUT_CHILDREN = /^(?:inline-)?(?:flex|grid)$/u;
const IN_LINE =
  /^(?:inline|inline-block|inline-flex|inline-grid|inline-table|contents|ruby|ruby-text|math)$/u;

function byStyle(element: Element, style: Style, parent: Style | null): Box | null {
  const display = style.get('display') ?? '';
  const isFloating =
    /^(?:left|right)$/u.test(style.get('float') ?? '') ||
    /^(?:absolute|fixed)$/u.test(style.get('position') ?? '');
  if (isFloating && !isDropCap(element)) return 'block';
  if (parent && LAYS_OUT_CHILDREN.test(parent.get('display') ?? '')) return 'block';
  if (IN_LINE.test(display)) return 'inline';
  return display === '' || /^(?:none|initial|inherit|unset|revert)/u.test(display) ? null : 'block';
}

export function boxOf(element: Element, styles: Styles): Box {
  const { tagName } = element;
  if (UNSEEN.has(tagName)) return 'none';
  if (EMBEDS.has(tagName) && !showsItsWords(element)) return 'embed';
  if (FIELDS.has(tagName)) return 'field';
  if (PARTS.has(tagName)) return 'block';
  const parent = parentOf(element);
  const own = byStyle(element, styles.of(element), parent && styles.of(parent));
  return own ?? (BLOCKS.has(tagName) || isChatLine(element) ? 'block' : 'inline');
}

/** Whether line ends in a text are the author's; null when the element does not say. */
export function keepsLines(element: Element, style: Style): boolean | null {
  const said = `${style.get('white-space') ?? ''} ${style.get('white-space-collapse') ?? ''}`.trim();
  if (said !== '') return /pre|break-spaces/u.test(said);
  return ['pre', 'textarea', 'listing', 'xmp'].includes(element.tagName) ? true : null;
}
