import type { PhotoRendition } from '@shared/block-contract/context';
import { printCredit, type House } from '@shared/house/house';
import { PhotoId } from '@shared/story/ids';
import { leadPhotoId } from '@shared/document/lead-photo';
import type { PhotoFile, StoryPhoto } from '@shared/story/photo';
import { scaledTo } from '@shared/story/photo-crop';
import { pictureAddress } from '@shared/story/picture-address';
import type { Story } from '@shared/document/story';
import { placedPhotoIds } from '@shared/document/walk';
import { derivedWidths, shownCut } from '../pictures/derivatives';
import { keepLedger, type CreditLedger, type PhotoOnPage } from './credit-ledger';
import type { ExportFile } from './export-file';

export type Renditions = Readonly<Record<string, readonly PhotoRendition[]>>;

export interface ExportedPhotos {
  readonly renditions: Renditions;
  /** The lead photo's crops for sharing the story. */
  readonly shared: readonly PhotoRendition[];
  readonly files: readonly ExportFile[];
}

/** Photos whose files the page itself carries. */
export function inPage({ renditions, shared, files }: ExportedPhotos): ExportedPhotos {
  const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const carried = ({ href, ...about }: PhotoRendition): PhotoRendition => {
    const { buffer, byteOffset, byteLength } = bytesOf.get(href)!;
    return {
      ...about,
      href: `data:${about.mime};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`,
    };
  };
  return {
    renditions: Object.fromEntries(Object.entries(renditions).map(([id, each]) => [id, each.map(carried)])),
    shared: shared.map(carried),
    files: [],
  };
}

/** The library's own renditions, served by the host while the page is being previewed. */
export const renditionsForPreview = (story: Story): Renditions =>
  Object.fromEntries(
    placedPhotos(story).map(([id, photo]) => [id, photo.file ? previewed(photo, photo.file) : []]),
  );

function previewed(photo: StoryPhoto, file: PhotoFile): readonly PhotoRendition[] {
  const cut = shownCut(photo, file);
  const box = cut?.box ?? file;
  return derivedWidths(box.width, photo.size).map((step) => ({
    href: pictureAddress(file.sha256, step, cut?.box),
    mime: 'image/jpeg',
    ...scaledTo(box, step, cut?.aspect ?? null),
  }));
}

/** The ledger of an export's photos: what each place says of their credit, read back from the finished page and files. */
export function ledgerOf(story: Story, house: House, page: string, photos: ExportedPhotos): CreditLedger {
  const files = new Map(photos.files.map(({ path, bytes }) => [path, bytes]));
  return keepLedger(photosOnPage(story, house, photos), page, (href) => files.get(href) ?? null);
}

/** The photos of a story as its page names their files, the lead photo first. */
export function photosOnPage(story: Story, house: House, photos: ExportedPhotos): readonly PhotoOnPage[] {
  const lead = leadPhotoId(story);
  return placedPhotos(story)
    .toSorted(([a], [b]) => Number(b === lead) - Number(a === lead))
    .map(([id, { credit, decorative }]) => ({
      id: PhotoId.parse(id),
      recorded: credit,
      printed: printCredit(house, credit, story.language),
      decorative,
      hrefs: [...(photos.renditions[id] ?? []), ...(id === lead ? photos.shared : [])].map(
        ({ href }) => href,
      ),
    }));
}

export const placedPhotos = (story: Story): readonly (readonly [id: string, photo: StoryPhoto])[] =>
  [...new Set(placedPhotoIds(story))].flatMap((id) => {
    const photo = story.photos[id];
    return photo ? [[id, photo] as const] : [];
  });
