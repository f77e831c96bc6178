import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import ExifReader from 'exifreader';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from '@shared/house/house';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, type PhotoWords } from '@shared/story/photo';
import { newStory } from '@shared/document/story';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { createServices } from './services';
import { courierHouse } from '../../../test/support/courier-house';

let folder: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-credit-'));
  library = openLibrary(join(folder, 'library'));
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

type Element = DefaultTreeAdapterTypes.Element;

const elements = (node: DefaultTreeAdapterTypes.Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = ({ attrs }: Element, name: string) => attrs.find((each) => each.name === name)?.value;

interface ImageObject {
  readonly creditText?: string;
  readonly creator?: unknown;
}

/** A picture that is also exported as AVIF: AVIF stores grain in fewer bytes than WebP. */
async function grainy(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: 500, height: 400, channels: 3, background: '#808080', noise } as const;
  return Uint8Array.from(await sharp({ create }).jpeg({ quality: 95 }).toBuffer());
}

/** Where a reader, a search engine and a picture desk each find a photo's credit. */
async function exportedCredits(
  words: Partial<PhotoWords>,
  creditWording: House['creditWording'] = 'Photo Courtesy:',
) {
  const services = createServices({
    library,
    version: '0.0.0',
    house: () => House.parse({ ...courierHouse(), creditWording }),
    signature: () => ({ author: '', device: 'test', role: 'editor' }),
    now: () => new Date('2024-03-20T12:00:00Z'),
    backups: { isKept: false, second: () => null },
    emit: () => undefined,
  });
  const { file } = await services.photos.add('photo.jpg', await grainy());
  const photoId = newPhotoId();
  const story = newStory({
    headline: 'A boat',
    slug: 'a-boat',
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
    photos: { [photoId]: newStoryPhoto({ alt: 'A jetty.', ...words, file }) },
  });
  services.stories.add(story);
  const to = join(folder, 'out');
  const { path } = await services.publishing.export({ id: story.id, form: 'folder', to, job: 'credit' });
  const all = elements(parse(readFileSync(join(path!, 'index.html'), 'utf8')));
  const figcaption = all.filter(({ tagName }) => tagName === 'figcaption').map(textOf);
  const seen = all.filter((element) => attribute(element, 'class') === 'photo-credit').map(textOf);
  const data = all.find((element) => attribute(element, 'type') === 'application/ld+json')!;
  const { image } = JSON.parse(textOf(data)) as { image: ImageObject[] };
  const inside = readdirSync(join(path!, 'photos')).map((name) => {
    const bytes = readFileSync(join(path!, 'photos', name));
    const { xmp, iptc } = ExifReader.load(bytes, { expanded: true, domParser: new DOMParser() });
    const iim = name.endsWith('.jpg') ? iptc?.Credit?.description : xmp?.Credit?.value;
    return { ending: name.split('.').at(-1), xmp: xmp?.Credit?.value, iim };
  });
  return {
    figcaption,
    seen,
    data: image.map(({ creditText }) => creditText),
    creators: image[0]!.creator,
    inside,
  };
}

describe('a photo’s credit', () => {
  it.each([
    ['PIB', 'PIB'],
    ['Photo: PIB', 'PIB'],
    ['Photo Courtesy: PIB', 'PIB'],
    ['AP Photo/B. Khan', 'AP Photo/B. Khan'],
    ['फोटो: नदी समाचार', 'नदी समाचार'],
    ['A <b>&amp; "C" ’n’ Sons', 'A <b>&amp; "C" ’n’ Sons'],
  ])(
    'is printed on the page and in its data, and its name is inside every file: %s',
    async (credit, name) => {
      const printed = `Photo Courtesy: ${name}`;
      const { seen, data, inside } = await exportedCredits({ credit, caption: 'A boat at dusk.' });
      expect(seen).toEqual([printed]);
      // The photo as the page shows it, and its three cuts for where the story is shared.
      expect(data).toEqual(Array<string>(4).fill(printed));
      expect(inside.map(({ ending }) => ending).sort()).toEqual([
        ...Array<string>(2).fill('avif'),
        ...Array<string>(5).fill('jpg'),
        ...Array<string>(2).fill('webp'),
      ]);
      for (const file of inside) expect(file).toMatchObject({ xmp: name, iim: name });
    },
  );

  it('follows the house’s wording where it is printed, and has none in the files', async () => {
    const { seen, data, inside } = await exportedCredits({ credit: 'PIB' }, 'Photo:');
    expect([seen, [...new Set(data)], [...new Set(inside.map(({ xmp }) => xmp))]]).toEqual([
      ['Photo: PIB'],
      ['Photo: PIB'],
      ['PIB'],
    ]);
  });

  it('stands without a caption too', async () => {
    const { figcaption } = await exportedCredits({ credit: 'PIB', caption: '' });
    expect(figcaption.map((text) => text.trim())).toEqual(['Photo Courtesy: PIB']);
  });

  it('names every creator, and an agency as an organisation', async () => {
    const { creators } = await exportedCredits({
      credit: 'Meadow Wire',
      creator: 'Asha Rao; Meadow Wire',
      source: 'Meadow Wire',
    });
    expect(creators).toEqual([
      { '@type': 'Person', name: 'Asha Rao' },
      { '@type': 'Organization', name: 'Meadow Wire' },
    ]);
  });

  it.each(['', '   ', 'Photo:', 'Photo Courtesy: ', '—'])(
    'of “%s” names nobody, and stops the export',
    async (credit) => {
      await expect(exportedCredits({ credit })).rejects.toMatchObject({
        code: 'REFUSED',
        details: {
          results: expect.arrayContaining([
            expect.objectContaining({ check: 'photo-credit', weight: 'stop' }),
          ]) as unknown,
        },
      });
    },
  );
});
