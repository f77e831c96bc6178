import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { bodyOf } from '@shared/document/body';
import { newPhotoId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { photoPath } from '../../electron/desk/library';
import { sha256Of } from '../../electron/desk/sha256';
import { writeFileWhole } from '../../electron/desk/write-file';
import { openNewsroom, paragraph, storyOf, temporaryFolder, type TestNewsroom } from './newsroom';

export interface TwoMachines {
  readonly here: TestNewsroom;
  readonly there: TestNewsroom;
  end(): void;
}

/** Two libraries of two devices, between which stories are handed over. */
export function twoMachines(): TwoMachines {
  const folder = temporaryFolder();
  const open = (name: string, device: string) => {
    mkdirSync(join(folder.path, name));
    return openNewsroom(join(folder.path, name), device);
  };
  const here = open('here', 'laptop');
  const there = open('there', 'newsdesk');
  return {
    ...{ here, there },
    end: () => {
      here.close();
      there.close();
      folder.remove();
    },
  };
}

/** A whole JPEG. */
export const PICTURE = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'navy' } })
  .jpeg()
  .toBuffer();

/** Adds a filed story with a photo. */
export function addPhotoStory({ newsroom, stories, review }: TestNewsroom): StoryId {
  const { library } = newsroom;
  const file = {
    ...{ sha256: sha256Of(PICTURE), mime: 'image/jpeg' as const, bytes: PICTURE.length },
    ...{ width: 40, height: 30 },
  };
  writeFileWhole(photoPath(library.folder, file.sha256, file.mime), PICTURE);
  const words = newStoryPhoto();
  library.transact(() =>
    library.photos.insert({ file, words, name: 'rain.jpg', addedAt: '2026-03-02T09:00:00.000Z' }),
  );
  const photoId = newPhotoId();
  const story = {
    ...storyOf('Rain stops play'),
    body: bodyOf([{ type: 'photo', version: 1, photoId }, paragraph('It rained.')]),
    photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'Rain' }) },
  };
  const { id } = stories.add(story).story;
  review.move({ id, revision: 0, to: 'filed', note: 'Please read' });
  return id;
}

export function editDeck({ stories }: TestNewsroom, id: StoryId, deck: string): void {
  const { story, revision } = stories.get(id);
  stories.save({ id, baseRevision: revision, story: { ...story, deck }, reason: 'close' });
}

/** Everything that a library knows about a story. */
export const everythingOf = ({ stories, versions, review }: TestNewsroom, id: StoryId) => ({
  open: stories.get(id),
  versions: versions.list(id),
  events: review.events(id),
});

/** The photo files of a library. Throws if it has never had one. */
export const photosIn = (room: TestNewsroom): string[] =>
  readdirSync(join(room.folder, 'photos'), { recursive: true }).map(String).sort();
