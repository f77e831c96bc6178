import DOMPurify from 'dompurify';

const TAGS = [
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'br', 'hr', 'span',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'b', 'strong', 'i', 'em', 'u', 's', 'del', 'strike', 'sup', 'sub', 'small', 'cite', 'q', 'a',
  'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'figure', 'figcaption', 'picture', 'img', 'pre', 'code',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th',
]; // prettier-ignore

const ATTRIBUTES = ['href', 'alt', 'width', 'height', 'class', 'style', 'itemprop', 'dir', 'start'];

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

/**
 * Foreign HTML as a document that nothing runs in and nothing is fetched by: our tags only, pictures beside the lines
 * of copy they stood in, `del` and `strike` as `s`. Word's generator mark is kept, since its lists are read by it.
 */
export function cleanPastedHtml(markup: string): Document {
  const clean = DOMPurify.sanitize(markup, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    KEEP_CONTENT: true,
  });
  // A document without a window: its pictures are never loaded.
  const page = new DOMParser().parseFromString(clean, 'text/html');
  if (FROM_WORD.test(markup)) {
    const generator = page.createElement('meta');
    generator.setAttribute('name', 'Generator');
    generator.setAttribute('content', 'Microsoft Word');
    page.head.append(generator);
  }
  for (const gone of page.querySelectorAll('del, strike')) {
    const struck = page.createElement('s');
    struck.append(...gone.childNodes);
    gone.replaceWith(struck);
  }
  for (const picture of page.querySelectorAll('figure, img:not(figure img)')) liftOut(picture);
  return page;
}
