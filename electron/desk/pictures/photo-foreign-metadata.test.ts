import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  type Dataset,
  iimOf,
  jpegWith,
  jpegWithIim,
  jpegWithXmp,
  pngWith,
  resourceOf,
  xmpOf,
  XMP_HEADER,
} from '../../../test/support/picture-metadata';
import { readPhotoFile, readPhotoWords } from './photo-metadata';

const CREDIT = '<photoshop:Credit>नदी समाचार/Zoë</photoshop:Credit>';
const credit = 'नदी समाचार/Zoë';
const iim = iimOf([
  ['2:80', 'Zoë Brontë'],
  ['2:110', credit],
]);

const swapped = (octets: Buffer): Buffer => Buffer.from(octets).swap16();
const utf32 = (text: string, little: boolean): Buffer => {
  const points = [...text].map((sign) => sign.codePointAt(0)!);
  const octets = Buffer.alloc(points.length * 4);
  for (const [at, point] of points.entries())
    if (little) octets.writeUInt32LE(point, at * 4);
    else octets.writeUInt32BE(point, at * 4);
  return octets;
};
const marked = (xmp: string) => `\ufeff${xmp}`;

describe('XMP that other programs write', () => {
  const packet = xmpOf(CREDIT);
  it.each([
    ['a header that starts with XMP', () => jpegWithXmp(packet, 'XMP\0://ns.adobe.com/xap/1.0/\0')],
    ['no header at all', () => jpegWithXmp(packet, '')],
    ['a former packet’s rest behind it', () => jpegWithXmp(`${packet}ion>\n</rdf:RDF></x:xmpmeta>\0\0\xff`)],
    [
      'octets that are no text behind it',
      () => jpegWithXmp(Buffer.concat([Buffer.from(packet), Buffer.from([0xff, 0xd8, 0, 0x3c, 0x80])])),
    ],
    ['x:xapmeta', () => jpegWithXmp(xmpOf(CREDIT, 'x:xapmeta'))],
    [
      'RDF without a wrapper',
      () => jpegWithXmp(packet.slice(packet.indexOf('<rdf:RDF'), packet.indexOf('</x:xmpmeta>'))),
    ],
    ['UTF-16 with a mark, little-endian', () => jpegWithXmp(Buffer.from(marked(packet), 'utf16le'))],
    ['UTF-16 with a mark, big-endian', () => jpegWithXmp(swapped(Buffer.from(marked(packet), 'utf16le')))],
    ['UTF-16 without a mark, little-endian', () => jpegWithXmp(Buffer.from(packet, 'utf16le'))],
    ['UTF-16 without a mark, big-endian', () => jpegWithXmp(swapped(Buffer.from(packet, 'utf16le')))],
    ['UTF-32, little-endian', () => jpegWithXmp(utf32(packet, true))],
    ['UTF-32, big-endian', () => jpegWithXmp(utf32(marked(packet), false))],
    [
      'other prefixes',
      () =>
        jpegWithXmp(
          xmpOf('<ns1:Credit xmlns:ns1="http://ns.adobe.com/photoshop/1.0/">नदी समाचार/Zoë</ns1:Credit>')
            .replaceAll('rdf:', 'r:')
            .replaceAll('xmlns:rdf', 'xmlns:r')
            .replaceAll('x:', 'q:')
            .replaceAll('xmlns:x=', 'xmlns:q='),
        ),
    ],
    [
      'a prefix that is not declared',
      () => jpegWithXmp(packet.replace(/xmlns:photoshop="[^"]*"/, '').replace(/xmlns:plus="[^"]*"/, '')),
    ],
    [
      'a list where a text belongs',
      () =>
        jpegWithXmp(
          xmpOf(`<photoshop:Credit><rdf:Seq><rdf:li>${credit}</rdf:li></rdf:Seq></photoshop:Credit>`),
        ),
    ],
    [
      'a qualified value',
      () =>
        jpegWithXmp(
          xmpOf(
            `<photoshop:Credit rdf:parseType="Resource"><rdf:value>${credit}</rdf:value><dc:type>x</dc:type></photoshop:Credit>`,
          ),
        ),
    ],
    [
      'an attribute',
      () =>
        jpegWithXmp(
          packet.replace('rdf:about=""', `rdf:about="" photoshop:Credit="${credit}"`).replace(CREDIT, ''),
        ),
    ],
    [
      'a control character and a loose ampersand',
      () => jpegWithXmp(xmpOf(`${CREDIT}<photoshop:Source>A\u0001 & B &#x2; &copy</photoshop:Source>`)),
    ],
    [
      'a property of another namespace with the same name',
      () =>
        jpegWithXmp(
          xmpOf(`${CREDIT}<o:Credit>Nobody</o:Credit>`, 'x:xmpmeta', ' xmlns:o="http://example.org/o/"'),
        ),
    ],
    ['an empty one before it', () => jpegWithXmp(xmpOf(`<photoshop:Credit></photoshop:Credit>${CREDIT}`))],
    [
      'EXIF and a packet of no use before it',
      () =>
        jpegWith(
          [0xe1, Buffer.from('Exif\0\0MM')],
          [0xe1, Buffer.from('QVCI\0nothing')],
          [0xe1, Buffer.from(XMP_HEADER + packet)],
        ),
    ],
    ['a PNG that packs it', () => pngWith('packed iTXt', 'XML:com.adobe.xmp', packet)],
    [
      'a PNG that has it as a profile',
      () =>
        pngWith(
          'tEXt',
          'Raw profile type xmp',
          `\nxmp\n    ${packet.length}\n${Buffer.from(packet)
            .toString('hex')
            .replaceAll(/(.{72})/g, '$1\n')}\n`,
        ),
    ],
  ] as const)('is read with %s', async (_, make) => {
    expect(readPhotoWords(await make()).credit).toBe(credit);
  });

  it('is read from a WebP whose last chunk is not padded', async () => {
    const packed = Buffer.from(
      await sharp(await pngWith('tEXt', 'a', 'b'))
        .webp()
        .toBuffer(),
    );
    const odd = Buffer.from(Buffer.byteLength(packet) % 2 === 0 ? `${packet} ` : packet);
    const head = Buffer.alloc(8);
    head.write('XMP ', 'latin1');
    head.writeUInt32LE(odd.length, 4);
    expect(readPhotoWords(Buffer.concat([packed, head, odd])).credit).toBe(credit);
  });

  it('is put together from the segments that it did not fit into', async () => {
    const rest = xmpOf(`<dc:description>${'A long caption. '.repeat(20)}</dc:description>`);
    const octets = Buffer.from(rest);
    const header = (at: number) => {
      const numbers = Buffer.alloc(8);
      numbers.writeUInt32BE(octets.length, 0);
      numbers.writeUInt32BE(at, 4);
      return Buffer.concat([Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}`), numbers]);
    };
    const part = (from: number, to: number) => Buffer.concat([header(from), octets.subarray(from, to)]);
    const jpeg = await jpegWith(
      [0xe1, Buffer.from(XMP_HEADER + xmpOf(CREDIT))],
      [0xe1, part(400, octets.length)],
      [0xe1, part(0, 400)],
    );
    expect(readPhotoWords(jpeg)).toMatchObject({ credit, caption: 'A long caption. '.repeat(20).trim() });
  });

  it('that is a mixture of UTF-8 and an old character set loses neither', async () => {
    const octets = Buffer.concat([
      Buffer.from(xmpOf('<photoshop:Credit>नदी/').split('</rdf:Description>')[0]!),
      Buffer.from([0x5a, 0x6f, 0xeb]),
      Buffer.from('</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>'),
    ]);
    expect(readPhotoWords(await jpegWithXmp(octets)).credit).toBe('नदी/Zoë');
  });

  it('says nothing where it is nested to hold the desk up', async () => {
    const deep = '<dc:type rdf:parseType="Resource">'.repeat(1200);
    const started = performance.now();
    expect(readPhotoWords(await jpegWithXmp(xmpOf(`${deep}x${'</dc:type>'.repeat(1200)}`))).credit).toBe('');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ['www.example.org/rights', 'https://www.example.org/rights'],
    ['example.org', 'https://example.org'],
    ['//example.org/a', 'https://example.org/a'],
    ['http://Example.org/A', 'http://Example.org/A'],
    ['see example.org', ''],
    ['All rights reserved.', ''],
    ['rights@example.org', ''],
  ])('has the web statement %s', async (written, read) => {
    const xmp = xmpOf(`<xmpRights:WebStatement>${written}</xmpRights:WebStatement>`);
    expect(readPhotoWords(await jpegWithXmp(xmp)).webStatement).toBe(read);
  });
});

describe('IIM that other programs write', () => {
  const resources = resourceOf(iim);
  const photoshop = (content: Uint8Array) => Buffer.concat([Buffer.from('Photoshop 3.0\0'), content]);
  const profile = (content: Uint8Array, name = 'iptc') =>
    `\n${name}\n${String(content.length).padStart(8)}\n${Buffer.from(content)
      .toString('hex')
      .replaceAll(/(.{72})/g, '$1\n')}\n`;
  it.each([
    [
      'over two segments',
      () => jpegWith([0xed, photoshop(resources.subarray(0, 30))], [0xed, photoshop(resources.subarray(30))]),
    ],
    [
      'behind another resource',
      () => jpegWith([0xed, photoshop(Buffer.concat([resourceOf(Buffer.from('abc'), 0x03ed), resources]))]),
    ],
    ['under another program’s signature', () => jpegWith([0xed, photoshop(resourceOf(iim, 0x0404, 'PHUT'))])],
    ['without resources around it', () => jpegWith([0xed, iim])],
    [
      'with zeros between the datasets',
      () =>
        jpegWith([
          0xed,
          photoshop(resourceOf(Buffer.concat([iimOf([['2:0', '\0\x04']]), Buffer.alloc(3), iim]))),
        ]),
    ],
    ['as a PNG’s plain profile', () => pngWith('tEXt', 'Raw profile type iptc', profile(resources))],
    ['as a PNG’s packed profile', () => pngWith('zTXt', 'Raw profile type iptc', profile(resources))],
    [
      'as a PNG’s profile under a name of two words, as exiftool writes it',
      () => pngWith('zTXt', 'Raw profile type iptc', profile(resources, 'IPTC profile')),
    ],
    ['as a PNG’s profile in iTXt', () => pngWith('iTXt', 'Raw profile type iptc', profile(iim))],
    [
      'as a PNG’s profile of resources',
      () => pngWith('zTXt', 'Raw profile type 8bim', profile(photoshop(resources), '8bim')),
    ],
    ['as a PNG’s profile that is not written in digits', () => pngWith('tEXt', 'Raw profile type iptc', iim)],
  ] as const)('is read %s', async (_, make) => {
    expect(readPhotoWords(await make())).toMatchObject({ creator: 'Zoë Brontë', credit });
  });

  it('is read with a length that takes more than two octets', async () => {
    const caption = 'A long caption. '.repeat(3000).trim();
    const octets = Buffer.from(caption);
    const length = Buffer.alloc(6);
    length.writeUInt16BE(0x8004, 0);
    length.writeUInt32BE(octets.length, 2);
    const long = Buffer.concat([Buffer.from([0x1c, 2, 120]), length, octets, iim]);
    expect(readPhotoWords(await jpegWith([0xed, photoshop(resourceOf(long))]))).toMatchObject({
      credit,
      caption: expect.stringContaining('A long caption.') as string,
    });
  });

  it('says when the picture was taken, however the date is written', async () => {
    const taken = async (date: string, time: string) =>
      readPhotoWords(await jpegWithIim(['2:55', date], ['2:60', time])).takenAt;
    expect(await taken('20240320', '171200+0530')).toBe('2024-03-20T17:12:00+05:30');
    expect(await taken('2024-03-20', '17:12:00+05:30')).toBe('2024-03-20T17:12:00+05:30');
  });

  it('has a PNG’s packed text chunks too, but not what grows without end', async () => {
    expect(readPhotoWords(await pngWith('zTXt', 'Copyright', '© Zoë')).copyrightNotice).toBe('© Zoë');
    const huge = await pngWith('zTXt', 'Description', Buffer.alloc(5_000_000, 'a'));
    expect(readPhotoWords(huge).caption).toBe('');
  });
});

describe('EXIF of a PNG', () => {
  const tiff = async (): Promise<Buffer> => {
    const exif = { IFD0: { Artist: 'Asha Rao', ImageDescription: 'A quay at dusk' } };
    const { exif: block } = await sharp(
      await sharp(await pngWith('tEXt', 'a', 'b'))
        .jpeg()
        .withExif(exif)
        .toBuffer(),
    ).metadata();
    return block!;
  };
  const written = (octets: Buffer): string =>
    `\nexif\n    ${octets.length}\n${octets.toString('hex').replaceAll(/(.{72})/g, '$1\n')}\n`;

  it.each([
    ['tEXt', 'Raw profile type exif'],
    ['zTXt', 'Raw profile type exif'],
    ['iTXt', 'Raw profile type exif'],
    ['zTXt', 'Raw profile type APP1'],
  ] as const)('is read where a program kept it as a profile: %s, %s', async (kind, keyword) => {
    const words = readPhotoWords(await pngWith(kind, keyword, written(await tiff())));
    expect(words).toMatchObject({ creator: 'Asha Rao', caption: 'A quay at dusk' });
  });
});

describe('IIM in an old character set', () => {
  const latin2 = Buffer.from([0xa3, ...Buffer.from('ukasz')]);
  const mac = Buffer.from([...Buffer.from('Jos'), 0x8e]);
  const cyrillic = Buffer.from([0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2]);
  const read = async (...datasets: readonly Dataset[]) => readPhotoFile(await jpegWithIim(...datasets));

  it('is read in the one that it declares, without a doubt', async () => {
    const { words, letters } = await read(['1:90', '\x1b-B'], ['2:110', latin2]);
    expect({ credit: words.credit, letters }).toEqual({ credit: 'Łukasz', letters: null });
  });

  it.each([
    ['Łukasz', latin2],
    ['José', mac],
    ['Иванов', cyrillic],
  ])('is read as %s, and asked about', async (name, octets) => {
    const { words, letters } = await read(['2:110', octets]);
    expect(words.credit).toBe(name);
    expect(letters?.others.length).toBeGreaterThan(0);
  });

  it('is read in the one that a person chose', async () => {
    const bytes = await jpegWithIim(['2:110', latin2]);
    expect(readPhotoFile(bytes, 'windows-1252')).toMatchObject({
      words: { credit: '£ukasz' },
      letters: null,
    });
  });

  it('is no doubt where XMP says the words', async () => {
    const xmp = Buffer.from(XMP_HEADER + xmpOf('<photoshop:Credit>Łukasz</photoshop:Credit>'));
    const resources = Buffer.concat([Buffer.from('Photoshop 3.0\0'), resourceOf(iimOf([['2:110', latin2]]))]);
    const { words, letters } = readPhotoFile(await jpegWith([0xe1, xmp], [0xed, resources]));
    expect({ credit: words.credit, letters }).toEqual({ credit: 'Łukasz', letters: null });
  });

  it('that says to be UTF-8 and is not is asked about all the same', async () => {
    const { words, letters } = await read(['1:90', '\x1b%G'], ['2:110', latin2], ['2:80', 'Zażółć']);
    expect(words).toMatchObject({ credit: 'Łukasz', creator: 'Zażółć' });
    expect(letters).not.toBeNull();
  });
});
