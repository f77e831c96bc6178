import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { JPEG } from '@trustnxt/c2pa-ts/asset';
import { ActionType, DigitalSourceType } from '@trustnxt/c2pa-ts/manifest';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteText } from '@shared/story/picture-note';
import { photoFixture } from '../../../test/support/photo-fixtures';
import { signedPicture } from '../../../test/support/signed-picture';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { type PhotoService, photoService } from '../services/photos';
import { readCredentials } from './content-credentials';

let folder: string;
let library: Library;
let photos: PhotoService;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-credentials-'));
  library = openLibrary(folder);
  photos = photoService({ library, now: () => new Date('2026-03-20T11:42:00Z') });
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const drawn = (at: number): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: { r: at, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer();

const TRAINED = DigitalSourceType.TrainedAlgorithmicMedia;
const created = { action: ActionType.C2paCreated, digitalSourceType: TRAINED };
const PREFIX = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

describe('the Content Credentials of a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'are read from a %s: who signed, with what, and that they fit',
    async (format) => {
      const signed = await signedPicture(
        await sharp(await drawn(10))
          .toFormat(format)
          .toBuffer(),
      );
      expect((await readCredentials(signed))?.note).toEqual({
        kind: 'credentials',
        signer: 'Meadow Wire, Ltd.',
        signedOn: null,
        program: 'Drawing desk',
        state: 'whole',
      });
    },
  );

  it('name who signed where the certificate names no organisation', async () => {
    const signed = await signedPicture(await drawn(11), { subject: 'C=IN, CN=Asha Rao' });
    expect((await readCredentials(signed))?.note.signer).toBe('Asha Rao');
  });

  it.each(['jpeg', 'png', 'webp'] as const)(
    'are broken where a byte of the %s was changed',
    async (format) => {
      const picture = await sharp(await drawn(12))
        .toFormat(format)
        .toBuffer();
      const changed = Uint8Array.from(await signedPicture(picture));
      // Within the pixels: a WebP has its credentials behind them.
      changed[format === 'webp' ? picture.length - 6 : changed.length - 20]! ^= 1;
      const { note } = (await readCredentials(changed))!;
      expect(note.state).toBe('broken');
      expect(noteText(note, { width: 64, height: 48, keepsOriginal: false })).toContain(
        'Do not rely on them',
      );
    },
  );

  it.each([
    ['made with AI', [created], 'trainedAlgorithmicMedia'],
    [
      'edited with AI',
      [
        { action: ActionType.C2paOpened },
        {
          action: ActionType.C2paEdited,
          digitalSourceType: DigitalSourceType.CompositeWithTrainedAlgorithmicMedia,
        },
      ],
      'compositeWithTrainedAlgorithmicMedia',
    ],
    [
      'filled in with AI',
      [{ action: ActionType.C2paOpened }, { action: ActionType.C2paEdited, digitalSourceType: TRAINED }],
      'compositeWithTrainedAlgorithmicMedia',
    ],
    ['taken with a camera', [{ ...created, digitalSourceType: DigitalSourceType.DigitalCapture }], null],
    ['made somehow', [], null],
  ])('say that it was %s', async (_, actions, sourceType) => {
    const read = await readCredentials(await signedPicture(await drawn(13), { actions }));
    expect(read?.sourceType).toBe(sourceType);
  });

  it.each(['II', 'MM'] as const)('are read from a TIFF (%s)', async (order) => {
    const store = new JPEG(Uint8Array.from(await signedPicture(await drawn(17)))).getManifestJUMBF()!;
    const isLittle = order === 'II';
    const head = Buffer.alloc(8 + 2 + 12 + 4);
    const view = new DataView(head.buffer, head.byteOffset);
    head.write(order, 'latin1');
    for (const [at, value] of [
      [2, 42],
      [8, 1],
      [10, 0xcd41],
      [12, 7],
    ] as const)
      view.setUint16(at, value, isLittle);
    for (const [at, value] of [
      [4, 8],
      [14, store.length],
      [18, head.length],
    ] as const)
      view.setUint32(at, value, isLittle);
    // The credentials of another file, which cannot match this one.
    expect((await readCredentials(Buffer.concat([head, store])))?.note).toMatchObject({
      ...{ signer: 'Meadow Wire, Ltd.', state: 'broken' },
    });
  });

  it('say who signed, and that AI took part, where one part breaks a rule and nothing can be checked', async () => {
    const signed = Buffer.from(await signedPicture(await drawn(16), { actions: [created] }));
    // The first octet of the hash's padding, which must be zeros: otherwise everything is refused.
    const padding = signed.indexOf(Buffer.from([0x63, ...Buffer.from('pad')])) + 4;
    signed[signed.indexOf(0, padding)] = 1;
    expect(await readCredentials(signed)).toEqual({
      note: {
        ...{ kind: 'credentials', signer: 'Meadow Wire, Ltd.', signedOn: null },
        ...{ program: 'Drawing desk', state: 'unchecked' },
      },
      sourceType: 'trainedAlgorithmicMedia',
    });
  });

  it('are none in a picture without them, and none of what only has their letters', async () => {
    expect(await readCredentials(await drawn(14))).toBeNull();
    const named = await sharp(await drawn(14))
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- c2pa --></x:xmpmeta>')
      .toBuffer();
    expect(await readCredentials(named)).toBeNull();
  });

  it('do not keep a picture out, however they are damaged', async () => {
    const signed = await signedPicture(await drawn(15), { actions: [created] });
    const start = Buffer.from(signed).indexOf('c2pa');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const bytes = Uint8Array.from(signed);
          for (const [at, byte] of changes) bytes[start + at] = byte;
          const read = await readCredentials(bytes);
          expect(read?.note.state !== 'whole' || Buffer.from(bytes).equals(signed)).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a picture that comes in with Content Credentials', () => {
  it('is kept with them, to the byte, and they are said', async () => {
    const signed = await signedPicture(await drawn(20));
    const { file, notes, words } = await photos.add('signed.jpg', signed);
    expect(notes.map(({ kind }) => kind)).toEqual(['credentials']);
    expect(library.photoNotes.of(file.sha256)).toEqual(notes);
    expect(Buffer.from(await photos.read(file.sha256)).equals(Buffer.from(signed))).toBe(true);
    expect(words.digitalSourceType).toBe('');
    expect(noteText(notes[0]!, { ...file, keepsOriginal: false })).toContain(
      'signed in the name of Meadow Wire, Ltd.',
    );
  });

  it('is AI-made where only they say so, and what its own metadata says stands', async () => {
    const ai = await signedPicture(await drawn(21), { actions: [created] });
    expect((await photos.add('ai.jpg', ai)).words.digitalSourceType).toBe(`${PREFIX}trainedAlgorithmicMedia`);
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="${PREFIX}digitalArt"/></rdf:RDF></x:xmpmeta>`;
    const art = await sharp(await drawn(22))
      .withXmp(xmp)
      .toBuffer();
    const both = await signedPicture(art, { actions: [created] });
    expect((await photos.add('art.jpg', both)).words.digitalSourceType).toBe(`${PREFIX}digitalArt`);
  });

  it('has no note where it has none', async () => {
    expect((await photos.add('photo.jpg', photoFixture('display-p3.jpg'))).notes).toEqual([]);
  });
});

describe('Content Credentials that are made to hold the desk up', () => {
  /** A JUMBF box in another, `depth` times. */
  function nested(depth: number): Buffer {
    const all = Buffer.alloc(depth * 8);
    for (let at = 0; at < depth; at += 1) {
      all.writeUInt32BE((depth - at) * 8, at * 8);
      all.write('jumb', at * 8 + 4, 'latin1');
    }
    return all;
  }

  /** A PNG with a manifest store of these octets. */
  async function pngWith(store: Buffer): Promise<Uint8Array> {
    const png = await sharp(await drawn(30))
      .png()
      .toBuffer();
    const chunk = Buffer.alloc(12 + store.length);
    chunk.writeUInt32BE(store.length, 0);
    chunk.write('caBX', 4, 'latin1');
    store.copy(chunk, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + store.length)), 8 + store.length);
    return Buffer.concat([png.subarray(0, 33), chunk, Buffer.from('c2pa'), png.subarray(33)]);
  }

  it.each([
    ['nested deeply', nested(100_000)],
    ['very large', Buffer.alloc(5_000_000, 1)],
    ['no boxes', Buffer.from('c2pa'.repeat(100))],
  ])('are noted as unchecked: %s', async (_, store) => {
    expect((await readCredentials(await pngWith(store)))?.note).toEqual({
      ...{ kind: 'credentials', signer: '', signedOn: null, program: '', state: 'unchecked' },
    });
  });
});
