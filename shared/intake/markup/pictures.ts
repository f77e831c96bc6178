import { parseFragment } from 'parse5';
import {
  attribute,
  type ChildNode,
  type Element,
  elementsIn,
  isComment,
  isElement,
  isText,
  newElement,
  parentOf,
  textIn,
} from './tree';

/** Pictures this small are spacers, counters and buttons. */
const FURNITURE_PX = 32;

const sidesOf = (image: Element): readonly number[] =>
  ['width', 'height'].map((side) => Number.parseFloat(attribute(image, side)));

export const isFurniture = (image: Element): boolean =>
  sidesOf(image).some((side) => side > 0 && side < FURNITURE_PX) ||
  attribute(image, 'role') === 'presentation';

/** Pictures this small lead to other stories or show who wrote this one: none of them is a photo in its own right. */
const THUMBNAIL_PX = 150;
/** WordPress calls a story's large picture `post-thumbnail`: only the word by itself counts. */
const THUMBNAIL_CLASS = /(?:^|\s)(?:avatar|gravatar|(?:(?:size|attachment)-)?thumb(?:nail)?)(?:$|\s)/iu;
/** `ferry-150x150.jpg`: WordPress names a picture's small copies by their size. */
const NAMED_SIZE = /-(?<width>\d{2,4})x(?<height>\d{2,4})\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/iu;

/** Whether a page shows a picture as a thumbnail: by the size that it gives it, else by the one in its file's name, else by its class. */
function isThumbnail(image: Element): boolean {
  const { width, height } = NAMED_SIZE.exec(attribute(image, 'src'))?.groups ?? {};
  const known = [sidesOf(image), [Number(width), Number(height)]].find((sides) =>
    sides.every((side) => side > 0),
  );
  return known
    ? known.every((side) => side <= THUMBNAIL_PX)
    : THUMBNAIL_CLASS.test(attribute(image, 'class'));
}

/** One emoji or several: signs, with what colours, joins and encloses them. */
const SIGN =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*\d]\ufe0f?\u20e3)(?:\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Extended_Pictographic}|\ufe0f|\u200d|\u20e3|[#*\d]\ufe0f?\u20e3)*$/u;

/** The sign that a picture draws, as chat programs and sites draw emoji. Null for a real picture. */
export function signIn(image: Element): string | null {
  const said =
    attribute(image, 'alt') || attribute(image, 'data-plain-text') || attribute(image, 'data-emoji');
  if (SIGN.test(said) && !/^\d+$/u.test(said)) return said;
  const named = attribute(image, 'data-stringify-emoji') || attribute(image, 'data-stringify-text');
  // The name of a sign is a word by itself.
  return named === '' ? null : ` ${said || named} `;
}

const isConditional = (node: ChildNode, condition: RegExp): boolean =>
  isComment(node) && condition.test(node.data);

/**
 * The picture that Word draws in its own language inside a comment; null when the page also brings it as a picture that
 * browsers show, or when a comment holds none.
 */
export function vmlPicture(comment: ChildNode): Element | null {
  if (
    !isComment(comment) ||
    !/^\[if\s+(?:gte\s+)?vml/iu.test(comment.data) ||
    !/<v:imagedata\b/iu.test(comment.data)
  )
    return null;
  const siblings = comment.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(comment);
  const next = siblings.slice(at + 1).find((node) => !(isText(node) && node.value.trim() === ''));
  if (next && isConditional(next, /^\[if\s+!vml\]/iu)) return null;
  const drawn = parseFragment(comment.data.replace(/^\[[^\]]*\]>/u, '').replace(/<!\[endif\]$/iu, ''));
  const alts = [...elementsIn(drawn)].map((each) => attribute(each, 'alt') || attribute(each, 'o:title'));
  return newElement('img', { alt: alts.find(Boolean) ?? '' });
}

/** A picture that Word draws in its own language in the open: its shape has the alternative text. */
export const drawnPicture = (data: Element): Element => {
  const shape = parentOf(data);
  const alt = shape ? attribute(shape, 'alt') : '';
  return newElement('img', { alt: alt || attribute(data, 'o:title') });
};

const CREDIT_CLASS = /credit|copyright|byline|photographer|photo-?by|courtesy|image-?source|media-?source/iu;
const CREDIT_PROPERTY = /copyrightHolder|creditText|copyrightNotice|author|creator/u;

/** How houses mark a credit, in the classes and properties of their markup. */
export const isCredit = (element: Element): boolean =>
  CREDIT_CLASS.test(attribute(element, 'class')) ||
  CREDIT_PROPERTY.test(attribute(element, 'itemprop')) ||
  element.tagName === 'small';

export const isCaption = (element: Element): boolean =>
  /(?:^|\s|-|_)(?:caption|cutline|legend)(?:$|\s|-|_)|MsoCaption|[a-z]Caption(?:$|\s)/u.test(
    attribute(element, 'class'),
  );

/** A figure by its tag, or by the classes of the systems that had pictures with captions before it was a tag. */
export const isFigure = (element: Element): boolean =>
  element.tagName === 'figure' ||
  /(?:^|\s)(?:wp-caption|thumb|tmb|captioned-image-container)(?:\s|$)/u.test(attribute(element, 'class'));

/** Whether a figure shows nothing but thumbnails, and nothing is said of them. With a caption a small picture is a photo. */
export function isThumbnailFigure(figure: Element): boolean {
  const inside = [...elementsIn(figure)];
  const images = inside.filter(({ tagName }) => tagName === 'img');
  // What a noscript holds is the same picture once more, as text.
  const unseen = inside.filter(({ tagName }) => /^(?:noscript|script|style)$/u.test(tagName));
  const words = unseen.reduce((text, each) => text.replace(textIn(each), ''), textIn(figure));
  return images.length > 0 && images.every(isThumbnail) && words.trim() === '';
}

/** Whether a figure shows a picture of its own, and neither other figures nor words set apart. */
export function showsPicture(figure: Element): boolean {
  const inside = [...elementsIn(figure)];
  const isPicture = (each: Element): boolean =>
    each.tagName === 'v:imagedata' || (each.tagName === 'img' && !isFurniture(each) && signIn(each) === null);
  return (
    inside.some(isPicture) && !inside.some(({ tagName }) => /^(?:figure|blockquote|table)$/u.test(tagName))
  );
}

/** Who is quoted, if an element holds nothing but a quotation and that: an `aside` with a `footer`, as sites have them. */
export function speakerBeside(holder: Element): Element | null {
  if (!/^(?:aside|div|section|figure)$/u.test(holder.tagName)) return null;
  const seen = holder.childNodes.filter(
    (node) => (isElement(node) && node.tagName !== 'svg') || (isText(node) && node.value.trim() !== ''),
  );
  const [quotation, speaker] = seen;
  if (seen.length !== 2 || !quotation || !speaker || !isElement(quotation) || !isElement(speaker))
    return null;
  // The footer of a card may say anything.
  const isNamed =
    /^(?:cite|figcaption)$/u.test(speaker.tagName) ||
    (speaker.tagName === 'footer' &&
      (holder.tagName === 'aside' || [...elementsIn(speaker)].some(({ tagName }) => tagName === 'cite')));
  return quotation.tagName === 'blockquote' && isNamed ? speaker : null;
}

/** The words that a drawing shows, without its title, which only says what it is. */
export const wordsDrawnIn = (drawing: Element): string =>
  [...elementsIn(drawing)]
    .filter(({ tagName }) => /^(?:text|foreignObject)$/u.test(tagName))
    .map((text) => textIn(text).replaceAll(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join(' ');

export const isPullQuote = (element: Element): boolean =>
  /(?:^|[\s_-])(?<!has-)pull[-_]?quote/iu.test(attribute(element, 'class'));

export const isPictureOnly = (block: Element): boolean =>
  block.tagName === 'p' &&
  block.childNodes.every((node) =>
    isElement(node) ? node.tagName === 'img' : isText(node) && node.value.trim() === '',
  ) &&
  block.childNodes.filter(isElement).length === 1;
