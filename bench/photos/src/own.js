import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { newStoryPhoto } from '@shared/story/photo';
import { THUMB_WIDTH } from '@shared/story/picture-address';
import { derivePhoto } from '../../../electron/desk/pictures/derivatives';
import { embeddedThumbnail } from '../../../electron/desk/pictures/embedded-thumbnail';
import { readPhotoWords } from '../../../electron/desk/pictures/photo-metadata';
import { openPicture } from '../../../electron/desk/pictures/open-picture';
import { decodePicture } from '../../../electron/desk/pictures/picture-decode';
import { makeRendition } from '../../../electron/desk/pictures/rendition';
import { readSmall } from '../../../electron/desk/pictures/small-picture';

const photo = newStoryPhoto({ credit: 'Asha Rao/Meadow Wire', alt: 'Grain.', caption: 'Grain at dusk.' });
const signal = new AbortController().signal;

/** A photo's files as an export makes them: the app's own code, with the threads that it gives sharp. */
export const derive = (path, formats) =>
  derivePhoto({ path, photo, printedCredit: 'Photo: Asha Rao/Meadow Wire', signal, formats });

/** Processor time of this process, in milliseconds, that a page's three photos take, the first of them the lead photo. */
export async function threePhotos(path, formats) {
  const start = process.cpuUsage();
  for (const isLead of [true, false, false])
    await derivePhoto({ path, photo, printedCredit: 'Photo: Asha Rao/Meadow Wire', signal, isLead, formats });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What the photo desk shows first, and what it shows then. */
export const smallPictures = {
  camera: async (path) => {
    const { width, height } = await sharp(path).metadata();
    return () => embeddedThumbnail(path, { width, height });
  },
  true: async (path) => {
    const bytes = await readFile(path);
    const about = await openPicture(bytes).metadata();
    return () => makeRendition(bytes, about, null, THUMB_WIDTH);
  },
  comingIn: async (path) => {
    const bytes = await readFile(path);
    return () => decodePicture(bytes, 'grain.jpg', readSmall);
  },
};

export const readWords = async (path) => {
  const bytes = await readFile(path);
  return () => readPhotoWords(bytes);
};

/** What a file of IIM in Hindi and one of XMP in Bengali say, as exiftool wrote it. */
const WRITTEN = {
  'iim-utf8-hindi.jpg': {
    caption: 'शाम ढले लालटेन घाट पर आख़िरी नाव।'.normalize('NFC'),
    creator: 'आशा राव',
    credit: 'नदी समाचार',
    place: 'लालटेन घाट',
  },
  'agency-words.jpg': { keywords: ['ferry', 'নদী'], credit: 'Asha Rao/Meadow Wire' },
};

/** The fields that are read other than they were written. */
export async function misreadWords() {
  const wrong = [];
  for (const [name, written] of Object.entries(WRITTEN)) {
    const words = (await readWords(`../../test/fixtures/photos/${name}`))();
    for (const [field, text] of Object.entries(written))
      if (JSON.stringify(words[field]) !== JSON.stringify(text)) wrong.push(`${name}: ${field}`);
  }
  return wrong;
}
