import type { Style, Styles } from './styles';
import { attribute, elementsIn, hasAttribute, parentOf, type Element } from './tree';

/** Why a piece of a page does not come into the copy. */
export type LeftOutKind =
  'hidden' | 'comment' | 'deletion' | 'struck' | 'field' | 'embed' | 'drawing' | 'tracker';

/** What did not come into the copy, so that a person can see it and bring it back. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  /** Its words; of an embed or a link, the address. */
  readonly words: string;
}

const px = (value: string | undefined): number => (value === undefined ? NaN : Number.parseFloat(value));

/** Colours in the forms that programs write into clipboards, as one form; null for those that say nothing for sure. */
function colourOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const NAMED: Readonly<Record<string, string>> = { white: 'ffffff', black: '000000', windowtext: '000000' };
  const named = NAMED[value];
  if (named) return named;
  const hex = /^#(?<hex>[\da-f]{3}|[\da-f]{6})$/u.exec(value)?.groups?.hex;
  if (hex) return hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('');
  const rgb = /^rgba?\((?<r>\d+)[\s,]+(?<g>\d+)[\s,]+(?<b>\d+)(?:[\s,/]+(?<a>[\d.]+))?\)$/u.exec(
    value,
  )?.groups;
  if (!rgb || (rgb.a !== undefined && Number(rgb.a) < 1)) return null;
  return [rgb.r, rgb.g, rgb.b].map((part) => Number(part).toString(16).padStart(2, '0')).join('');
}

const isTransparent = (value: string | undefined): boolean =>
  value === 'transparent' || /^rgba\(.*[\s,/]0(?:\.0+)?\)$/u.test(value ?? '');

/** The background that an element is seen on, as far as the page itself says it. */
function groundOf(element: Element, styles: Styles): string | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = styles.of(at);
    const declared = style.get('background-color') ?? style.get('background');
    if (
      declared !== undefined &&
      !isTransparent(declared) &&
      !/^(?:none|initial|inherit|unset)/u.test(declared)
    )
      return colourOf(declared);
    const attributed = attribute(at, 'bgcolor');
    if (attributed) return colourOf(attributed.toLowerCase());
  }
  return null;
}

/** Words in the colour of their background. A page that does not say its background may be dark, so the words are visible. */
function isInvisibleInk(element: Element, style: Style, styles: Styles): boolean {
  const ink =
    style.get('color') ??
    (element.tagName === 'font' ? attribute(element, 'color').toLowerCase() : undefined);
  if (isTransparent(ink) || isTransparent(style.get('-webkit-text-fill-color')))
    return !(style.get('background-clip') ?? style.get('-webkit-background-clip') ?? '').includes('text');
  const colour = colourOf(ink);
  return colour !== null && colour === groundOf(element, styles);
}

const isShrunk = (style: Style): boolean => {
  const clips = /hidden|clip/u.test(style.get('overflow') ?? '');
  const sides = ['width', 'height', 'max-height', 'max-width'].map((side) => px(style.get(side)));
  const isClippedAway = /rect\(\s*(?:0|1px)|inset\((?:50|100)%/u.test(
    `${style.get('clip') ?? ''} ${style.get('clip-path') ?? ''}`,
  );
  return (clips && sides.some((side) => side === 0)) || (clips && isClippedAway) ||
    (clips && sides.filter((side) => side <= 1).length > 1);
}; // prettier-ignore

const isMovedAway = (style: Style): boolean =>
  px(style.get('text-indent')) <= -900 ||
  (/absolute|fixed/u.test(style.get('position') ?? '') &&
    ['left', 'top', 'right'].some((side) => px(style.get(side)) <= -900));

/** Classes by which sites and frameworks say something to screen readers alone. Their sheets stay behind. */
const SPOKEN_CLASS =
  /(?:^|[-_])(?:sr-?only|visually-?hidden|screen-?reader(?:s|-?text|-?only)?|show-for-sr|element-invisible|a11y-hidden|assistive-text)(?:$|[-_])/iu;
const SHOWN_AGAIN = /(?:^|:)not-(?:sr-only|visually-hidden)$/u;

function isOnlySpoken(element: Element): boolean {
  const classes = attribute(element, 'class').split(/\s+/u);
  return classes.some((name) => SPOKEN_CLASS.test(name)) && !classes.some((name) => SHOWN_AGAIN.test(name));
}

/** Whether a page keeps an element from sight. `aria-hidden` does not: what it stands on is seen. */
function isHidden(element: Element, styles: Styles): boolean {
  if (hasAttribute(element, 'hidden') || (element.tagName === 'dialog' && !hasAttribute(element, 'open')))
    return true;
  if (isOnlySpoken(element)) return true;
  const style = styles.of(element);
  if (style.size === 0 && element.tagName !== 'font') return false;
  const says = (property: string): string => style.get(property) ?? '';
  if (says('display') === 'none' || /^(?:all|screen)$/u.test(says('mso-hide'))) return true;
  if (/^(?:hidden|collapse)$/u.test(says('visibility')))
    return ![...elementsIn(element)].some((inner) => styles.of(inner).get('visibility') === 'visible');
  const size = style.get('font-size') ?? '';
  if (/^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/u.test(size) && ![...elementsIn(element)].some((inner) => px(styles.of(inner).get('font-size')) > 0)) return true; // prettier-ignore
  if (/^0(?:\.0+)?%?$/u.test(says('opacity'))) return true;
  return isShrunk(style) || isMovedAway(style) || isInvisibleInk(element, style, styles);
}

const COMMENT_CLASS =
  /(?:^|\s)(?:MsoCommentReference|msocomanchor|msocomtxt|msocomoff|MsoCommentText|MsoCommentSubject|sdcomment|CommentReference)(?:\s|$)/iu;

/** A comment's mark in the text, or the comment itself: Word's, and Google Docs' in a downloaded page. */
const isNoteToSelf = (element: Element, style: Style): boolean =>
  COMMENT_CLASS.test(attribute(element, 'class')) ||
  /^(?:comment-list|comment)$/u.test(style.get('mso-element') ?? '') ||
  style.get('mso-special-character') === 'comment' ||
  (element.tagName === 'a' && /^(?:#_msocom|#cmnt)/u.test(attribute(element, 'href'))) ||
  (element.tagName === 'p' &&
    [...elementsIn(element)].some(
      (inner) => inner.tagName === 'a' && /^cmnt\d/u.test(attribute(inner, 'id')),
    ));

/** Links of marks in the text to the comments that they stand for, in Word's pages and in downloaded Google documents. */
const TO_COMMENT = /^#(?<comment>_msocom_?\d+|cmnt\d+)$/u;

/** The comments that a mark in the text stands for, by the names they have on their page. */
export const commentsMarkedIn = (mark: Element): readonly string[] =>
  [mark, ...elementsIn(mark)].flatMap((each) => {
    const comment = TO_COMMENT.exec(attribute(each, 'href'))?.groups?.comment;
    return comment === undefined ? [] : [comment];
  });

/** The comments in Word's list of them; empty for what is no such list. */
export const commentsListedIn = (list: Element, styles: Styles): readonly Element[] =>
  styles.of(list).get('mso-element') === 'comment-list'
    ? [...elementsIn(list)].filter((each) => styles.of(each).get('mso-element') === 'comment')
    : [];

const DELETED_CLASS =
  /(?:^|\s)(?:msoDel|TrackChange\w*Deletion\w*|TrackedDeletion|ice-del|ck-suggestion-marker-deletion|suggestion-delete)(?:\s|$)/iu;
const INSERTED_CLASS =
  /(?:^|\s)(?:msoIns|TrackChange\w*Insertion\w*|TrackedInsertion|ice-ins|ck-suggestion-marker-insertion|suggestion-insert)(?:\s|$)/iu;

/** A change that names its author or its time is tracked. A page's own `del` is struck out for its readers to see. */
const isTracked = (element: Element, isFromWord: boolean): boolean =>
  isFromWord || hasAttribute(element, 'cite') || hasAttribute(element, 'data-author');

const isDeletion = (element: Element, isFromWord: boolean): boolean =>
  DELETED_CLASS.test(attribute(element, 'class')) ||
  (element.tagName === 'del' && isTracked(element, isFromWord));

export const isInsertion = (element: Element, isFromWord: boolean): boolean =>
  INSERTED_CLASS.test(attribute(element, 'class')) ||
  (element.tagName === 'ins' && isTracked(element, isFromWord));

/** Why an element's words are not part of the copy; null when they are. */
export function leftOutAs(element: Element, styles: Styles, isFromWord: boolean): LeftOutKind | null {
  if (isNoteToSelf(element, styles.of(element))) return 'comment';
  if (isDeletion(element, isFromWord)) return 'deletion';
  return isHidden(element, styles) ? 'hidden' : null;
}
