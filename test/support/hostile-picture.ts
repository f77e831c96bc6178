import sharp from 'sharp';
import { jpegWithIim, jpegWithXmp, xmpOf } from './picture-metadata';

/** A picture whose own metadata says these words, in every field of its kind that the library reads. */
type HostilePicture = (words: (field: number) => string) => Promise<Uint8Array<ArrayBuffer>>;

/** Octets of UTF-8, as IIM says it of itself (IIM 4.2, 1:90). */
const IS_UTF8 = ['1:90', Uint8Array.of(0x1b, 0x25, 0x47)] as const;
const IIM = [
  ...['2:5', '2:15', '2:20', '2:25', '2:25', '2:40', '2:80', '2:80', '2:85', '2:90', '2:92', '2:95', '2:101'],
  ...['2:103', '2:105', '2:110', '2:115', '2:116', '2:120'],
] as const;

const iim: HostilePicture = (words) =>
  jpegWithIim(
    IS_UTF8,
    ...IIM.map((field, at) => [field, `${field === '2:120' ? 'A ferry ' : ''}${words(at)}`] as const),
  );

const escaped = (text: string): string =>
  text
    // Nothing else is allowed in XML.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const TEXTS = [
  ...['photoshop:Credit', 'photoshop:Source', 'photoshop:Headline', 'photoshop:City', 'photoshop:State'],
  ...['photoshop:Country', 'photoshop:Instructions', 'photoshop:TransmissionReference'],
  ...['photoshop:AuthorsPosition', 'dc:title', 'dc:rights', 'xmpRights:UsageTerms', 'xmpRights:WebStatement'],
  ...['Iptc4xmpCore:AltTextAccessibility', 'Iptc4xmpCore:ExtDescrAccessibility', 'Iptc4xmpExt:Event'],
  ...['Iptc4xmpExt:DigitalSourceType', 'Iptc4xmpExt:AISystemUsed', 'Iptc4xmpExt:AISystemVersionUsed'],
  ...['Iptc4xmpExt:AIPromptInformation', 'Iptc4xmpExt:AIPromptWriterName', 'plus:OtherConstraints'],
  ...[
    'plus:DataMining',
    'plus:ModelReleaseStatus',
    'plus:PropertyReleaseStatus',
    'plus:MinorModelAgeDisclosure',
  ],
] as const;
const LISTS = ['dc:creator', 'dc:subject', 'Iptc4xmpExt:PersonInImage'] as const;
const NAMED = [
  ['plus:CopyrightOwner', 'plus:CopyrightOwnerName'],
  ['plus:ImageSupplier', 'plus:ImageSupplierName'],
  ['plus:Licensor', 'plus:LicensorURL'],
] as const;

const xmp: HostilePicture = (words) => {
  const said = [
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A ferry ${escaped(words(0))}</rdf:li></rdf:Alt></dc:description>`,
    ...TEXTS.map((name, at) => `<${name}>${escaped(words(at + 1))}</${name}>`),
    ...LISTS.map(
      (name, at) =>
        `<${name}><rdf:Bag><rdf:li>${escaped(words(at + 30))}</rdf:li><rdf:li>${escaped(words(at + 31))}</rdf:li></rdf:Bag></${name}>`,
    ),
    ...NAMED.map(
      ([list, name], at) =>
        `<${list}><rdf:Seq><rdf:li ${name}="${escaped(words(at + 40))}"/></rdf:Seq></${list}>`,
    ),
  ];
  return jpegWithXmp(xmpOf(said.join('\n')));
};

const exif: HostilePicture = async (words) => {
  // EXIF's texts end at the first NUL.
  const text = (field: number): string => words(field).replaceAll('\0', ' ');
  const said = { ImageDescription: `A ferry ${text(0)}`, Artist: text(1), Copyright: text(2) };
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#654' } });
  return Uint8Array.from(await picture.jpeg().withExif({ IFD0: said }).toBuffer());
};

/** By where the words are. */
export const HOSTILE_PICTURES: Readonly<Record<string, HostilePicture>> = { IIM: iim, XMP: xmp, EXIF: exif };
