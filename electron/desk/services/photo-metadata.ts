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
import { cleanCaption, cleanName, cleanNames, cleanTerms, cleanWebAddress } from './photo-text';

const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/** The first list that names anything. Lists are never merged: what one program took out, another's would bring back. */
const firstList = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map(cleanNames).find((list) => list.length > 0) ?? [];

/** What cameras write where a caption belongs. */
const CAMERA_CAPTION =
  /^(olympus digital camera|sony dsc|samsung|minolta digital camera|digital camera|dcim|dsc_?\d+|img_?\d+|default|untitled|screenshot)$/i;

const fromCamera = (text: string): string => (CAMERA_CAPTION.test(text.trim()) ? '' : text);

const city = (place: Tags): string => cleanName(one(place.City));
const country = (place: Tags): string => cleanName(one(place.CountryName));

function placeOf({ xmp, iim }: PhotoTags): string {
  const shown = structure(xmp.LocationShown);
  const created = structure(xmp.LocationCreated);
  const parts = [
    first(cleanName(one(xmp.City)), cleanName(oneIim(iim.City)), city(shown), city(created)),
    first(
      cleanName(one(xmp.Country)),
      cleanName(oneIim(iim['Country/Primary Location Name'])),
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
function creditOf({ xmp, iim, exif, png }: PhotoTags) {
  // `;` between several: the separator of the MWG guidelines.
  const creator = firstList(
    all(xmp.creator),
    allIim(iim['By-line']),
    [one(exif.Artist)],
    [one(png.Author)],
  ).join('; ');
  const source = first(cleanName(one(xmp.Source)), cleanName(oneIim(iim.Source)));
  const creditLine = first(cleanName(one(xmp.Credit)), cleanName(oneIim(iim.Credit)));
  return { creator, source, creditLine, credit: proposeCredit(creditLine, creator, source) };
}

/**
 * What a picture's own metadata says, cleaned: no control characters, no line breaks, web addresses only where they
 * are such, nothing longer than its field. Never throws; what cannot be read is empty. Alt text is only ever what a
 * person wrote into the IPTC field for it. Nothing of a GPS position is read.
 *
 * Field names and their places are those of the IPTC Photo Metadata Standard 2023.2. Where XMP, IIM and EXIF differ,
 * XMP is believed before IIM and IIM before EXIF, field by field, and lists are taken whole from one of them. The MWG
 * Guidelines 2.0 (section 5) put EXIF first for captions and creators; a newsroom's desks write XMP and IIM, while
 * cameras fill EXIF with their own names, so here it is last. For the time of taking EXIF comes first, as the
 * guidelines say: the camera was there. Where XMP has no Person Shown, the names in Person Shown with Details count.
 */
export function readPhotoWords(bytes: Uint8Array): PhotoWords {
  const tags = readPhotoTags(bytes);
  const { xmp, iim, exif, png } = tags;
  const licensor = structure(xmp.Licensor);
  return PhotoWords.parse({
    caption: first(
      cleanCaption(one(xmp.description)),
      cleanCaption(oneIim(iim['Caption/Abstract'])),
      cleanCaption(fromCamera(one(exif.ImageDescription))),
      cleanCaption(one(png.Description)),
    ),
    ...creditOf(tags),
    alt: cleanCaption(one(xmp.AltTextAccessibility)),
    copyrightNotice: first(
      cleanName(one(xmp.rights)),
      cleanName(oneIim(iim['Copyright Notice'])),
      cleanName(one(exif.Copyright)),
      cleanName(one(png.Copyright)),
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
    headline: first(cleanName(one(xmp.Headline)), cleanName(oneIim(iim.Headline))),
    jobTitle: first(cleanName(one(xmp.AuthorsPosition)), cleanName(oneIim(iim['By-line Title']))),
    keywords: firstList(all(xmp.subject), allIim(iim.Keywords)),
    persons: firstList(
      all(xmp.PersonInImage),
      structures(xmp.PersonInImageWDetails).map((person) => one(person.PersonName)),
    ),
    digitalSourceType: digitalSourceType(cleanName(one(xmp.DigitalSourceType))),
  } satisfies PhotoWords);
}
