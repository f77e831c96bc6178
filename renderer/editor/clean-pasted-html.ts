import DOMPurify from 'dompurify';
import { readCopiedStyle } from './copied-style';
import { COPIED_STYLE, inertMarkup } from './inert-markup';

const TAGS = [
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'br', 'hr', 'span',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'b', 'strong', 'i', 'em', 'u', 's', 'del', 'strike', 'sup', 'sub', 'small', 'cite', 'q', 'a',
  'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'figure', 'figcaption', 'picture', 'img', 'pre', 'code',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
]; // prettier-ignore

const ATTRIBUTES = ['href', 'alt', 'width', 'height', 'class', COPIED_STYLE, 'itemprop', 'dir', 'start'];

/** Marks that only Word leaves; its lists are known by them. */
const FROM_WORD = /<meta[^>]+content="?Microsoft Word|class="?Mso/iu;

/** Lines of copy that a picture cannot stand inside. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, blockquote:not(figure blockquote), table';

function liftOut(picture: Element): void {
  let line: Element | null = null;
  for (let at = picture.closest(LINES); at; at = at.parentElement?.closest(LINES) ?? null) line = at;
  if (line) line.before(picture);
  else if (picture.parentElement?.nodeName === 'A') picture.parentElement.before(picture);
}

const INLINE: ReadonlySet<string> = new Set('SPAN B STRONG I EM U S A CITE Q SMALL SUB SUP'.split(' '));

/** Gives an element by tags what it said by style, and keeps Word's list level where the list rules look for it. */
function meanByTags(element: Element): void {
  const { tags, plain, list } = readCopiedStyle(element.getAttribute(COPIED_STYLE) ?? '');
  element.removeAttribute(COPIED_STYLE);
  if (list !== null) element.setAttribute('data-mso-list', list);
  if (!INLINE.has(element.nodeName)) return;
  for (const tag of tags) {
    const meant = element.ownerDocument.createElement(tag);
    meant.append(...element.childNodes);
    element.append(meant);
  }
  if (plain && (element.nodeName === 'B' || element.nodeName === 'I'))
    element.replaceWith(...element.childNodes);
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/**
 * Foreign HTML as a document that nothing runs in and nothing is fetched by: our tags only, looks dropped but what they
 * meant kept, pictures beside the lines of copy they stood in. Word's generator mark is kept, since its lists are read
 * by it.
 */
export function cleanPastedHtml(markup: string): Document {
  const clean = DOMPurify.sanitize(inertMarkup(markup), { ALLOWED_TAGS: TAGS, ALLOWED_ATTR: ATTRIBUTES });
  // A document without a window: its pictures are never loaded.
  const page = new DOMParser().parseFromString(clean, 'text/html');
  if (FROM_WORD.test(markup)) {
    const generator = page.createElement('meta');
    generator.setAttribute('name', 'Generator');
    generator.setAttribute('content', 'Microsoft Word');
    page.head.append(generator);
  }
  for (const gone of page.querySelectorAll('del, strike')) rename(gone, 's');
  for (const styled of page.querySelectorAll(`[${COPIED_STYLE}]`)) meanByTags(styled);
  for (const picture of page.querySelectorAll('figure, img:not(figure img)')) liftOut(picture);
  return page;
}
