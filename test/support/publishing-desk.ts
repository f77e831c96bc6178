import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { AppEvent } from '@shared/api/events';
import { Sha256 } from '@shared/story/ids';
import { Story } from '@shared/document/story';
import { photoPath } from '../../electron/desk/library';
import { openLibrary } from '../../electron/desk/open-library';
import { sha256Of } from '../../electron/desk/sha256';
import { createServices, type Services } from '../../electron/desk/services/services';
import { courierHouse } from './courier-house';

export interface PublishingDesk {
  readonly services: Services;
  readonly events: AppEvent[];
  /** A folder of this test's own; absolute. */
  readonly folder: string;
  /** Puts a story into the library with a real picture behind each photo that has a file. */
  readonly add: (story: Story) => Promise<Story>;
  readonly close: () => void;
}

/** A library on the disk with its services, whose clock stands at a fixed time. */
export function openPublishingDesk(at = '2026-07-01T06:30:00.000Z'): PublishingDesk {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-publishing-'));
  const library = openLibrary(join(folder, 'library'));
  const events: AppEvent[] = [];
  const services = createServices({
    library,
    version: '9.9.9',
    house: courierHouse,
    signature: () => ({ author: 'Ed', device: 'test', role: 'editor' }),
    now: () => new Date(at),
    backups: { isKept: false, second: () => null },
    emit: (event) => events.push(event),
  });
  return {
    services,
    events,
    folder,
    add: async (story) => {
      const pictured = await withPictures(story, library.folder);
      services.stories.add(pictured);
      return pictured;
    },
    close: () => {
      if (library.unsealed() > 0) throw new Error('A row was written outside `transact`.');
      library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives each photo slot a picture of the size and format it names, kept in the library by its SHA-256. */
async function withPictures(story: Story, libraryFolder: string): Promise<Story> {
  const photos: Story['photos'] = {};
  let hue = 0;
  for (const [id, photo] of Object.entries(story.photos)) {
    if (!photo.file) {
      photos[id as keyof typeof photos] = photo;
      continue;
    }
    const { width, height, mime } = photo.file;
    const background = { r: (hue += 37) % 255, g: 120, b: 160 };
    const picture = sharp({ create: { width, height, channels: 3, background } });
    const bytes = await picture
      .toFormat(mime === 'image/png' ? 'png' : mime === 'image/webp' ? 'webp' : 'jpeg')
      .toBuffer();
    const sha256 = Sha256.parse(sha256Of(bytes));
    const path = photoPath(libraryFolder, sha256, mime);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    photos[id as keyof typeof photos] = { ...photo, file: { ...photo.file, sha256, bytes: bytes.length } };
  }
  return Story.parse({ ...story, photos });
}
