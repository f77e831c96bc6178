import DOMPurify from 'dompurify';
import { isCreditLine, readCaptionLines } from '@shared/intake/caption-words';
import type { LeftOut, LeftOutKind } from '@shared/intake/markup/left-out';
import { tidyPage } from '@shared/intake/markup/tidy-page';
import { attribute, elementsIn } from '@shared/intake/markup/tree';
import { withPlainSigns } from '@shared/intake/markup/signs';
import { missingWords, visibleLines } from '@shared/intake/markup/visible-words';
import { serialize } from 'parse5';
import { fileFromData } from './picture-from-data';

export { unwrapAddress } from '@shared/story/unwrap-address';

/** A clipboard's HTML, ready to become blocks. */
export interface PastedPage {
  /** Only our own tags: nothing runs in it, and it fetches nothing. */
  readonly page: Document;
  /** Pictures that came as data: `img[data-picture]` names its place here. */
  readonly pictures: readonly File[];
  readonly leftOut: readonly LeftOut[];
  readonly insertions: readonly string[];
  /** Its visible lines, for a paste without formatting. */
  readonly lines: readonly string[];
  /** Words that are seen and are not in `words`; empty when all have come in. */
  readonly missingIn: (words: string) => readonly string[];
}

const TAGS = [
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'br', 'hr', 'span',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'u', 's', 'sup', 'sub', 'code', 'a',
  'ul', 'ol', 'li', 'blockquote', 'figure', 'figcaption', 'img',
]; // prettier-ignore

const ATTRIBUTES = ['href', 'alt', 'class', 'start', 'dir', 'data-picture'];

/** Lines of copy that cannot contain a picture. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote:not(figure blockquote)';

/** Whether the words of a line end before a picture in it. */
function isBehindWords(picture: Element, line: Element): boolean {
  const [before, after] = [picture.ownerDocument.createRange(), picture.ownerDocument.createRange()];
  before.selectNodeContents(line);
  before.setEndBefore(picture);
  after.selectNodeContents(line);
  after.setStartAfter(picture);
  return before.toString().trim() !== '' && after.toString().trim() === '';
}

/** Removes a picture's holder with it if it held nothing else, so that no empty line is left. */
function removeEmptied(holder: Element | null): void {
  if (
    !holder ||
    holder.localName === 'body' ||
    holder.textContent.trim() !== '' ||
    holder.querySelector('img, hr')
  )
    return;
  const outer = holder.parentElement;
  holder.remove();
  removeEmptied(outer);
}

/** Removes the line break after a line that held nothing but a picture. */
function joinLines(picture: Element): void {
  const nextOf = (side: 'previousSibling' | 'nextSibling'): Node | null => {
    let node = picture[side];
    while (node?.nodeType === Node.TEXT_NODE && node.textContent?.trim() === '') node = node[side];
    return node;
  };
  const [before, after] = [nextOf('previousSibling'), nextOf('nextSibling')];
  const isEnd = (node: Node | null): node is Element => node?.nodeName === 'BR';
  if (isEnd(after) && (before === null || isEnd(before))) after.remove();
  else if (isEnd(before) && after === null) before.remove();
}

/** Moves pictures, in order, beside the outermost line of copy that each was in. */
function liftOutAll(page: Document): void {
  const behind = new Map<Element, Element>();
  for (const picture of page.querySelectorAll('figure, img:not(figure img)')) {
    let line: Element | null = null;
    for (let at = picture.closest(LINES); at; at = at.parentElement?.closest(LINES) ?? null) line = at;
    if (!line) continue;
    const holder = picture.parentElement;
    joinLines(picture);
    if (isBehindWords(picture, line)) {
      (behind.get(line) ?? line).after(picture);
      behind.set(line, picture);
    } else line.before(picture);
    removeEmptied(holder);
  }
}

/** A picture's address is dropped, since nothing is fetched from there; its bytes are kept. */
function takePictures(body: ReturnType<typeof tidyPage>['body']): readonly File[] {
  const pictures: File[] = [];
  for (const image of elementsIn(body)) {
    if (image.tagName !== 'img') continue;
    const file = fileFromData(attribute(image, 'src'));
    image.attrs = image.attrs.filter(({ name }) => name !== 'src');
    if (file) image.attrs.push({ name: 'data-picture', value: String(pictures.push(file) - 1) });
  }
  return pictures;
}

const readCaption = { read: readCaptionLines, isCredit: isCreditLine };

/**
 * Foreign HTML as a document that runs and fetches nothing, with pictures beside the lines of copy they
 * stood in.
 * @param keep the kinds that come in although they would be left out
 * @throws RangeError when it is nested deeper than any page is
 */
export function cleanPastedHtml(markup: string, keep: ReadonlySet<LeftOutKind> = new Set()): PastedPage {
  const { body, leftOut, insertions, source } = tidyPage(markup, { keep, readCaption });
  const pictures = takePictures(body);
  // It is safe by construction, but is still sanitised, since it comes from anywhere. The page's policy allows parsing nothing else.
  const clean = DOMPurify.sanitize(serialize(body), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    RETURN_TRUSTED_TYPE: true,
  });
  // A document without a window: its pictures are never loaded.
  const page = new DOMParser().parseFromString(clean as unknown as string, 'text/html');
  liftOutAll(page);
  const lines = visibleLines(source.page, source.styles, source.skipped);
  const missingIn = (words: string) => missingWords(lines.join('\n'), [words, ...source.taken].join('\n'));
  return { page, pictures, leftOut, insertions, lines: lines.map(withPlainSigns).filter(Boolean), missingIn };
}

/** Plain words without the signs that programs leave in them, cleaned like a page; every line stays a line. */
export const cleanPastedWords = (words: string): string => words.split('\n').map(withPlainSigns).join('\n');
