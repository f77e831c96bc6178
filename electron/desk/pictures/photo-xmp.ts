import { stripCreditWording } from '@shared/story/credit-wording';
import type { PhotoWords, StoryPhoto } from '@shared/story/photo';
import { photoCreators } from '@shared/story/photo-creators';
import { cityOf } from './photo-place';

/** Markup that the {@link xml} tag made. */
class Xml {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 (2.2) has no way to write; a line break in an attribute or field means a space. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escapeXml = (text: string): string =>
  text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);

type XmlValue = Xml | readonly Xml[] | string;

const print = (value: XmlValue): string => {
  if (typeof value === 'string') return escapeXml(value);
  return value instanceof Xml ? value.markup : value.map(({ markup }) => markup).join('');
};

/** The only way to make XML here: literals are kept as written, values are escaped. */
function xml(literals: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return new Xml(literals.map((literal, at) => (at === 0 ? '' : print(values[at - 1]!)) + literal).join(''));
}

/** XMP's three ways to store a text: as it is, as the default language's, and as items in order. */
const alternative = (text: string): Xml =>
  xml`<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
const sequence = (items: readonly string[]): Xml =>
  xml`<rdf:Seq>${items.map((item) => xml`<rdf:li>${item}</rdf:li>`)}</rdf:Seq>`;

const bag = (items: readonly string[]): Xml =>
  xml`<rdf:Bag>${items.map((item) => xml`<rdf:li>${item}</rdf:li>`)}</rdf:Bag>`;

type Fields = readonly (readonly [name: string, text: string])[];

/** Names of elements are this file's own, never a photo's. */
const element = (name: string, content: Xml | string): Xml => new Xml(`<${name}>${print(content)}</${name}>`);

/** A list of structures, each with only its fields that are not empty. */
const structures = (list: readonly Fields[]): Xml =>
  xml`<rdf:Seq>${list.map(
    (fields) =>
      xml`<rdf:li rdf:parseType="Resource">${fields
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => element(name, text))}</rdf:li>`,
  )}</rdf:Seq>`;

const namedOnes = (name: string, names: string): Xml =>
  structures(photoCreators(names).map((one): Fields => [[name, one]]));

type Content = (photo: StoryPhoto, credit: string) => Xml | string | null;

const text =
  (field: TextField): Content =>
  (photo) =>
    photo[field]?.trim() ? photo[field] : null;
const lines =
  (field: TextField): Content =>
  (photo) =>
    photo[field]?.trim() ? alternative(photo[field]) : null;
const list =
  (field: 'keywords' | 'persons'): Content =>
  (photo) =>
    photo[field].length > 0 ? bag(photo[field]) : null;

type TextField = {
  [field in keyof PhotoWords]: PhotoWords[field] extends string | null ? field : never;
}[keyof PhotoWords];

/** Each property with its place in the photo, by the IPTC Photo Metadata Standard 2025.1; null leaves it out. */
const PROPERTIES: readonly (readonly [property: string, content: Content])[] = [
  ['dc:description', lines('caption')],
  [
    'dc:creator',
    ({ creator }) => (photoCreators(creator).length > 0 ? sequence(photoCreators(creator)) : null),
  ],
  ['dc:rights', lines('copyrightNotice')],
  ['dc:subject', list('keywords')],
  ['photoshop:Credit', (_photo, credit) => credit.trim() && credit],
  ['photoshop:Source', text('source')],
  ['photoshop:Headline', text('headline')],
  ['photoshop:AuthorsPosition', text('jobTitle')],
  ['photoshop:City', (photo) => cityOf(photo)],
  ['photoshop:State', text('state')],
  ['photoshop:Country', text('country')],
  ['photoshop:TransmissionReference', text('jobId')],
  ['photoshop:DateCreated', text('takenAt')],
  ['xmpRights:UsageTerms', lines('usageTerms')],
  ['xmpRights:Marked', ({ copyrightNotice }) => copyrightNotice.trim() && 'True'],
  ['xmpRights:WebStatement', text('webStatement')],
  [
    'plus:Licensor',
    ({ licensorName, licensorUrl }) =>
      licensorName.trim() + licensorUrl.trim() === ''
        ? null
        : structures([
            [
              ['plus:LicensorName', licensorName],
              ['plus:LicensorURL', licensorUrl],
            ],
          ]),
  ],
  [
    'plus:CopyrightOwner',
    ({ copyrightOwner }) => copyrightOwner.trim() && namedOnes('plus:CopyrightOwnerName', copyrightOwner),
  ],
  [
    'plus:ImageSupplier',
    ({ imageSupplier }) => imageSupplier.trim() && namedOnes('plus:ImageSupplierName', imageSupplier),
  ],
  ['plus:OtherConstraints', lines('otherConstraints')],
  ['plus:DataMining', text('dataMining')],
  ['plus:ModelReleaseStatus', text('modelRelease')],
  ['plus:PropertyReleaseStatus', text('propertyRelease')],
  ['plus:MinorModelAgeDisclosure', text('minorAge')],
  ['Iptc4xmpExt:PersonInImage', list('persons')],
  ['Iptc4xmpExt:Event', lines('event')],
  ['Iptc4xmpExt:DigitalSourceType', text('digitalSourceType')],
  ['Iptc4xmpExt:AISystemUsed', text('aiSystem')],
  ['Iptc4xmpExt:AISystemVersionUsed', text('aiSystemVersion')],
  ['Iptc4xmpExt:AIPromptInformation', text('aiPrompt')],
  ['Iptc4xmpExt:AIPromptWriterName', text('aiPromptWriter')],
  // A decorative picture says nothing, and neither do its files.
  [
    'Iptc4xmpCore:AltTextAccessibility',
    (photo, credit) => (photo.decorative ? null : lines('alt')(photo, credit)),
  ],
  [
    'Iptc4xmpCore:ExtDescrAccessibility',
    (photo, credit) => (photo.decorative ? null : lines('extendedDescription')(photo, credit)),
  ],
];

/** The most that fits into the one segment that a JPEG has for XMP, besides its header. */
const MAX_OCTETS = 60_000;

/** What can be left out if not everything fits; never who made and owns the picture. */
const LEAST_NEEDED: readonly Partial<StoryPhoto>[] = [
  { aiPrompt: '' },
  { extendedDescription: '' },
  { caption: '', alt: '' },
  { keywords: [] },
  { usageTerms: '', otherConstraints: '' },
  { persons: [], headline: '', event: '', place: '', state: '', country: '' },
];

/**
 * The XMP packet that an exported picture carries: what is known of it, by the IPTC Photo Metadata Standard 2025.1, with the
 * name that its credit gives and none of the words that the house prints around it. No GPS: a place is in words, and only
 * if somebody wrote it. What the supplier asks of the desk (instructions) is not exported. The same photo gives the same
 * bytes. Kept under 60 kB, by leaving out what is needed least.
 */
export function xmpPacket(photo: StoryPhoto, printedCredit: string): string {
  const credit = stripCreditWording(printedCredit);
  let carried = photo;
  let packet = write(carried, credit);
  for (const less of LEAST_NEEDED) {
    if (new TextEncoder().encode(packet).length < MAX_OCTETS) return packet;
    carried = { ...carried, ...less };
    packet = write(carried, credit);
  }
  return packet;
}

function write(photo: StoryPhoto, credit: string): string {
  const properties = PROPERTIES.flatMap(([property, contentOf]) => {
    const content = contentOf(photo, credit);
    return content === null || content === '' ? [] : [xml`   ${element(property, content)}\n`];
  });
  return xml`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
${properties}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`.markup;
}
