import { stripCreditWording } from '@shared/story/credit-wording';
import { digitalSourceType } from '@shared/story/digital-source-type';
import type { GuessedLetters } from '@shared/api/photos';
import type { Charset } from '@shared/intake/charset';
import { PhotoWords } from '@shared/story/photo';
import { type PlusField, plusTerm } from '@shared/story/plus-terms';
import { exifTime, iimTime, xmpTime } from './photo-taken-at';
import { isMeaningful, type PhotoTags, tagReader, type TagReader } from './photo-tags';
import { cleanCaption, cleanName, cleanNames, cleanNotice, cleanTerms, cleanWebAddress } from './photo-text';
import { type XmpFields, type XmpName, xmpStructures, xmpText, xmpTexts } from './xmp-reader';

const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/**
 * What XMP or IIM says. XMP counts, unless IIM was changed after it; but text that IIM truncates to its own length is not a change
 * (MWG Guidelines 2.0, section 5).
 */
const agreed = ({ isIimNewer }: PhotoTags, xmp: string, iim: string): string =>
  isIimNewer && iim !== '' && !xmp.startsWith(iim) ? iim : first(xmp, iim);

const agreedList = (
  { isIimNewer }: PhotoTags,
  xmp: readonly string[],
  iim: readonly string[],
): readonly string[] => {
  const isCut = xmp.length === iim.length && iim.every((item, at) => xmp[at]!.startsWith(item));
  return isIimNewer && !isCut ? firstList(iim, xmp) : firstList(xmp, iim);
};

/** The first list with an entry. Lists are never merged, since one would bring back what another program removed. */
const firstList = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map(cleanNames).find((list) => list.length > 0) ?? [];

/** What cameras write where a caption belongs. */
const CAMERA_CAPTION =
  /^(olympus digital camera|sony dsc|samsung|minolta digital camera|digital camera|dcim|dsc_?\d+|img_?\d+|default|untitled|screenshot)$/i;

const fromCamera = (text: string): string => (CAMERA_CAPTION.test(text.trim()) ? '' : text);

/** What a field of XMP and its twin in IIM say, cleaned the same way. */
const said = (tags: PhotoTags, xmp: XmpName, iim: string, clean: (text: string) => string): string =>
  agreed(tags, clean(xmpText(tags.xmp, xmp)), clean(tags.iim(iim)[0] ?? ''));

/** The last day that a picture may be used: PLUS's License End Date, IIM's Expiration Date. */
function licenceEnd({ xmp, iim }: PhotoTags): string | null {
  const until = xmpTime(xmpText(xmp, 'plus:LicenseEndDate')) ?? iimTime(iim('2:37')[0] ?? '', '');
  const day = until?.slice(0, 'yyyy-mm-dd'.length);
  // A month or year does not name the last day.
  return day?.length === 'yyyy-mm-dd'.length ? day : null;
}

/** City, state and country. Uses the old IPTC fields first, then the place shown, then the place where the photo was taken. */
function placesOf(tags: PhotoTags): Pick<PhotoWords, 'place' | 'state' | 'country'> {
  const places = (['Iptc4xmpExt:LocationShown', 'Iptc4xmpExt:LocationCreated'] as const).map(
    (name): XmpFields => xmpStructures(tags.xmp, name)[0] ?? new Map(),
  );
  const part = (xmp: XmpName, iim: string, name: XmpName): string =>
    first(said(tags, xmp, iim, cleanName), ...places.map((place) => cleanName(xmpText(place, name))));
  const city = part('photoshop:City', '2:90', 'Iptc4xmpExt:City');
  const state = part('photoshop:State', '2:95', 'Iptc4xmpExt:ProvinceState');
  const country = part('photoshop:Country', '2:101', 'Iptc4xmpExt:CountryName');
  return { place: [city, country].filter(Boolean).join(', '), state, country };
}

/** What PLUS says of owners, conditions and releases. */
function rightsOf(xmp: XmpFields) {
  const names = (list: XmpName, name: XmpName): string =>
    cleanNames(xmpStructures(xmp, list).map((one) => xmpText(one, name))).join('; ');
  const term = (field: PlusField, name: XmpName): string => plusTerm(field, cleanName(xmpText(xmp, name)));
  return {
    copyrightOwner: names('plus:CopyrightOwner', 'plus:CopyrightOwnerName'),
    imageSupplier: names('plus:ImageSupplier', 'plus:ImageSupplierName'),
    otherConstraints: cleanTerms(xmpText(xmp, 'plus:OtherConstraints')),
    dataMining: term('dataMining', 'plus:DataMining'),
    modelRelease: term('modelRelease', 'plus:ModelReleaseStatus'),
    propertyRelease: term('propertyRelease', 'plus:PropertyReleaseStatus'),
    minorAge: term('minorAge', 'plus:MinorModelAgeDisclosure'),
  };
}

/** The credit to propose: what the supplier asks for, else `Creator/Source`, else whichever of the two is known. */
function proposeCredit(creditLine: string, creator: string, source: string): string {
  const asked = stripCreditWording(creditLine);
  if (asked) return asked;
  const [name, from] = [stripCreditWording(creator), stripCreditWording(source)];
  return name && from && name !== from ? `${name}/${from}` : name || from;
}

/** Whom to ask and name: the fields that the credit is made of. */
function creditOf(tags: PhotoTags) {
  const { xmp, iim, exif, png } = tags;
  // `;` between several: the separator of the MWG guidelines.
  const creator = firstList(
    agreedList(tags, xmpTexts(xmp, 'dc:creator'), iim('2:80')),
    [exif('Artist')],
    [png('Author')],
  ).join('; ');
  const source = said(tags, 'photoshop:Source', '2:115', cleanName);
  const creditLine = said(tags, 'photoshop:Credit', '2:110', cleanName);
  return { creator, source, creditLine, credit: proposeCredit(creditLine, creator, source) };
}

/**
 * What a picture's own metadata says, cleaned: no control characters, no line breaks, web addresses only if they
 * are valid, nothing longer than its field. Never throws; what cannot be read is empty. Alt text is only ever what a
 * person wrote into the IPTC field for it. Nothing of a GPS position is read.
 *
 * Field names and their places are those of the IPTC Photo Metadata Standard 2025.1. If XMP, IIM and EXIF differ,
 * XMP is believed before IIM and IIM before EXIF, field by field, and lists are taken whole from one of them; but IIM
 * before XMP if the file's digest says that it was changed after it. The MWG
 * Guidelines 2.0 (section 5) put EXIF first for captions and creators; a newsroom's desks write XMP and IIM, while
 * cameras fill EXIF with their own names, so here it is last. For the time when the picture was taken, EXIF comes first, as the
 * guidelines say: the camera was there. If XMP has no Person Shown, the names in Person Shown with Details count.
 */
export const readPhotoWords = (bytes: Uint8Array, chosen: Charset | null = null): PhotoWords =>
  wordsIn(tagReader(bytes)(chosen));

/** A file's words in any requested character set; its metadata is parsed only once. */
export function wordsReader(bytes: Uint8Array) {
  const read = tagReader(bytes);
  return {
    words: (charset: Charset): PhotoWords => wordsIn(read(charset)),
    /** Whether every letter of its IIM has a meaning in this character set. */
    isMeaningfulIn: (charset: Charset): boolean => isMeaningful(read(charset)),
  };
}

/** What a file says, and what is in doubt about it. */
export interface PhotoReading {
  readonly words: PhotoWords;
  /** The last day of the licence (`yyyy-mm-dd`) if the file names one. */
  readonly licenceUntil: string | null;
  /** The character set that was guessed for IIM, and those in which its words would be different; null if there is no doubt. */
  readonly letters: GuessedLetters | null;
}

/** The same with the licence's end and the doubts. `chosen` is the character set that a person says IIM is in. */
export function readPhotoFile(bytes: Uint8Array, chosen: Charset | null = null): PhotoReading {
  const read = tagReader(bytes);
  const tags = read(chosen);
  const words = wordsIn(tags);
  return { words, licenceUntil: licenceEnd(tags), letters: chosen ? null : lettersOf(read, tags, words) };
}

/** Readings that change no word cause no doubt, because XMP has all the words. */
function lettersOf(read: TagReader, { iimCharset }: PhotoTags, words: PhotoWords): PhotoReading['letters'] {
  if (!iimCharset?.isGuess) return null;
  const others = iimCharset.others.filter(
    (other) => JSON.stringify(wordsIn(read(other))) !== JSON.stringify(words),
  );
  return others.length > 0 ? { charset: iimCharset.charset, others } : null;
}

function wordsIn(tags: PhotoTags): PhotoWords {
  const { xmp, iim, exif, png } = tags;
  const licensor: XmpFields = xmpStructures(xmp, 'plus:Licensor')[0] ?? new Map();
  return PhotoWords.parse({
    caption: first(
      said(tags, 'dc:description', '2:120', cleanCaption),
      cleanCaption(fromCamera(exif('ImageDescription'))),
      cleanCaption(png('Description')),
    ),
    ...creditOf(tags),
    alt: cleanCaption(xmpText(xmp, 'Iptc4xmpCore:AltTextAccessibility')),
    copyrightNotice: first(
      said(tags, 'dc:rights', '2:116', cleanNotice),
      cleanNotice(exif('Copyright')),
      cleanNotice(png('Copyright')),
    ),
    usageTerms: cleanTerms(xmpText(xmp, 'xmpRights:UsageTerms')),
    webStatement: cleanWebAddress(xmpText(xmp, 'xmpRights:WebStatement')),
    licensorUrl: cleanWebAddress(xmpText(licensor, 'plus:LicensorURL')),
    licensorName: cleanName(xmpText(licensor, 'plus:LicensorName')),
    takenAt:
      exifTime(exif('DateTimeOriginal'), exif('OffsetTimeOriginal')) ??
      xmpTime(xmpText(xmp, 'exif:DateTimeOriginal')) ??
      xmpTime(xmpText(xmp, 'photoshop:DateCreated')) ??
      iimTime(iim('2:55')[0] ?? '', iim('2:60')[0] ?? ''),
    headline: said(tags, 'photoshop:Headline', '2:105', cleanName),
    jobTitle: said(tags, 'photoshop:AuthorsPosition', '2:85', cleanName),
    keywords: agreedList(tags, xmpTexts(xmp, 'dc:subject'), iim('2:25')),
    persons: firstList(
      xmpTexts(xmp, 'Iptc4xmpExt:PersonInImage'),
      xmpStructures(xmp, 'Iptc4xmpExt:PersonInImageWDetails').map((person) =>
        xmpText(person, 'Iptc4xmpExt:PersonName'),
      ),
    ),
    digitalSourceType: digitalSourceType(cleanName(xmpText(xmp, 'Iptc4xmpExt:DigitalSourceType'))),
    instructions: said(tags, 'photoshop:Instructions', '2:40', cleanTerms),
    ...placesOf(tags),
    event: cleanName(xmpText(xmp, 'Iptc4xmpExt:Event')),
    jobId: said(tags, 'photoshop:TransmissionReference', '2:103', cleanName),
    extendedDescription: cleanCaption(xmpText(xmp, 'Iptc4xmpCore:ExtDescrAccessibility')),
    ...rightsOf(xmp),
    aiSystem: cleanName(xmpText(xmp, 'Iptc4xmpExt:AISystemUsed')),
    aiSystemVersion: cleanName(xmpText(xmp, 'Iptc4xmpExt:AISystemVersionUsed')),
    aiPrompt: cleanCaption(xmpText(xmp, 'Iptc4xmpExt:AIPromptInformation')),
    aiPromptWriter: cleanName(xmpText(xmp, 'Iptc4xmpExt:AIPromptWriterName')),
  } satisfies PhotoWords);
}
