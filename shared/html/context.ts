import { findBlock } from '../blocks';
import type { BodyNode } from '../blocks/block';
import type { HtmlContext, PhotoRendition } from '../blocks/context';
import type { House } from '../house/house';
import { quotesCopy } from '../story/quotes-copy';
import type { Story } from '../story/story';
import { blockTexts, placedPhotoIds } from '../story/walk';
import { HtmlWriter, type Html } from './html';

export interface HtmlOptions {
  readonly house: House;
  /** Files per photo id; see {@link HtmlContext.renditions}. */
  readonly renditions?: Readonly<Record<string, readonly PhotoRendition[]>>;
  readonly purpose?: HtmlContext['purpose'];
}

/** What a story's blocks need from around them to become HTML. */
export const createHtmlContext = (story: Story, options: HtmlOptions): HtmlContext =>
  new StoryContext(story, options);

/** Pure; what few blocks ask for is worked out when asked. */
class StoryContext implements HtmlContext {
  readonly house: House;
  readonly language: string;
  readonly direction: Story['direction'];
  readonly purpose: HtmlContext['purpose'];
  readonly photos: Story['photos'];
  readonly renditions: HtmlContext['renditions'];
  private readonly story: Story;
  private copy: string | undefined;
  private origin: string | undefined;

  constructor(story: Story, { house, purpose = 'page', renditions = {} }: HtmlOptions) {
    this.house = house;
    this.language = story.language;
    this.direction = story.direction;
    this.purpose = purpose;
    this.photos = story.photos;
    this.renditions = renditions;
    this.story = story;
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

  write(nodes: readonly BodyNode[], out: HtmlWriter): void {
    for (let at = 0; at < nodes.length;) {
      const node = nodes[at]!;
      const block = findBlock(node.type);
      if (block?.writeHtmlRun) {
        at = block.writeHtmlRun(nodes, at, out);
      } else {
        block?.writeHtml(node, out, this);
        at++;
      }
    }
  }
}

/** Neighbouring nodes as HTML; of a kind that this build does not know, nothing: a check stops such an export. */
export function printNodes(nodes: readonly BodyNode[], context: HtmlContext): Html {
  const out = new HtmlWriter();
  context.write(nodes, out);
  return out.done();
}
