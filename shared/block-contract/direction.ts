import type { BodyNode } from './body-node';
import type { HtmlContext, Passage } from './context';
import { isWrittenLike } from '../story/passage-language';
import { html, noHtml, type Html } from '../html/html';

const LTR = html` dir="ltr"`;
const RTL = html` dir="rtl"`;
const END_BDI = html`</bdi>`;

/** A block of words that may have a direction of its own. */
interface Directed {
  readonly direction: unknown;
  readonly children: readonly BodyNode[];
}

/**
 * The `lang` and `dir` of a block, each if it is not the story's own; null if both are. The direction is what the
 * writer set it to, else that of the language found in it.
 */
export function blockAttributes(
  direction: unknown,
  passage: Passage | null,
  context: HtmlContext,
): Html | null {
  if (passage !== null)
    return attributesOf(passage, typeof direction === 'string' ? direction : passage.dir, context);
  return direction === context.direction ? null : dirAttribute(direction);
}

function dirAttribute(direction: unknown): Html | null {
  if (direction === 'ltr') return LTR;
  return direction === 'rtl' ? RTL : null;
}

const attributesOf = ({ lang }: Passage, dir: string, context: HtmlContext): Html =>
  html` lang="${lang}"${dir === context.direction ? null : dirAttribute(dir)}`;

/** The same for a text outside any block, such as a caption. */
export const passageAttributes = (passage: Passage | null, context: HtmlContext): Html | null =>
  passage && attributesOf(passage, passage.dir, context);

/**
 * A start tag with those attributes if they are due. All its common forms are made once: most blocks of a page share
 * them.
 *
 * @example const start = directedTag((attributes) => html`<p${attributes}>`);
 */
export function directedTag(
  tag: (attributes: Html | null) => Html,
): (block: Directed, context: HtmlContext) => Html {
  const [plain, ltr, rtl] = [tag(null), tag(LTR), tag(RTL)];
  return (block, context) => {
    const passage = context.findsPassages ? context.passageOf(block.children) : null;
    const attributes = blockAttributes(block.direction, passage, context);
    if (attributes === null) return plain;
    if (attributes === LTR) return ltr;
    return attributes === RTL ? rtl : tag(attributes);
  };
}

/**
 * What the name of a speaker is in, inside a block that may be in another language: as the `block`, as the `story`, or in a
 * third language. A name in the script of the block's language is treated as that language.
 */
export function nameIn(
  name: string,
  around: Passage | null,
  { passageIn }: Pick<HtmlContext, 'passageIn'>,
): Passage | 'block' | 'story' {
  if (around !== null && isWrittenLike(name, around.lang)) return 'block';
  return passageIn(name) ?? (around === null ? 'block' : 'story');
}

/** What is before and after a name, inside a block. The name keeps its own direction, and the block its side. */
export function speakerTags(
  name: string,
  around: Passage | null,
  context: HtmlContext,
): readonly [start: Html, end: Html] {
  const named = nameIn(name, around, { passageIn: (text) => context.passageIn(text) });
  if (named === 'block') return [noHtml, noHtml];
  if (named !== 'story') return [html`<bdi${passageAttributes(named, context)}>`, END_BDI];
  const { language: lang, direction: dir } = context;
  return [html`<bdi lang="${lang}" dir="${dir}">`, END_BDI];
}
