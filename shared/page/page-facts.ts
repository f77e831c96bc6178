import type { PhotoRendition } from '../block-contract/context';
import type { House } from '../house/house';
import { isSampleAddress, printCredit } from '../house/house';
import { leadPhotoId } from '../document/lead-photo';
import type { StoryPhoto } from '../story/photo';
import { isCopy, topBlocksOf, withTopBlocks } from '../document/nodes';
import type { Story } from '../document/story';
import { blockTexts, placedPhotoIds } from '../document/walk';
import type { HtmlOptions } from './context';
import { storyAddress, storyFolder } from './story-address';

/** A file with its address: absolute, or as the page names it if nobody knows where the page will be. */
export type AddressedFile = PhotoRendition & { readonly address: string };

/** A photo of the page with what is said about it and the file that stands for it elsewhere. */
export interface PagePhoto {
  /** Whether it represents the story when that is shared; it then comes first. */
  readonly isLead: boolean;
  /** Its cuts for that, 16:9 first; none for the others, and none if the page carries its pictures inside itself. */
  readonly shared: readonly AddressedFile[];
  readonly photo: StoryPhoto;
  readonly printedCredit: string;
  /** The largest file in the format every reader knows; null if the page carries the picture inside itself. */
  readonly file: AddressedFile | null;
  /** The smallest in that format. */
  readonly thumbnail: AddressedFile | null;
}

/** What the page says in more than one place: shown, in its head and in its structured data. One source, so they agree. */
export interface PageFacts {
  readonly story: Story;
  readonly house: House;
  /** Where the page will be; null while the house's address is the sample, which is nobody's. */
  readonly address: string | null;
  /** See {@link HtmlOptions.icon}. */
  readonly icon: string | null;
  /** On one line, as it is set; the story may hold line breaks from a paste. */
  readonly headline: string;
  readonly deck: string;
  readonly description: string;
  /** For the `title` element: the headline for search where there is one; short enough for a list of results. */
  readonly title: string;
  readonly section: string;
  /** Those that say something, each once. */
  readonly tags: readonly string[];
  readonly photos: readonly PagePhoto[];
  /** When the page last changed in substance. */
  readonly modified: string | null;
}

export function pageFacts(
  story: Story,
  { house, renditions = {}, shared = [], icon }: HtmlOptions,
): PageFacts {
  const address = isSampleAddress(house.storyUrl) ? null : storyAddress(story, house);
  const lead = leadPhotoId(story);
  // The lead photo first: who takes one picture takes that one.
  const ids = [...new Set([...(lead ? [lead] : []), ...placedPhotoIds(story)])];
  return {
    story,
    house,
    address,
    icon: icon ?? null,
    headline: oneLine(story.headline),
    deck: oneLine(story.deck),
    description: describe(story),
    title: shortened(oneLine(story.headlines.search) || oneLine(story.headline) || house.name, TITLE_LENGTH),
    section: oneLine(story.section),
    tags: [...new Set(story.tags.map(oneLine).filter((tag) => tag !== ''))],
    photos: ids.flatMap((id) => {
      const photo = story.photos[id];
      const own = {
        renditions: renditions[id] ?? [],
        isLead: id === lead,
        shared: id === lead ? shared : [],
      };
      return photo ? [pagePhoto(photo, own, address, house, story.language)] : [];
    }),
    modified: story.updated ?? story.firstPublished,
  };
}

interface OwnFiles extends Pick<PagePhoto, 'isLead'> {
  readonly renditions: readonly PhotoRendition[];
  readonly shared: readonly PhotoRendition[];
}

function pagePhoto(
  photo: StoryPhoto,
  { renditions, isLead, shared }: OwnFiles,
  address: string | null,
  house: House,
  language: string,
): PagePhoto {
  const addressed = (file: PhotoRendition): AddressedFile => ({
    ...file,
    address: address === null ? file.href : new URL(file.href, storyFolder(address)).href,
  });
  const isKnown = ({ mime }: PhotoRendition): boolean => mime === 'image/jpeg';
  const filed = (file: PhotoRendition | undefined): AddressedFile | null =>
    file && !file.href.startsWith('data:') ? addressed(file) : null;
  return {
    photo,
    isLead,
    shared: shared.map(addressed),
    printedCredit: printCredit(house, photo.credit, language),
    file: filed(renditions.findLast(isKnown) ?? renditions.at(-1)),
    thumbnail: filed(renditions.find(isKnown) ?? renditions[0]),
  };
}

/** What search engines and shared links show is cut near here; longer texts end mid-sentence. */
const DESCRIPTION_LENGTH = 200;

/** Longer titles are cut by search engines and tabs wherever they happen to end. html-validate: `long-title`. */
const TITLE_LENGTH = 70;

/** The deck, or the copy's first words if there is none. */
function describe(story: Story): string {
  const deck = oneLine(story.deck);
  if (deck !== '') return deck;
  const paragraphs = topBlocksOf(story.body).filter(isCopy);
  const opening = oneLine(blockTexts({ ...story, body: withTopBlocks(story.body, paragraphs) })[0] ?? '');
  return shortened(opening, DESCRIPTION_LENGTH);
}

/** At most `length` UTF-16 units, cut between words where there is a space, never inside a letter. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  // eslint-disable-next-line regexp/no-super-linear-backtracking, regexp/no-super-linear-move -- The text has a description's length here.
  const cut = text.slice(0, length - 1).replace(/[\s,;:–—-]+\S*$/u, '');
  return `${cut.toWellFormed().replace(/\ufffd$/, '')}…`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
