import { rename } from './kept-elements';
import type { Styles } from './styles';
import {
  append,
  attribute,
  type ChildNode,
  type Element,
  elementsIn,
  isComment,
  isElement,
  isText,
  newElement,
  type ParentNode,
  parentOf,
  textIn,
} from './tree';

const QUOTE_CLASS = /(?:^|\s)Mso(?:(?:Intense)?Quote|BlockText)(?:CxSp\w+)?(?=\s|$)/u;
/** Word's names for its styles of quotations, in the languages of its menus, and those of houses. */
const QUOTE_STYLE =
  /(?:^|[\s",\\-])(?:(?:block|intense)\s*)?(?:quote|quotations?|block text|zitat|citations?|cita|citazione|citação|citaat|citat|cytat|цитата|उद्धरण)(?=$|[\s",\\-])/u;
const PULL_STYLE = /pull[\s_-]*quote/u;

type Kind = 'quote' | 'pull-quote';

function kindOfStyle(name: string): Kind | null {
  if (PULL_STYLE.test(name)) return 'pull-quote';
  return QUOTE_STYLE.test(name) ? 'quote' : null;
}

/** What a paragraph is by the style that its writer chose in Word, or in Word Online, if its words name it. */
function kindOfParagraph(paragraph: Element, styles: Styles): Kind | null {
  if (textIn(paragraph).trim() === '') return null;
  const named = kindOfStyle(styles.of(paragraph).get('mso-style-name') ?? '');
  if (named ?? QUOTE_CLASS.test(attribute(paragraph, 'class'))) return named ?? 'quote';
  const inside = [...elementsIn(paragraph)].map((each) => attribute(each, 'data-ccp-parastyle'));
  return kindOfStyle((inside.find(Boolean) ?? '').toLowerCase());
}

/** The kind of a paragraph, or of a box that Word draws around paragraphs of one kind. */
function kindOf(element: Element, styles: Styles): Kind | null {
  if (element.tagName === 'p') return kindOfParagraph(element, styles);
  if (element.tagName !== 'div') return null;
  const isBare = element.childNodes.every((node) => isElement(node) || isBlank(node));
  const kinds = isBare ? element.childNodes.filter(isElement).map((each) => kindOf(each, styles)) : [];
  return kinds[0] && kinds.every((kind) => kind === kinds[0]) ? kinds[0] : null;
}

const isBlank = (node: ChildNode): boolean => isComment(node) || (isText(node) && node.value.trim() === '');

/** Makes paragraphs in a row that a word processor's style calls a quotation one quotation. */
export function wrapStyledQuotes(page: ParentNode, styles: Styles): void {
  const parents = new Set<ParentNode>();
  for (const element of elementsIn(page))
    if (element.tagName === 'p' && kindOfParagraph(element, styles) !== null) {
      let outer: Element = element;
      for (let at = parentOf(outer); at && kindOf(at, styles) !== null; at = parentOf(at)) outer = at;
      if (outer.parentNode && !isQuoted(outer)) parents.add(outer.parentNode);
    }
  for (const parent of parents) wrapIn(parent, styles);
}

const isQuoted = (element: Element): boolean => {
  for (let at = parentOf(element); at; at = parentOf(at)) if (at.tagName === 'blockquote') return true;
  return false;
};

function wrapIn(parent: ParentNode, styles: Styles): void {
  const nodes: ChildNode[] = [];
  let open: { readonly kind: Kind | null; readonly holder: Element } = {
    kind: null,
    holder: newElement('blockquote'),
  };
  for (const node of parent.childNodes) {
    const kind = isElement(node) ? kindOf(node, styles) : null;
    if (kind === null) {
      if (!isBlank(node)) open = { ...open, kind: null };
      nodes.push(node);
      continue;
    }
    if (open.kind !== kind) {
      const holder =
        kind === 'quote' ? newElement('blockquote') : newElement('aside', { class: 'pull-quote' });
      holder.parentNode = parent;
      nodes.push(holder);
      open = { kind, holder };
    }
    if (isElement(node)) append(open.holder, node);
  }
  parent.childNodes = nodes;
}

/** Who wrote the message that another one answers, and that message, in Teams, Telegram and WhatsApp. */
const isReply = (element: Element): boolean =>
  attribute(element, 'itemtype').endsWith('/Reply') ||
  /^quoted-(?:reply|message)(?:-card)?$/u.test(
    attribute(element, 'data-tid') || attribute(element, 'data-testid'),
  ) ||
  attribute(element, 'aria-label') === 'Quoted message' ||
  /(?:^|\s)(?:EmbeddedMessage|bubble-reply)(?=\s|$)/u.test(attribute(element, 'class'));

const isSender = (element: Element): boolean =>
  attribute(element, 'itemprop') === 'mri' ||
  /author|sender/u.test(attribute(element, 'data-tid') || attribute(element, 'data-testid')) ||
  /(?:^|\s)(?:embedded-sender|reply-title)(?=\s|$)/u.test(attribute(element, 'class'));

/** Makes the message that a message of a chat answers a quotation of whoever wrote it. */
export function quoteReplies(page: ParentNode): void {
  for (const reply of [...elementsIn(page)].filter(isReply)) {
    const sender = [...elementsIn(reply)].find(isSender);
    if (!sender || textIn(sender).trim() === '') continue;
    rename(reply, 'blockquote');
    rename(sender, 'footer');
  }
}
