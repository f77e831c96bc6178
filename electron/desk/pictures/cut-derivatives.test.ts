import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOf, PhotoAspect } from '@shared/story/photo-crop';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { photoFixturePath } from '../../../test/support/photo-fixtures';
import { creditInFile } from '../publishing/credit-in-file';
import { cutPicture } from './cut-picture';
import { derivePhoto, type Derivative } from './derivatives';
import { openPicture } from './open-picture';

let folder: string;
/** 2400 × 1600, blue, with a red square of 200 pixels whose middle is the focal point. */
let marked: string;
const focalPoint = { x: 2000 / 2400, y: 300 / 1600 };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-cuts-'));
  marked = join(folder, 'marked.jpg');
  const red = { create: { width: 200, height: 200, channels: 3, background: '#f00' } } as const;
  const blue = { create: { width: 2400, height: 1600, channels: 3, background: '#00f' } } as const;
  await sharp(blue)
    .composite([{ input: await sharp(red).png().toBuffer(), left: 1900, top: 200 }])
    .jpeg({ quality: 95 })
    .toFile(marked);
});
afterAll(() => rmSync(folder, { recursive: true }));

const derive = (words: Partial<StoryPhoto>, path = marked, isLead = false) =>
  derivePhoto({
    ...{ path, isLead, printedCredit: 'Photo: PIB' },
    photo: newStoryPhoto({ credit: 'PIB', alt: 'A mark.', focalPoint, ...words }),
    signal: new AbortController().signal,
    formats: ['image/jpeg'],
  });

const shapes = (files: readonly Derivative[]) => files.map(({ width, height }) => `${width}×${height}`);

/** Where the red square's middle is, in fractions of the file. */
async function markIn(bytes: Uint8Array): Promise<{ x: number; y: number } | null> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  let [x, y, found] = [0, 0, 0];
  for (let at = 0; at < data.length; at += info.channels) {
    if (data[at]! < 200 || data[at + 2]! > 80) continue;
    x += (at / info.channels) % info.width;
    y += Math.floor(at / info.channels / info.width);
    found += 1;
  }
  return found === 0 ? null : { x: x / found / info.width, y: y / found / info.height };
}

describe('a photo in the shape that its story chose', () => {
  it.each([
    ['16:9', ['400×225', '800×450', '1600×900']],
    ['4:3', ['400×300', '800×600', '1600×1200']],
    ['1:1', ['400×400', '800×800', '1600×1600']],
    ['4:5', ['400×500', '800×1000', '1280×1600']],
  ] as const)('has every file in %s, to the pixel, and never enlarged', async (aspect, sizes) => {
    const files = await derive({ aspect });
    expect(shapes(files)).toEqual(sizes);
    for (const { bytes, width, height } of files)
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  });

  it('shows the focal point where the cut puts it', async () => {
    for (const aspect of PhotoAspect.options) {
      const box = cutOf({ width: 2400, height: 1600 }, aspect, { focalPoint });
      for (const { bytes } of await derive({ aspect })) {
        const mark = await markIn(bytes);
        expect(mark?.x).toBeCloseTo((2000 - box.left) / box.width, 1.7);
        expect(mark?.y).toBeCloseTo((300 - box.top) / box.height, 1.7);
      }
    }
  });

  it('is cut as an editor set it', async () => {
    const crops = { '1:1': { x: 1800 / 2400, y: 100 / 1600, width: 400 / 2400 } } as const;
    const files = await derive({ aspect: '1:1', crops });
    expect(shapes(files)).toEqual(['400×400']);
    const mark = await markIn(files[0]!.bytes);
    expect(mark?.x).toBeCloseTo(0.5, 1.7);
    expect(mark?.y).toBeCloseTo(0.5, 1.7);
  });

  it('is upright first, where the camera was held on its side', async () => {
    const { autoOrient } = await sharp(photoFixturePath('orientation-6.jpg')).metadata();
    const [file] = await derive({ aspect: '1:1', focalPoint: null }, photoFixturePath('orientation-6.jpg'));
    const side = Math.min(autoOrient.width, autoOrient.height, 400);
    expect(shapes([file!])).toEqual([`${side}×${side}`]);
    const whole = await openPicture(photoFixturePath('orientation-6.jpg')).png().toBuffer();
    const box = cutOf(autoOrient, '1:1', { focalPoint: null });
    const expected = await sharp(whole).extract(box).resize(side).removeAlpha().raw().toBuffer();
    const found = await sharp(file!.bytes).raw().toBuffer();
    const mean = expected.reduce((sum, value, at) => sum + Math.abs(value - found[at]!), 0) / expected.length;
    expect(mean).toBeLessThan(6);
  });

  it('is offered wider where the page gives it more room', async () => {
    expect(shapes(await derive({}))).toEqual(['400×267', '800×534', '1600×1067']);
    expect(shapes(await derive({ size: 'wide' }))).toEqual(['400×267', '800×534', '1600×1067', '2400×1600']);
    expect(shapes(await derive({ size: 'full', aspect: '4:5' })).at(-1)).toBe('1280×1600');
  });
});

describe('the photo that stands for its story', () => {
  it('is cut to the shapes that are asked for elsewhere, each with its credit inside', async () => {
    const files = (await derive({}, marked, true)).filter(({ share }) => share);
    expect(files.map(({ share, width, height }) => [share, width, height])).toEqual([
      ['16:9', 1200, 675],
      ['4:3', 1200, 900],
      ['1:1', 1200, 1200],
    ]);
    for (const { bytes } of files) {
      expect(creditInFile(bytes)).toEqual({ xmp: 'PIB', iim: 'PIB' });
      expect(await markIn(bytes)).not.toBeNull();
    }
    expect(await derive({}, marked, true)).toEqual(await derive({}, marked, true));
  });

  it('is not enlarged for that', async () => {
    const files = (await derive({}, photoFixturePath('display-p3.jpg'), true)).filter(({ share }) => share);
    const { width, height } = await sharp(photoFixturePath('display-p3.jpg')).metadata();
    for (const file of files) {
      expect(file.width).toBeLessThanOrEqual(width);
      expect(file.height).toBeLessThanOrEqual(height);
    }
  });
});

it('cuts a part out at its own size, and a decorative photo carries no alternative text', async () => {
  const about = await openPicture(marked).metadata();
  const box = { left: 1900, top: 200, width: 200, height: 200 };
  const whole = await cutPicture(marked, about, { aspect: null, box }, 4000).png().toBuffer();
  expect(await sharp(whole).metadata()).toMatchObject({ width: 200, height: 200 });
  const [file] = await derive({ decorative: true });
  expect((await sharp(file!.bytes).metadata()).xmp?.toString()).not.toContain('A mark.');
});
