import type { StoryPhoto } from '@shared/story/photo';
import { photoCreators } from '@shared/story/photo-creators';

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

/** The only way to make XML here: literals stand as written, values are escaped. */
function xml(literals: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return new Xml(literals.map((literal, at) => (at === 0 ? '' : print(values[at - 1]!)) + literal).join(''));
}

const none = xml``;

/** XMP's three ways to hold a text: as it is, as the default language's, and as items in order. */
const alternative = (text: string): Xml =>
  xml`<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
const sequence = (items: readonly string[]): Xml =>
  xml`<rdf:Seq>${items.map((item) => xml`<rdf:li>${item}</rdf:li>`)}</rdf:Seq>`;

const when = (text: string, property: (text: string) => Xml): Xml =>
  text.trim() === '' ? none : property(text);

const licensor = ({ licensorName, licensorUrl }: StoryPhoto): readonly Xml[] => [
  when(licensorName, (text) => xml`<plus:LicensorName>${text}</plus:LicensorName>`),
  when(licensorUrl, (text) => xml`<plus:LicensorURL>${text}</plus:LicensorURL>`),
];

/**
 * The XMP packet that an exported picture carries, by the IPTC Photo Metadata Standard 2023.2: caption, creator,
 * credit as printed, copyright notice, source, terms, web statement, licensor, alt text, date and digital source type,
 * so that a picture made with AI stays labelled. Nothing about where it was taken: no GPS, no location. The same photo gives the same bytes. Kept under 60 kB, the most that fits the
 * one segment a JPEG has for it, by leaving out caption and alt text where they are longer than any picture needs.
 */
export function xmpPacket(photo: StoryPhoto, printedCredit: string): string {
  const packet = write(photo, printedCredit);
  return new TextEncoder().encode(packet).length < 60_000
    ? packet
    : write({ ...photo, caption: '', alt: '', usageTerms: '' }, printedCredit);
}

const write = (photo: StoryPhoto, printedCredit: string): string =>
  xml`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
${[
  when(photo.caption, (text) => xml`   <dc:description>${alternative(text)}</dc:description>\n`),
  when(photo.creator, (text) => xml`   <dc:creator>${sequence(photoCreators(text))}</dc:creator>\n`),
  when(photo.copyrightNotice, (text) => xml`   <dc:rights>${alternative(text)}</dc:rights>\n`),
  when(printedCredit, (text) => xml`   <photoshop:Credit>${text}</photoshop:Credit>\n`),
  when(photo.source, (text) => xml`   <photoshop:Source>${text}</photoshop:Source>\n`),
  when(photo.takenAt ?? '', (text) => xml`   <photoshop:DateCreated>${text}</photoshop:DateCreated>\n`),
  when(
    photo.usageTerms,
    (text) => xml`   <xmpRights:UsageTerms>${alternative(text)}</xmpRights:UsageTerms>\n`,
  ),
  when(photo.copyrightNotice, () => xml`   <xmpRights:Marked>True</xmpRights:Marked>\n`),
  when(photo.webStatement, (text) => xml`   <xmpRights:WebStatement>${text}</xmpRights:WebStatement>\n`),
  when(
    photo.licensorName + photo.licensorUrl,
    () =>
      xml`   <plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${licensor(photo)}</rdf:li></rdf:Seq></plus:Licensor>\n`,
  ),
  when(
    photo.digitalSourceType,
    (text) => xml`   <Iptc4xmpExt:DigitalSourceType>${text}</Iptc4xmpExt:DigitalSourceType>\n`,
  ),
  when(
    // What is marked as decorative says nothing: nor do its files.
    photo.decorative ? '' : photo.alt,
    (text) =>
      xml`   <Iptc4xmpCore:AltTextAccessibility>${alternative(text)}</Iptc4xmpCore:AltTextAccessibility>\n`,
  ),
]}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`.markup;
