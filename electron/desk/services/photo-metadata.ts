import { stripCreditWording } from '@shared/story/credit-wording';
import { digitalSourceType } from '@shared/story/digital-source-type';
import { PhotoWords } from '@shared/story/photo';
import { exifTime, iimTime, xmpTime } from './photo-taken-at';
import {
  all,
  allIim,
  one,
  oneIim,
  type PhotoTags,
  readPhotoTags,
  structure,
  structures,
  type Tags,
} from './photo-tags';
import { cleanCaption, cleanName, cleanNames, cleanNotice, cleanTerms, cleanWebAddress } from './photo-text';

const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/**
 * What XMP or IIM says. XMP, unless IIM was changed after it; but what IIM has cut short to its own length is no change
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

/** The first list that names anything. Lists are never merged: what one program took out, another's would bring back. */
const firstList = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map(cleanNames).find((list) => list.length > 0) ?? [];

/** What cameras write where a caption belongs. */
const CAMERA_CAPTION =
  /^(olympus digital camera|sony dsc|samsung|minolta digital camera|digital camera|dcim|dsc_?\d+|img_?\d+|default|untitled|screenshot)$/i;

const fromCamera = (text: string): string => (CAMERA_CAPTION.test(text.trim()) ? '' : text);

const city = (place: Tags): string => cleanName(one(place.City));
const country = (place: Tags): string => cleanName(one(place.CountryName));

/** The last day that a picture may be used: PLUS's License End Date, IIM's Expiration Date. */
function licenceEnd({ xmp, iim }: PhotoTags): string | null {
  const said = xmpTime(one(xmp.LicenseEndDate)) ?? iimTime(one(iim['Expiration Date']), '');
  return said?.slice(0, 'yyyy-mm-dd'.length) ?? null;
}

function placeOf(tags: PhotoTags): string {
  const { xmp, iim } = tags;
  const shown = structure(xmp.LocationShown);
  const created = structure(xmp.LocationCreated);
  const parts = [
    first(agreed(tags, cleanName(one(xmp.City)), cleanName(oneIim(iim.City))), city(shown), city(created)),
    first(
      agreed(tags, cleanName(one(xmp.Country)), cleanName(oneIim(iim['Country/Primary Location Name']))),
      country(shown),
      country(created),
    ),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The credit to propose: what the supplier asks for; else `Creator/Source`; else whichever of the two is known. */
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
    agreedList(tags, all(xmp.creator), allIim(iim['By-line'])),
    [one(exif.Artist)],
    [one(png.Author)],
  ).join('; ');
  const source = agreed(tags, cleanName(one(xmp.Source)), cleanName(oneIim(iim.Source)));
  const creditLine = agreed(tags, cleanName(one(xmp.Credit)), cleanName(oneIim(iim.Credit)));
  return { creator, source, creditLine, credit: proposeCredit(creditLine, creator, source) };
}

/**
 * What a picture's own metadata says, cleaned: no control characters, no line breaks, web addresses only where they
 * are such, nothing longer than its field. Never throws; what cannot be read is empty. Alt text is only ever what a
 * person wrote into the IPTC field for it. Nothing of a GPS position is read.
 *
 * Field names and their places are those of the IPTC Photo Metadata Standard 2023.2. Where XMP, IIM and EXIF differ,
 * XMP is believed before IIM and IIM before EXIF, field by field, and lists are taken whole from one of them; but IIM
 * before XMP where the file's digest says that it was changed after it. The MWG
 * Guidelines 2.0 (section 5) put EXIF first for captions and creators; a newsroom's desks write XMP and IIM, while
 * cameras fill EXIF with their own names, so here it is last. For the time of taking EXIF comes first, as the
 * guidelines say: the camera was there. Where XMP has no Person Shown, the names in Person Shown with Details count.
 */
export const readPhotoWords = (bytes: Uint8Array): PhotoWords => wordsIn(readPhotoTags(bytes));

/** The same, with the last day of the licence (`yyyy-mm-dd`) where the file names one. */
export function readPhotoFile(bytes: Uint8Array): {
  readonly words: PhotoWords;
  readonly licenceUntil: string | null;
} {
  const tags = readPhotoTags(bytes);
  return { words: wordsIn(tags), licenceUntil: licenceEnd(tags) };
}

function wordsIn(tags: PhotoTags): PhotoWords {
  const { xmp, iim, exif, png } = tags;
  const licensor = structure(xmp.Licensor);
  return PhotoWords.parse({
    caption: first(
      agreed(tags, cleanCaption(one(xmp.description)), cleanCaption(oneIim(iim['Caption/Abstract']))),
      cleanCaption(fromCamera(one(exif.ImageDescription))),
      cleanCaption(one(png.Description)),
    ),
    ...creditOf(tags),
    alt: cleanCaption(one(xmp.AltTextAccessibility)),
    copyrightNotice: first(
      agreed(tags, cleanNotice(one(xmp.rights)), cleanNotice(oneIim(iim['Copyright Notice']))),
      cleanNotice(one(exif.Copyright)),
      cleanNotice(one(png.Copyright)),
    ),
    usageTerms: cleanTerms(one(xmp.UsageTerms)),
    webStatement: cleanWebAddress(one(xmp.WebStatement)),
    licensorUrl: cleanWebAddress(one(licensor.LicensorURL)),
    licensorName: cleanName(one(licensor.LicensorName)),
    place: placeOf(tags),
    takenAt:
      exifTime(one(exif.DateTimeOriginal), one(exif.OffsetTimeOriginal)) ??
      xmpTime(first(one(xmp.DateTimeOriginal), one(xmp.DateCreated))) ??
      iimTime(one(iim['Date Created']), one(iim['Time Created'])),
    headline: agreed(tags, cleanName(one(xmp.Headline)), cleanName(oneIim(iim.Headline))),
    jobTitle: agreed(tags, cleanName(one(xmp.AuthorsPosition)), cleanName(oneIim(iim['By-line Title']))),
    keywords: agreedList(tags, all(xmp.subject), allIim(iim.Keywords)),
    persons: firstList(
      all(xmp.PersonInImage),
      structures(xmp.PersonInImageWDetails).map((person) => one(person.PersonName)),
    ),
    digitalSourceType: digitalSourceType(cleanName(one(xmp.DigitalSourceType))),
    instructions: agreed(
      tags,
      cleanTerms(one(xmp.Instructions)),
      cleanTerms(oneIim(iim['Special Instructions'])),
    ),
  } satisfies PhotoWords);
}
