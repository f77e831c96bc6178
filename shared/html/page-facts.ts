import type { PhotoRendition } from '../blocks/context';
import type { House } from '../house/house';
import { printCredit } from '../house/house';
import type { StoryPhoto } from '../story/photo';
import type { Story } from '../story/story';
import { blockTexts, placedPhotoIds } from '../story/walk';
import type { HtmlOptions } from './context';
import { storyAddress, storyFolder } from './story-address';

/** A photo of the page with what is said about it and the file that stands for it elsewhere. */
export interface PagePhoto {
  readonly photo: StoryPhoto;
  readonly printedCredit: string;
  /** The largest file in the format every reader knows; null where the page carries the picture inside itself. */
  readonly file: (PhotoRendition & { readonly address: string }) | null;
}

/** What the page says in more than one place: shown, in its head and in its structured data. One source, so they agree. */
export interface PageFacts {
  readonly story: Story;
  readonly house: House;
  readonly address: string;
  readonly description: string;
  readonly photos: readonly PagePhoto[];
  /** When the page last changed in substance. */
  readonly modified: string | null;
}

export function pageFacts(story: Story, { house, renditions = {} }: HtmlOptions): PageFacts {
  const address = storyAddress(story, house);
  const ids = [...new Set(placedPhotoIds(story))];
  return {
    story,
    house,
    address,
    description: describe(story),
    photos: ids.flatMap((id) => {
      const photo = story.photos[id as keyof typeof story.photos];
      return photo ? [pagePhoto(photo, renditions[id] ?? [], address, house)] : [];
    }),
    modified: story.updated ?? story.firstPublished,
  };
}

function pagePhoto(
  photo: StoryPhoto,
  renditions: readonly PhotoRendition[],
  address: string,
  house: House,
): PagePhoto {
  const largest = renditions.findLast(({ mime }) => mime === 'image/jpeg') ?? renditions.at(-1);
  return {
    photo,
    printedCredit: printCredit(house, photo.credit),
    file:
      largest && !largest.href.startsWith('data:')
        ? { ...largest, address: new URL(largest.href, storyFolder(address)).href }
        : null,
  };
}

/** What search engines and shared links show is cut near here; longer texts end mid-sentence. */
const DESCRIPTION_LENGTH = 200;

/** The deck, or the copy's first words where there is none. */
function describe(story: Story): string {
  const deck = oneLine(story.deck);
  if (deck !== '') return deck;
  const paragraphs = {
    ...story,
    body: {
      root: {
        ...story.body.root,
        children: story.body.root.children.filter(({ type }) => type === 'paragraph'),
      },
    },
  };
  const opening = oneLine(blockTexts(paragraphs)[0] ?? '');
  if (opening.length <= DESCRIPTION_LENGTH) return opening;
  const cut = opening.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/u, '');
  return `${cut.toWellFormed().replaceAll('\ufffd', '')}…`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
