// Draws the pictures in test/fixtures/photos and writes their metadata. The results are committed: run this only to
// change them (`node scripts/make-photo-fixtures.mjs`). Needs exiftool for the IIM, EXIF and XMP that sharp cannot
// write, and heif-enc for the HEIC; the folder's README says what each one is for.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('../test/fixtures/photos/', import.meta.url));
const into = (name) => join(folder, name);
const temporary = mkdtempSync(join(tmpdir(), 'copydesk-photos-'));

/** A jetty at the water's edge: enough shape and colour to see which way is up. */
const scene = (width, height) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
    <stop offset="0" stop-color="#2a4d7c"/><stop offset="1" stop-color="#f2c28b"/>
  </linearGradient></defs>
  <rect width="100%" height="100%" fill="url(#sky)"/>
  <rect y="62%" width="100%" height="38%" fill="#31566b"/>
  <circle cx="74%" cy="40%" r="${height / 14}" fill="#ffe9b8"/>
  <rect x="8%" y="55%" width="44%" height="5%" fill="#3a2a20"/>
  <rect x="12%" y="55%" width="2%" height="22%" fill="#3a2a20"/>
  <rect x="44%" y="55%" width="2%" height="22%" fill="#3a2a20"/>
</svg>`;

const draw = (width, height) => sharp(Buffer.from(scene(width, height)));
const jpeg = (width, height) => draw(width, height).jpeg({ quality: 60 }).toBuffer();

function tagged(name, bytes, ...args) {
  writeFileSync(into(name), bytes);
  execFileSync('exiftool', ['-q', '-m', '-overwrite_original', ...args, into(name)]);
}

const words = {
  'IPTC:Caption-Abstract': 'The Ferry at Lantern Quay – “last boat” at dusk.',
  'IPTC:By-line': 'Zoë Brontë',
  'IPTC:Credit': 'Photo: Meadow Wire',
  'IPTC:Source': 'Meadow Wire',
  'IPTC:CopyrightNotice': '© 2024 Meadow Wire',
  'IPTC:City': 'Lantern Quay',
  'IPTC:Country-PrimaryLocationName': 'Norland',
  'IPTC:DateCreated': '2024:03:20',
  'IPTC:TimeCreated': '17:12:00+05:30',
};
const args = (tags) => Object.entries(tags).map(([tag, value]) => `-${tag}=${value}`);

tagged('iim-latin1.jpg', await jpeg(1200, 800), ...args(words), '-charset', 'iptc=Latin');
tagged(
  'iim-utf8-hindi.jpg',
  await jpeg(1200, 800),
  '-IPTC:CodedCharacterSet=UTF8',
  ...args({
    'IPTC:Caption-Abstract': 'शाम ढले लालटेन घाट पर आख़िरी नाव।',
    'IPTC:By-line': 'आशा राव',
    'IPTC:Credit': 'फोटो: नदी समाचार',
    'IPTC:City': 'लालटेन घाट',
  }),
);
/** A picture with a small one inside, as cameras write it: of the same shape, or with bars above and below. */
async function withThumbnail(name, thumbnail, ...more) {
  const small = join(temporary, 'thumbnail.jpg');
  writeFileSync(small, await thumbnail.jpeg({ quality: 60 }).toBuffer());
  tagged(name, await jpeg(1200, 800), `-ThumbnailImage<=${small}`, ...more);
}
const small = () => draw(160, 107);
await withThumbnail('thumbnail.jpg', small());
await withThumbnail('thumbnail-turned.jpg', small(), '-n', '-Orientation=6');
await withThumbnail('thumbnail-barred.jpg', small().extend({ top: 6, bottom: 7, background: '#000' }));

tagged(
  'xmp-only.jpg',
  await jpeg(1200, 800),
  ...args({
    'XMP-dc:Description': 'Passengers wait at Lantern Quay & watch the tide.',
    'XMP-photoshop:Credit': 'Asha Rao/Meadow Wire',
    'XMP-photoshop:Source': 'Meadow Wire',
    'XMP-dc:Rights': '© 2024 Meadow Wire',
    'XMP-xmpRights:UsageTerms': 'One use in print and on the web.',
    'XMP-xmpRights:WebStatement': 'https://www.example.org/rights?picture=1&use=web',
    'XMP-photoshop:City': 'Lantern Quay',
    'XMP-photoshop:Country': 'Norland',
    'XMP-iptcCore:AltTextAccessibility': 'A wooden jetty in calm water under an orange sky.',
    'XMP-photoshop:DateCreated': '2024-03-20T17:12:00+05:30',
  }),
  '-XMP-dc:Creator=Asha Rao',
  '-XMP-dc:Creator=Bram Khan',
  '-XMP-plus:Licensor=[{LicensorURL=https://www.example.org/licence}]',
);
tagged(
  'exif-only.jpg',
  await jpeg(1200, 800),
  ...args({
    'IFD0:ImageDescription': 'OLYMPUS DIGITAL CAMERA',
    'IFD0:Artist': 'Asha Rao',
    'IFD0:Copyright': '(c) Asha Rao',
    'ExifIFD:DateTimeOriginal': '2024:03:20 17:12:00',
    'ExifIFD:OffsetTimeOriginal': '+05:30',
    'GPS:GPSLatitude': '22.57',
    'GPS:GPSLatitudeRef': 'N',
    'GPS:GPSLongitude': '88.36',
    'GPS:GPSLongitudeRef': 'E',
  }),
);
// Three programs wrote three captions. XMP is trusted first, then IIM, then EXIF; for the time, EXIF is first.
tagged(
  'disagreeing.jpg',
  await jpeg(640, 480),
  ...args({
    'XMP-dc:Description': 'Caption in XMP',
    'IPTC:Caption-Abstract': 'Caption in IIM',
    'IFD0:ImageDescription': 'Caption in EXIF',
    'IPTC:By-line': 'Creator in IIM',
    'IFD0:Artist': 'Creator in EXIF',
    'IPTC:Source': 'Source in IIM',
    'ExifIFD:DateTimeOriginal': '2024:03:20 17:12:00',
    'XMP-photoshop:DateCreated': '2020-01-01T00:00:00+00:00',
    'XMP-dc:Rights-x-default': 'Rights for all',
    'XMP-dc:Rights-fr': 'Droits',
  }),
);
tagged(
  'hostile-words.jpg',
  await jpeg(640, 480),
  '-E',
  '-XMP-dc:Description=Line one&#10;line two&#9;&#x202e;reversed&#x202c; <script>alert(1)</script>',
  `-XMP-photoshop:Credit=${'Much too long '.repeat(60)}`,
  '-XMP-dc:Creator=------',
  '-XMP-xmpRights:WebStatement=javascript:alert(1)',
  '-IPTC:Credit=Meadow Wire',
);
// What a picture agency says about who is seen, and what an AI program says about itself.
tagged(
  'agency-words.jpg',
  await jpeg(640, 480),
  '-codedcharacterset=utf8',
  ...args({
    'XMP-photoshop:Headline': 'Last ferry at Lantern Quay',
    'XMP-photoshop:AuthorsPosition': 'Staff photographer',
    'XMP-photoshop:Credit': 'Photo: Asha Rao/Meadow Wire',
    'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    'IPTC:Headline': 'Headline in IIM',
    'IPTC:By-lineTitle': 'Stringer',
    'XMP-exif:GPSLatitude': '22.571',
    'XMP-exif:GPSLongitude': '88.361',
    'GPS:GPSLatitude': '22.571',
    'GPS:GPSLatitudeRef': 'N',
    'GPS:GPSLongitude': '88.361',
    'GPS:GPSLongitudeRef': 'E',
  }),
  '-XMP-dc:Subject=ferry',
  '-XMP-dc:Subject=নদী',
  '-XMP-dc:Subject=ferry',
  '-IPTC:Keywords=keyword in IIM',
  '-XMP-iptcExt:PersonInImage=Bram Khan',
  '-XMP-iptcExt:PersonInImage=Mira Sen',
  '-XMP-plus:Licensor=[{LicensorName=Meadow Wire Sales,LicensorURL=https://www.example.org/licence}]',
);
tagged(
  'made-with-ai.jpg',
  await jpeg(640, 480),
  ...args({
    'XMP-iptcExt:DigitalSourceType':
      'https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    'IPTC:Headline': 'Only in IIM',
    'IPTC:By-lineTitle': 'Illustrator',
  }),
  '-IPTC:Keywords=one',
  '-IPTC:Keywords=two',
  '-XMP-iptcExt:PersonInImageWDetails=[{PersonName=Mira Sen}]',
);
// The right way up only once the camera's orientation is applied: stored as 1200 x 800, seen as 800 x 1200.
tagged(
  'orientation-6.jpg',
  await sharp(await draw(800, 1200).png().toBuffer())
    .rotate(-90)
    .jpeg({ quality: 60 })
    .toBuffer(),
  '-n',
  '-IFD0:Orientation=6',
);
writeFileSync(into('no-metadata.jpg'), await jpeg(2000, 1333));
writeFileSync(
  into('alpha.png'),
  await sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle cx="300" cy="200" r="180" fill="#b3352b"/></svg>',
    ),
  )
    .png({ palette: true })
    .toBuffer(),
);
writeFileSync(into('sixteen-bit.png'), await draw(60, 40).toColourspace('rgb16').png().toBuffer());
tagged(
  'xmp.webp',
  await draw(1000, 667).webp({ quality: 50 }).toBuffer(),
  '-XMP-photoshop:Credit=Meadow Wire',
  '-XMP-dc:Description=ঘাটে শেষ নৌকা।',
);
writeFileSync(
  into('display-p3.jpg'),
  await draw(300, 200).withIccProfile('p3').jpeg({ quality: 60 }).toBuffer(),
);
writeFileSync(into('cmyk.jpg'), await draw(300, 200).toColourspace('cmyk').jpeg({ quality: 40 }).toBuffer());
writeFileSync(
  into('animated.gif'),
  await sharp([await draw(80, 60).png().toBuffer(), await draw(80, 60).negate().png().toBuffer()], {
    join: { animated: true },
  })
    .gif()
    .toBuffer(),
);
tagged(
  'sample.tif',
  await draw(200, 133).tiff({ compression: 'deflate' }).toBuffer(),
  '-XMP-photoshop:Credit=Meadow Wire',
);
tagged(
  'tiff-words.tif',
  await draw(48, 32).tiff({ compression: 'lzw' }).toBuffer(),
  '-IPTC:CodedCharacterSet=UTF8',
  '-IPTC:Caption-Abstract=लालटेन घाट पर नाव',
  ...['Asha Rao', 'Bram Khan'].map((name) => `-IPTC:By-line=${name}`),
  '-IPTC:Credit=Meadow Wire',
  '-IPTC:CopyrightNotice=© 2024 Meadow Wire',
  '-IFD0:Artist=Camera Owner',
);
tagged(
  'tiff-camera.tif',
  await draw(48, 32).tiff({ compression: 'lzw' }).toBuffer(),
  '-IFD0:ImageDescription=The ferry at Lantern Quay',
  '-IFD0:Artist=Zoë Brontë',
  '-IFD0:Copyright=© 2024 Zoë Brontë',
  '-ExifIFD:DateTimeOriginal=2024:03:20 17:12:00',
  '-ExifIFD:OffsetTimeOriginal=+05:30',
);
tagged(
  'words.gif',
  await draw(24, 16).gif({ colours: 8 }).toBuffer(),
  '-XMP-dc:Description=A ferry, drawn',
  '-XMP-dc:Creator=Asha Rao',
  '-XMP-photoshop:Credit=Meadow Wire',
  '-XMP-dc:Rights=© 2024 Meadow Wire',
);
tagged(
  'sample.avif',
  await draw(600, 400).avif({ quality: 40 }).toBuffer(),
  '-XMP-photoshop:Credit=Meadow Wire',
);

const whole = await jpeg(1200, 800);
writeFileSync(into('truncated.jpg'), whole.subarray(0, Math.floor(whole.length * 0.6)));
writeFileSync(into('jpeg-named.png'), await jpeg(320, 240));
writeFileSync(into('text-named.jpg'), 'This is copy, and no picture at all.\n');
writeFileSync(
  into('script.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>\n',
);
// 20,000 x 20,000 pixels in a file of a few kB.
writeFileSync(
  into('four-hundred-megapixels.png'),
  await sharp({
    create: { width: 20_000, height: 20_000, channels: 3, background: '#204060' },
    limitInputPixels: false,
  })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer(),
);

const coded = (name, png, ...args) => {
  writeFileSync(join(temporary, 'scene.png'), png);
  execFileSync('heif-enc', [...args, '-o', into(name), join(temporary, 'scene.png')]);
};
coded('sample.heic', await draw(320, 240).png().toBuffer(), '-q', '40');

/** Four plain colours: which way is up, and whether they are right, shows in any one of them. */
const corner = (background, left, top) => ({
  input: { create: { width: 48, height: 32, channels: 3, background } },
  ...{ left, top },
});
const corners = await sharp({ create: { width: 96, height: 64, channels: 3, background: '#000' } })
  .composite([
    corner('#dc2828', 0, 0),
    corner('#28b43c', 48, 0),
    corner('#2846dc', 0, 32),
    corner('#e6d232', 48, 32),
  ])
  .removeAlpha()
  .png()
  .toBuffer();
const plain = ['-q', '95', '-p', 'chroma=444'];
coded('words-p3.heic', await sharp(corners).withIccProfile('p3').png().toBuffer(), ...plain);
execFileSync('exiftool', [
  ...['-q', '-m', '-n', '-overwrite_original', '-IFD0:Orientation=6', '-IFD0:Artist=Zoë Brontë'],
  ...['-ExifIFD:DateTimeOriginal=2024:03:20 17:12:00', '-ExifIFD:OffsetTimeOriginal=+05:30'],
  ...['-ExifIFD:ExifImageWidth=96', '-ExifIFD:ExifImageHeight=64'],
  ...['-XMP-photoshop:Credit=Meadow Wire', '-XMP-dc:Description=ঘাটে শেষ নৌকা।', into('words-p3.heic')],
]);
const through = await sharp(corners).ensureAlpha(0.5).png().toBuffer();
coded('see-through.heic', through, ...plain);
const twelveMegapixels = sharp(corners).resize(4000, 3000, { kernel: 'nearest', fit: 'fill' });
coded('twelve-megapixels.heic', await twelveMegapixels.png().toBuffer(), '-q', '30');

/** A PNG (Third Edition) of 16 bits a channel, which sharp would reduce to 8. */
function deepPng(width, height, sampleAt) {
  const rows = Buffer.alloc(height * (1 + width * 6));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (const [channel, sample] of sampleAt(x, y).entries())
        rows.writeUInt16BE(sample, y * (1 + width * 6) + 1 + x * 6 + channel * 2);
  const chunk = (type, data) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(8);
    whole.writeUInt32BE(data.length, 0);
    whole.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([whole.subarray(0, 4), named, whole.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([16, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ]);
}
// 10 bits. Samples of 25, 40, 58 and 75 % of the whole range; the last is red.
const quarters = [[0.25], [0.4], [0.58], [0.75, 0.5, 0.4]].map((samples) =>
  [0, 1, 2].map((at) => Math.round(65_535 * (samples[at] ?? samples[0]))),
);
const deep = deepPng(96, 64, (x, y) => quarters[(y >= 32 ? 2 : 0) + (x >= 48 ? 1 : 0)]);
coded('ten-bit.heic', deep, '-b', '10', ...plain);
rmSync(temporary, { recursive: true });

for (const name of execFileSync('ls', [folder]).toString().trim().split('\n'))
  if (readFileSync(into(name)).length > 60_000) console.log(`${name} is over 60 kB`);
