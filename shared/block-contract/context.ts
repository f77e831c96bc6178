import type { House } from '../house/house';
import type { HtmlWriter } from '../html/html';
import type { StoryPhoto } from '../story/photo';
import type { Direction } from '../story/fields';
import type { BodyNode } from './body-node';

/** One file a browser can choose for a photo. Width and height are the file's own pixels. */
export interface PhotoRendition {
  readonly href: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

/** A text that is not in the story's own language. */
export interface Passage {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: Direction;
}

/** What a block needs from around it to become HTML. Made once per page, by `createHtmlContext`. */
export interface HtmlContext {
  readonly house: House;
  /** Scheme and host of the house, without a slash: links below it stay on the site. */
  readonly houseOrigin: string;
  readonly language: string;
  readonly direction: Direction;
  /** What a preview says that a photo still needs; nothing on a page for publication. */
  readonly needsOf: (photo: StoryPhoto) => readonly string[];
  readonly photos: Readonly<Record<string, StoryPhoto>>;
  /** Files per photo id, best format first, smallest width first within a format. Empty while a slot waits. */
  readonly renditions: Readonly<Record<string, readonly PhotoRendition[]>>;
  /** The photo that loads at once; all others load lazily. */
  readonly leadPhotoId: string | null;
  /** Whether the copy says these words too, as a pull quote's must. */
  inCopy(words: string): boolean;
  /** Whether blocks in another language than the story's say so. If not, no passage is found. */
  readonly findsPassages: boolean;
  /**
   * What the words of these nodes are in, if that is another language than the story's and sure; see
   * `passageLanguage`.
   */
  passageOf(nodes: readonly BodyNode[]): Passage | null;
  passageIn(text: string): Passage | null;
  /** Writes neighbouring nodes, each as its own block does. Writes nothing for a kind that this build does not know. */
  write(nodes: readonly BodyNode[], out: HtmlWriter): void;
}
