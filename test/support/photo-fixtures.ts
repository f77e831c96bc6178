import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of a picture in `test/fixtures/photos`. */
export const photoFixturePath = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/photos/${name}`, import.meta.url));

export const photoFixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(photoFixturePath(name)));
