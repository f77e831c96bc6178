import { readFile } from 'node:fs/promises';
import type { PhotoRendition } from '@shared/block-contract/context';
import { defaultHouse, House } from '@shared/house/house';
import { renderPage } from '@shared/page/page';
import { scaledTo } from '@shared/story/photo-crop';
import { photoNeeds } from '@shared/story/photo-needs';
import type { StoryPhoto } from '@shared/story/photo';
import type { Story } from '@shared/document/story';
import type { DeskOptions } from '../desk';
import { withSaidProfile } from '../pictures/said-profile';
import { placedPhotos } from '../publishing/photos-on-page';
import { shownCut } from '../pictures/derivatives';
import { openPicture } from '../pictures/open-picture';
import { makeRendition } from '../pictures/rendition';
import type { Salvage } from './salvage';
import { largeJson } from './usable-row';

/** How wide the photos of the page are at most, in pixels: as wide as the window shows it. */
const PHOTO_WIDTH = 1200;

/** The house as the policy has it, or as the damaged library says. */
export function houseOf({ holdings }: Salvage, { policy }: Pick<DeskOptions, 'policy'>): House {
  const row = holdings.rows('setting').find(({ values }) => values.key === 'house');
  return policy?.house ?? House.safeParse(row && largeJson(row)).data ?? defaultHouse();
}

/** A text as a page, each photo inside it; one whose file is lost or damaged is said to be so in its place. */
export async function pageOf(salvage: Salvage, story: Story, house: House): Promise<string> {
  const renditions: Record<string, readonly PhotoRendition[]> = {};
  const lost = new Set<StoryPhoto>();
  for (const [id, photo] of placedPhotos(story)) {
    const shown = await renditionOf(salvage, photo);
    if (shown) renditions[id] = [shown];
    else if (photo.file) lost.add(photo);
  }
  const needsOf = (photo: StoryPhoto): string[] => [
    ...(lost.has(photo) ? ['its file, which is lost or damaged'] : []),
    ...photoNeeds(photo).map(({ need }) => need),
  ];
  return renderPage(story, { house, renditions, purpose: 'preview', needsOf });
}

async function renditionOf({ holdings }: Salvage, photo: StoryPhoto): Promise<PhotoRendition | null> {
  const path = holdings.photos.find(({ sha256 }) => sha256 === photo.file?.sha256)?.file.path ?? null;
  if (photo.file === null || path === null) return null;
  const cut = shownCut(photo, photo.file);
  const box = cut?.box ?? photo.file;
  const { width, height } = scaledTo(box, Math.min(PHOTO_WIDTH, box.width), cut?.aspect ?? null);
  try {
    const bytes = withSaidProfile(await readFile(path));
    const about = await openPicture(bytes).metadata();
    const { bytes: small, mime } = await makeRendition(bytes, about, cut, width);
    return {
      href: `data:${mime};base64,${Buffer.from(small).toString('base64')}`,
      mime: mime === 'image/webp' ? 'image/webp' : 'image/jpeg',
      ...{ width, height },
    };
  } catch {
    // A picture that no decoder reads is shown as lost.
    return null;
  }
}
