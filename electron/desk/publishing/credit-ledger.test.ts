import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import { courierHouse } from '../../../test/support/courier-house';
import { renderPage } from '@shared/page/page';
import { iimOf } from '../../../test/support/picture-metadata';
import { photoFixturePath } from '../../../test/support/photo-fixtures';
import { derivePhoto } from '../pictures/derivatives';
import { withIim, withIimOctets } from '../pictures/photo-iim';
import { refuseMismatches } from './credit-refusal';
import { keepLedger, type PhotoOnPage } from './credit-ledger';

const CREDIT = 'नदी समाचार/A. "B" & Sons';
const PRINTED = `Photo Courtesy: ${CREDIT}`;

const photo = newStoryPhoto({
  credit: CREDIT,
  alt: 'A jetty.',
  caption: 'A boat at dusk.',
  creator: 'Asha Rao',
});
const id = newPhotoId();
const story: Story = newStory({
  headline: 'A boat',
  slug: 'a-boat',
  body: bodyOf([{ type: 'photo', version: 1, photoId: id }]),
  photos: { [id]: photo },
});

const signal = new AbortController().signal;
const filesSaying = async (printedCredit: string) =>
  derivePhoto({ path: photoFixturePath('no-metadata.jpg'), photo, printedCredit, signal });

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

interface Exported {
  readonly photos: readonly PhotoOnPage[];
  readonly page: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

let whole: Exported;
let otherFiles: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const named = (files: Awaited<ReturnType<typeof filesSaying>>) =>
    files.map((file, at) => ({
      ...file,
      href: `photos/${String(at).repeat(16).slice(0, 16)}-${file.width}.${ENDINGS[file.mime]!}`,
    }));
  const files = named(await filesSaying(PRINTED));
  const toMap = (all: typeof files) => new Map(all.map(({ href, bytes }) => [href, bytes]));
  otherFiles = toMap(named(await filesSaying('Photo Courtesy: Somebody Else')));
  const page = renderPage(story, { house: courierHouse(), renditions: { [id]: files } });
  const hrefs = files.map(({ href }) => href);
  whole = { photos: [{ id, recorded: CREDIT, printed: PRINTED, hrefs }], page, files: toMap(files) };
});

const ledgerOf = ({ photos, page, files }: Exported) =>
  keepLedger(photos, page, (href) => files.get(href) ?? null);

/** The refusal of an export that was broken on purpose. */
function refusal(broken: Partial<Exported>) {
  const ledger = ledgerOf({ ...whole, ...broken });
  try {
    refuseMismatches(ledger);
  } catch (error) {
    return error as { code: string; message: string; details: unknown };
  }
  return expect.fail('it was let out');
}

const fileNamed = (ending: string): string =>
  [...whole.files.keys()].findLast((href) => href.endsWith(ending))!;

const withFile = (href: string, bytes: Uint8Array) => ({ files: new Map([...whole.files, [href, bytes]]) });

describe('a credit that is the same everywhere', () => {
  it('is let out, and the ledger says what each place says', () => {
    const ledger = ledgerOf(whole);
    expect(() => refuseMismatches(ledger)).not.toThrow();
    expect(ledger.entries).toEqual([
      {
        ...{ photo: id, recorded: CREDIT, printed: PRINTED, page: [PRINTED], structuredData: PRINTED },
        files: [...whole.files.keys()].map((path) => ({
          ...{ path, xmp: CREDIT, iim: path.endsWith('.jpg') ? CREDIT : null },
        })),
      },
    ]);
  });

  it('may have the house’s wording inside the files, as exports of earlier builds have', async () => {
    const files = new Map([...whole.files].map(([href, bytes]) => [href, withPrintedCredit(bytes)] as const));
    const [own] = whole.photos;
    const old = { ...own!, carried: PRINTED };
    expect(ledgerOf({ ...whole, files, photos: [old] }).mismatches).toEqual([]);
    expect(ledgerOf({ ...whole, files }).mismatches.map(({ place }) => place)).toContain('xmp');
  });

  it('may be longer than IIM holds', async () => {
    const printed = `Photo Courtesy: ${'नदी '.repeat(300).trim()}`;
    const files = await filesSaying(printed);
    const named = files.map((file, at) => ({ ...file, href: `photos/${at}.${ENDINGS[file.mime]!}` }));
    const long = { ...story, photos: { [id]: { ...photo, credit: printed } } };
    const exported: Exported = {
      photos: [{ id, recorded: printed, printed, hrefs: named.map(({ href }) => href) }],
      page: renderPage(long, { house: courierHouse(), renditions: { [id]: named } }),
      files: new Map(named.map(({ href, bytes }) => [href, bytes])),
    };
    expect(ledgerOf(exported).mismatches).toEqual([]);
  });
});

describe('a credit that differs in one place is refused, by photo and place:', () => {
  const expected = PRINTED;

  it('the story’s record', () => {
    const [own] = whole.photos;
    const { code, message, details } = refusal({
      photos: [{ ...own!, recorded: 'PIB', printed: 'Photo Courtesy: PIB' }],
    });
    expect(code).toBe('REFUSED');
    expect(message).toContain(
      `credited “Photo Courtesy: PIB” in the story: everything exported says “${PRINTED}”`,
    );
    expect(details).toMatchObject({
      mismatches: [{ photo: id, place: 'record', expected: 'Photo Courtesy: PIB', found: PRINTED }],
      results: [
        { check: 'credit-ledger', weight: 'stop', target: { at: 'photo', photoId: id, field: 'credit' } },
      ],
    });
  });

  it('a record that names nobody', () => {
    const { details } = refusal({ photos: [{ ...whole.photos[0]!, recorded: '', printed: '' }] });
    expect(details).toMatchObject({ mismatches: [{ photo: id, place: 'record', expected: '' }] });
  });

  it.each([
    [
      'reworded',
      (page: string) => page.replace('class="photo-credit">Photo Courtesy:', 'class="photo-credit">By'),
      'By',
    ],
    ['gone', (page: string) => page.replace(/<p class="photo-credit">[^<]*<\/p>/, ''), ''],
    [
      'hidden',
      (page: string) => page.replace('class="photo-credit"', 'class="photo-credit" aria-hidden="true"'),
      '',
    ],
  ])('the page, where it is %s', (_how, broken, found) => {
    const { message, details } = refusal({ page: broken(whole.page) });
    expect(message).toContain('Photo 1, credited');
    expect(message).toContain('the page ');
    expect(details).toMatchObject({ mismatches: [{ photo: id, place: 'page', expected }] });
    const [mismatch] = (details as { mismatches: { found: string }[] }).mismatches;
    expect(mismatch!.found.startsWith(found)).toBe(true);
  });

  it.each([
    [
      'reworded',
      (page: string) => page.replace('"creditText":"Photo', '"creditText":"Image'),
      expect.stringMatching(/^Image/) as unknown,
    ],
    ['gone', (page: string) => page.replace('"creditText"', '"creditNote"'), null],
    [
      'another picture’s',
      (page: string) =>
        page.replace(/"contentUrl":"[^"]*"/, '"contentUrl":"https://www.courier.example/b.jpg"'),
      null,
    ],
  ])('the structured data, where it is %s', (_how, broken, found) => {
    const { message, details } = refusal({ page: broken(whole.page) });
    expect(message).toContain('structured data');
    const [mismatch, ...more] = (details as { mismatches: unknown[] }).mismatches;
    expect(mismatch).toMatchObject({ photo: id, place: 'structured-data', expected, found });
    // A file that belongs to no photo is also a stranger.
    expect(more.every((each) => (each as { photo: unknown }).photo === null)).toBe(true);
  });

  it.each(['.webp', '.jpg'])('the XMP of one single %s file', (ending) => {
    const path = fileNamed(ending);
    const { message, details } = refusal(withFile(path, otherFiles.get(path)!));
    expect(message).toContain(`the XMP inside ${path} says “Somebody Else”`);
    expect((details as { mismatches: unknown[] }).mismatches[0]).toEqual({
      ...{ photo: id, place: 'xmp', path, expected: CREDIT, found: 'Somebody Else' },
    });
  });

  it('the IIM alone of one single JPEG', async () => {
    const path = fileNamed('.jpg');
    const segment = whole.files.get(path)!;
    const without = withoutIim(segment);
    expect(without.length).toBeLessThan(segment.length);
    const missing = refusal(withFile(path, without));
    expect(missing.message).toContain(`the IPTC IIM inside ${path} has no credit`);
    const other = refusal(withFile(path, withIim(without, photo, 'Photo Courtesy: Somebody Else')));
    expect(other.details).toMatchObject({
      mismatches: [{ photo: id, place: 'iim', path, expected: CREDIT, found: 'Somebody Else' }],
    });
  });

  it('a file that lost its metadata, and one that is gone', () => {
    const path = fileNamed('.webp');
    expect(refusal(withFile(path, Uint8Array.of(1, 2, 3))).details).toMatchObject({
      mismatches: [{ place: 'xmp', path, found: null }],
    });
    const files = new Map([...whole.files].filter(([href]) => href !== path));
    expect(refusal({ files }).details).toMatchObject({ mismatches: [{ photo: id, place: 'file', path }] });
  });

  it('a picture of the page that the story does not know', () => {
    const page = whole.page.replace(
      '</article>',
      '<img src="photos/ffffffffffffffff-400.jpg" alt="x"></article>',
    );
    const { message, details } = refusal({ page });
    expect(message).toContain('photos/ffffffffffffffff-400.jpg');
    expect(details).toMatchObject({ mismatches: [{ photo: null, place: 'page' }] });
  });

  it('a file that the page offers beside the photo’s own', () => {
    const extra = 'photos/eeeeeeeeeeeeeeee-400.jpg';
    const page = whole.page.replace('srcset="', `srcset="${extra} 400w, `);
    expect(refusal({ page }).details).toMatchObject({ mismatches: [{ place: 'file', path: extra }] });
  });
});

/** The file as earlier builds made it: its XMP has the credit as it is printed and so has its IIM. */
function withPrintedCredit(bytes: Uint8Array): Uint8Array {
  const isJpeg = bytes[0] === 0xff;
  const file = Buffer.from(isJpeg ? withoutIim(bytes) : bytes);
  // The packet keeps its length: an unneeded property gets shorter by what the credit gains.
  const packet = file.toString('latin1');
  const escaped = Buffer.from(CREDIT.replaceAll('&', '&amp;').replaceAll('"', '&quot;')).toString('latin1');
  const creator = /<dc:creator>.*?<\/dc:creator>\n/.exec(packet)?.[0] ?? '';
  const wording = 'Photo Courtesy: ';
  const changed = packet
    .replace(creator, ' '.repeat(creator.length - wording.length))
    .replace(`Credit>${escaped}`, `Credit>${wording}${escaped}`);
  expect(changed.length).toBe(packet.length);
  const made = Buffer.from(changed, 'latin1');
  return isJpeg ? withIimOctets(made, printedIim()) : made;
}

/** IIM with the credit as it is printed. */
const printedIim = (): Uint8Array =>
  iimOf([
    ['1:90', '\x1b%G'],
    ['2:110', PRINTED],
  ]);

/** The JPEG without its APP13 segment. */
function withoutIim(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf(Buffer.from([0xff, 0xed]));
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 2 + bytes.readUInt16BE(at + 2))]);
}
