import type { PhotoRendition } from '@shared/block-contract/context';
import type { House } from '@shared/house/house';
import { courierHouse } from './courier-house';
import { renderPage } from '@shared/page/page';
import type { Story } from '@shared/document/story';

/** Renditions as an export would make them, by name only: widths never above the picture's own. */
export const renditionsOf = (story: Story): Readonly<Record<string, readonly PhotoRendition[]>> =>
  Object.fromEntries(
    Object.entries(story.photos).map(([id, { file }]) => [
      id,
      ['image/webp', 'image/jpeg'].flatMap((mime) =>
        [400, 800, 1600]
          .filter((width) => file !== null && width <= Math.max(400, file.width))
          .map((step) => {
            const width = Math.min(step, file!.width);
            const ending = mime === 'image/jpeg' ? 'jpg' : 'webp';
            const href = `photos/${file!.sha256.slice(0, 16)}-${width}.${ending}`;
            return { href, mime, width, height: Math.round((width * file!.height) / file!.width) };
          }),
      ),
    ]),
  );

export const pageOf = (story: Story, house: House = courierHouse()): string =>
  renderPage(story, { house, renditions: renditionsOf(story) });
