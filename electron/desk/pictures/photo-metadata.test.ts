import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAiGenerated } from '@shared/story/digital-source-type';
import { newStoryPhoto, PhotoWords } from '@shared/story/photo';
import { withIim } from './photo-iim';
import { readPhotoFile, readPhotoWords } from './photo-metadata';
import { photoFixture } from '../../../test/support/photo-fixtures';

const wordsOf = (name: string) => readPhotoWords(photoFixture(name));

describe('what a picture says about itself', () => {
  it('reads IIM without a character set, as old desks wrote it', () => {
    expect(wordsOf('iim-latin1.jpg')).toMatchObject({
      caption: 'The Ferry at Lantern Quay – “last boat” at dusk.',
      creator: 'Zoë Brontë',
      credit: 'Meadow Wire',
      source: 'Meadow Wire',
      copyrightNotice: '© 2024 Meadow Wire',
      place: 'Lantern Quay, Norland',
      takenAt: '2024-03-20T17:12:00+05:30',
    });
  });

  it('reads IIM in Hindi, past the length the standard allows', () => {
    expect(wordsOf('iim-utf8-hindi.jpg')).toMatchObject({
      caption: 'शाम ढले लालटेन घाट पर आख़िरी नाव।'.normalize('NFC'),
      creator: 'आशा राव',
      credit: 'नदी समाचार',
      place: 'लालटेन घाट',
    });
  });

  it('reads every field from XMP', () => {
    expect(wordsOf('xmp-only.jpg')).toEqual({
      ...PhotoWords.parse({}),
      country: 'Norland',
      caption: 'Passengers wait at Lantern Quay & watch the tide.',
      credit: 'Asha Rao/Meadow Wire',
      alt: 'A wooden jetty in calm water under an orange sky.',
      creator: 'Asha Rao; Bram Khan',
      copyrightNotice: '© 2024 Meadow Wire',
      source: 'Meadow Wire',
      usageTerms: 'One use in print and on the web.',
      webStatement: 'https://www.example.org/rights?picture=1&use=web',
      licensorUrl: 'https://www.example.org/licence',
      place: 'Lantern Quay, Norland',
      takenAt: '2024-03-20T17:12:00+05:30',
      creditLine: 'Asha Rao/Meadow Wire',
      headline: '',
      jobTitle: '',
      licensorName: '',
      keywords: [],
      persons: [],
      digitalSourceType: '',
      instructions: '',
    });
  });

  it('reads what an agency says of picture, people and seller, XMP before IIM', () => {
    expect(wordsOf('agency-words.jpg')).toMatchObject({
      headline: 'Last ferry at Lantern Quay',
      jobTitle: 'Staff photographer',
      credit: 'Asha Rao/Meadow Wire',
      creditLine: 'Photo: Asha Rao/Meadow Wire',
      licensorName: 'Meadow Wire Sales',
      keywords: ['ferry', 'নদী'],
      persons: ['Bram Khan', 'Mira Sen'],
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    });
  });

  it('reads that a picture was made with AI, under IPTC’s one address for it', () => {
    const words = wordsOf('made-with-ai.jpg');
    expect(words.digitalSourceType).toBe(
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    );
    expect(isAiGenerated(words)).toBe(true);
    expect(isAiGenerated(wordsOf('agency-words.jpg'))).toBe(false);
  });

  it('falls back to IIM, and to persons with details', () => {
    expect(wordsOf('made-with-ai.jpg')).toMatchObject({
      headline: 'Only in IIM',
      jobTitle: 'Illustrator',
      keywords: ['one', 'two'],
      persons: ['Mira Sen'],
    });
  });

  it.each(['agency-words.jpg', 'exif-only.jpg'])('says nothing of a GPS position: %s', (name) => {
    expect(Buffer.from(photoFixture(name)).toString('latin1')).toMatch(/GPS|\0\x16\0/);
    expect(JSON.stringify(wordsOf(name))).not.toMatch(/gps|22[.,]5|88[.,]3/i);
  });

  it('believes octets, not what a file says that they are', async () => {
    const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    const mislabelled = withIim(jpeg, newStoryPhoto({ source: 'Zo\u00eb' }), '');
    const at = Buffer.from(mislabelled).indexOf(Buffer.from('Zo\u00eb'));
    // Declared as UTF-8, written as Windows-1252: three letters, then a dataset's length of four is one too many.
    const octets = Buffer.from(mislabelled);
    octets.set([0x5a, 0x6f, 0xeb, 0x21], at);
    expect(readPhotoWords(octets).source).toBe('Zo\u00eb!');
  });

  it('keeps what a story or a save can carry, however much a file says', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `<rdf:li>word ${at}</rdf:li>`).join('');
    const huge = `<rdf:li>${'x'.repeat(600)}</rdf:li>`;
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag>${huge}${many}</rdf:Bag></dc:subject><dc:creator><rdf:Seq>${many}</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const webp = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
      .withXmp(xmp)
      .webp()
      .toBuffer();
    const words = readPhotoWords(webp);
    expect(words.keywords).toHaveLength(100);
    expect(words.keywords[0]).toBe('word 0');
    expect(words.creator.length).toBeLessThan(2000);
  });

  it('reads XMP out of WebP', () => {
    expect(wordsOf('xmp.webp')).toMatchObject({
      caption: 'ঘাটে শেষ নৌকা।'.normalize('NFC'),
      credit: 'Meadow Wire',
    });
  });

  it('takes a camera’s own caption for no caption, and nothing of its GPS', () => {
    const words = wordsOf('exif-only.jpg');
    expect(words).toMatchObject({
      caption: '',
      creator: 'Asha Rao',
      credit: 'Asha Rao',
      copyrightNotice: '(c) Asha Rao',
      takenAt: '2024-03-20T17:12:00+05:30',
    });
    expect(JSON.stringify(words)).not.toMatch(/22\.5|88\.3/);
  });

  it('never invents alt text', () => {
    expect(wordsOf('iim-latin1.jpg').alt).toBe('');
    expect(wordsOf('no-metadata.jpg').alt).toBe('');
  });

  it('believes XMP before IIM and IIM before EXIF, and the camera for the time', () => {
    expect(wordsOf('disagreeing.jpg')).toMatchObject({
      caption: 'Caption in XMP',
      creator: 'Creator in IIM',
      takenAt: '2024-03-20T17:12:00',
      copyrightNotice: 'Rights for all',
    });
  });

  it('proposes creator and source as the credit where the supplier asks for none', () => {
    expect(wordsOf('disagreeing.jpg').credit).toBe('Creator in IIM/Source in IIM');
  });

  it('cleans hostile words and falls back to the next good field', () => {
    expect(wordsOf('hostile-words.jpg')).toMatchObject({
      caption: 'Line one line two reversed\u202c <script>alert(1)</script>',
      credit: 'Meadow Wire',
      creator: '',
      webStatement: '',
    });
  });

  it.each(['no-metadata.jpg', 'text-named.jpg', 'script.svg', 'truncated.jpg', 'alpha.png'])(
    'finds nothing to say in %s, and does not fail',
    (name) => {
      expect(wordsOf(name)).toEqual(PhotoWords.parse({}));
    },
  );

  describe('where XMP and IIM differ', () => {
    const XMP = (words: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${words}</rdf:Description></rdf:RDF></x:xmpmeta>`;
    const tagged = async (words: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background: '#456' } })
        .withXmp(XMP(words))
        .jpeg()
        .toBuffer();
    const inXmp =
      '<dc:description>A ferry in XMP</dc:description><dc:creator>Asha Rao</dc:creator><photoshop:Credit>Meadow Wire</photoshop:Credit>';

    it('believes XMP while the file’s digest says that both were written together', async () => {
      const iim = newStoryPhoto({ caption: 'A ferry in IIM', creator: 'Bram Khan' });
      const words = readPhotoWords(withIim(await tagged(inXmp), iim, 'River News'));
      expect(words).toMatchObject({ caption: 'A ferry in XMP', creator: 'Asha Rao', credit: 'Meadow Wire' });
    });

    it('believes IIM where the digest says that a program changed it and left XMP as it was', async () => {
      const iim = newStoryPhoto({ caption: 'A ferry in IIM', creator: 'Bram Khan' });
      const changed = Buffer.from(withIim(await tagged(inXmp), iim, 'River News'));
      // One letter of the caption, as a program that knows no XMP would write it.
      changed.write('E', changed.indexOf('A ferry in IIM'));
      expect(readPhotoWords(Uint8Array.from(changed))).toMatchObject({
        ...{ caption: 'E ferry in IIM', creator: 'Bram Khan', credit: 'River News' },
      });
      // A missing digest says nothing, and neither does one of zeros.
      const digest = changed.lastIndexOf(Buffer.from('8BIM')) + 12;
      changed.fill(0, digest, digest + 16);
      expect(readPhotoWords(Uint8Array.from(changed)).credit).toBe('Meadow Wire');
    });

    it('takes what IIM has cut short for no change', async () => {
      const iim = newStoryPhoto({ caption: 'A fer', creator: 'Ash' });
      const changed = Buffer.from(withIim(await tagged(inXmp), iim, 'Meadow W'));
      changed.write('2', changed.indexOf(Buffer.from([0x1c, 2, 0])) + 6);
      expect(readPhotoWords(Uint8Array.from(changed))).toMatchObject({
        ...{ caption: 'A ferry in XMP', creator: 'Asha Rao', credit: 'Meadow Wire' },
      });
    });

    it('keeps a long copyright notice whole, and an address as it was written', async () => {
      const notice = `© 2026 Meadow Wire. ${'For editorial use. '.repeat(60).trim()}`;
      const address = 'http://www.Example.org/Rights?a=1';
      const words = readPhotoWords(
        Uint8Array.from(
          await tagged(
            `<dc:rights>${notice}</dc:rights><xmpRights:WebStatement>${address}</xmpRights:WebStatement>`,
          ),
        ),
      );
      expect(words).toMatchObject({ copyrightNotice: notice, webStatement: address });
    });

    it('writes a caption that IIM has no room for as far as it goes, to a whole word', async () => {
      const caption = 'शाम ढले लालटेन घाट पर आख़िरी नाव बँधी। '.repeat(60).trim().normalize('NFC');
      const plain = await sharp(photoFixture('no-metadata.jpg')).resize(8).jpeg().toBuffer();
      const read = readPhotoWords(withIim(plain, newStoryPhoto({ caption }), 'PIB')).caption;
      expect(caption.startsWith(`${read} `)).toBe(true);
      expect(Buffer.byteLength(read)).toBeGreaterThan(1950);
      expect(Buffer.byteLength(read)).toBeLessThanOrEqual(2000);
    });

    it('reads what the supplier asks of whoever uses the picture', async () => {
      const asked = '<photoshop:Instructions>EDITORIAL USE ONLY. NO SALES.</photoshop:Instructions>';
      const { instructions } = readPhotoWords(Uint8Array.from(await tagged(asked)));
      expect(instructions).toBe('EDITORIAL USE ONLY. NO SALES.');
    });

    it('reads the last day of a licence', async () => {
      const until = '<plus:LicenseEndDate>2026-01-31T00:00:00Z</plus:LicenseEndDate>';
      expect(readPhotoFile(Uint8Array.from(await tagged(until))).licenceUntil).toBe('2026-01-31');
      expect(readPhotoFile(Uint8Array.from(await tagged(inXmp))).licenceUntil).toBeNull();
    });
  });
});
