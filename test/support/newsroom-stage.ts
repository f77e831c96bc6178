import { afterEach, beforeEach } from 'vitest';
import { openNewsroom, temporaryFolder, type TestNewsroom } from './newsroom';

/** Gives each test of a file a newsroom of its own, over an empty library that is gone afterwards. */
export function onNewsroom(set: (room: TestNewsroom) => void): void {
  let folder: ReturnType<typeof temporaryFolder>;
  let room: TestNewsroom;
  beforeEach(() => {
    folder = temporaryFolder();
    room = openNewsroom(folder.path);
    set(room);
  });
  afterEach(() => {
    room.close();
    folder.remove();
  });
}
