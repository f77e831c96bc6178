import { blocks } from '../blocks';
import type { BodyNode } from '../block-contract/body-node';
import type { HtmlContext, Passage, PhotoRendition } from '../block-contract/context';
import { writeTextRun } from '../blocks/text/format';
import type { House } from '../house/house';
import { directionOf } from '../story/language';
import { passageLanguage } from '../story/passage-language';
import { quotesCopy } from '../document/quotes-copy';
import type { Story } from '../document/story';
import { blockTexts, placedPhotoIds } from '../document/walk';
import { HtmlWriter, type Html } from '../html/html';
import { wordsOf } from '../block-contract/words-of';

export interface HtmlOptions {
  readonly house: House;
  /** Files per photo id; see {@link HtmlContext.renditions}. */
  readonly renditions?: Readonly<Record<string, readonly PhotoRendition[]>>;
  /** The lead photo's crops for sharing the story, 16:9 first. */
  readonly shared?: readonly PhotoRendition[];
  /** A preview is marked as one, so that search engines ignore it, and says what photos need; a page is for publication. */
  readonly purpose?: 'page' | 'preview';
  readonly needsOf?: HtmlContext['needsOf'];
  /** Where the page finds its icon: a file beside it or a drawing inside it; see `house-icon.ts`. None in a preview. */
  readonly icon?: string;
  /** Whether blocks in another language than the story's say so: every word is looked at for that. */
  readonly findPassages?: boolean;
}

/** What a story's blocks need from around them to become HTML. */
export const createHtmlContext = (story: Story, options: HtmlOptions): HtmlContext =>
  new StoryContext(story, options);

const writers = new Map(blocks.map(({ type, writeHtml }) => [type, writeHtml]));
const linkJoins = new Map(blocks.flatMap(({ type, link }) => (link ? [[type, link.joined]] : [])));

/**
 * Writes one block of the body. {@link HtmlContext.write} would do as well; but a property is read fastest where few
 * shapes of objects are met, so what stands at the top and what stands within a line are read in two places.
 */
export const writeBlock = (node: BodyNode, out: HtmlWriter, context: HtmlContext): void =>
  writers.get(node.type)?.(node, out, context);

/** Pure; what few blocks need is computed on demand. */
class StoryContext implements HtmlContext {
  readonly house: House;
  readonly language: string;
  readonly direction: Story['direction'];
  readonly needsOf: HtmlContext['needsOf'];
  readonly findsPassages: boolean;
  readonly photos: Story['photos'];
  readonly renditions: HtmlContext['renditions'];
  private readonly story: Story;
  private copy: string | undefined;
  private origin: string | undefined;

  constructor(
    story: Story,
    { house, needsOf = () => [], renditions = {}, findPassages = false }: HtmlOptions,
  ) {
    this.house = house;
    this.language = story.language;
    this.direction = story.direction;
    this.needsOf = needsOf;
    this.photos = story.photos;
    this.renditions = renditions;
    this.story = story;
    this.findsPassages = findPassages;
  }

  get houseOrigin(): string {
    return (this.origin ??= new URL(this.house.url).origin);
  }

  get leadPhotoId(): string | null {
    return placedPhotoIds(this.story)[0] ?? null;
  }

  inCopy(words: string): boolean {
    return quotesCopy(words, (this.copy ??= blockTexts(this.story).join('\n')));
  }

  passageOf(nodes: readonly BodyNode[]): Passage | null {
    return this.findsPassages ? this.passageIn(wordsOf(nodes)) : null;
  }

  passageIn(text: string): Passage | null {
    const lang = this.findsPassages ? passageLanguage(text, this.language) : null;
    return lang === null ? null : { lang, dir: directionOf(lang) };
  }

  write(nodes: readonly BodyNode[], out: HtmlWriter): void {
    for (let at = writeTextRun(nodes, 0, out); at < nodes.length; at = writeTextRun(nodes, at + 1, out)) {
      let node = nodes[at]!;
      const joined = linkJoins.get(node.type);
      // A reader hears neighbouring links to one address as one (WCAG technique H2).
      for (let next = nodes[at + 1]; joined && next?.type === node.type; next = nodes[at + 1]) {
        const one = joined(node, next);
        if (!one) break;
        node = one;
        at += 1;
      }
      writers.get(node.type)?.(node, out, this);
    }
  }
}

/** Neighbouring nodes as HTML; of a kind that this build does not know, nothing: a check stops such an export. */
export function printNodes(nodes: readonly BodyNode[], context: HtmlContext): Html {
  const out = new HtmlWriter();
  context.write(nodes, out);
  return out.done();
}
