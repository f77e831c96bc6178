import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader, { type ExpandedTags } from 'exifreader';
import { stripCreditWording } from '@shared/story/credit-wording';
import { PhotoWords } from '@shared/story/photo';
import { exifTime, iimTime, xmpTime } from './photo-taken-at';
import { cleanCaption, cleanName, cleanTerms, cleanWebAddress } from './photo-text';

type Tags = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Tags => typeof value === 'object' && value !== null;

/** The texts that ExifReader holds under a tag, whichever of its shapes it chose; language alternatives kept apart. */
function textsOf(tag: unknown): readonly { readonly text: string; readonly language: string | null }[] {
  if (!isObject(tag)) return [];
  if (Array.isArray(tag)) return tag.flatMap(textsOf);
  if (Array.isArray(tag.value) && tag.value.some(isObject)) return textsOf(tag.value);
  const text = typeof tag.value === 'string' ? tag.value : tag.description;
  if (typeof text !== 'string') return [];
  const language = isObject(tag.attributes) ? tag.attributes.lang : null;
  return [{ text, language: typeof language === 'string' ? language : null }];
}

/** One text: of a language alternative, the default one (XMP Specification Part 1, 8.2.2.4). */
function one(tag: unknown): string {
  const texts = textsOf(tag);
  return (texts.find(({ language }) => language === 'x-default') ?? texts[0])?.text ?? '';
}

/** All items of a list, with `;` between them: the separator of the MWG guidelines for several creators. */
const all = (tag: unknown): string =>
  textsOf(tag)
    .map(({ text }) => cleanName(text))
    .filter(Boolean)
    .join('; ');

/** The first item of a list of structures, or the structure itself. */
function structure(tag: unknown): Tags {
  const value = isObject(tag) ? tag.value : null;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return {};
  return isObject(first.value) && !Array.isArray(first.value) ? first.value : first;
}

const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';

/** What cameras write where a caption belongs. */
const CAMERA_CAPTION =
  /^(olympus digital camera|sony dsc|samsung|minolta digital camera|digital camera|dcim|dsc_?\d+|img_?\d+|default|untitled|screenshot)$/i;

const fromCamera = (text: string): string => (CAMERA_CAPTION.test(text.trim()) ? '' : text);

function loadTags(bytes: Uint8Array): ExpandedTags {
  try {
    return ExifReader.loadView(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      expanded: true,
      domParser: new DOMParser({ onError: onErrorStopParsing }),
      // GPS is not among them: where a photographer stood is nobody's business who does not ask.
      includeTags: {
        exif: ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal', 'OffsetTimeOriginal'],
        iptc: true,
        xmp: true,
        png: true,
      },
    });
  } catch {
    // No metadata, or metadata too damaged to read: the picture itself is still good.
    return {};
  }
}

const city = (place: Tags): string => cleanName(one(place.City));
const country = (place: Tags): string => cleanName(one(place.CountryName));

function placeOf(xmp: Tags, iptc: Tags): string {
  const shown = structure(xmp.LocationShown);
  const created = structure(xmp.LocationCreated);
  const parts = [
    first(cleanName(one(xmp.City)), cleanName(one(iptc.City)), city(shown), city(created)),
    first(
      cleanName(one(xmp.Country)),
      cleanName(one(iptc['Country/Primary Location Name'])),
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

/**
 * What a picture's own metadata says, cleaned: no control characters, no line breaks, web addresses only where they
 * are such, nothing longer than its field. Never throws; what cannot be read is empty. Alt text is only ever what a
 * person wrote into the IPTC field for it.
 *
 * Field names and their places are those of the IPTC Photo Metadata Standard 2023.2. Where XMP, IIM and EXIF differ,
 * XMP is believed before IIM and IIM before EXIF. The MWG Guidelines 2.0 (section 5) put EXIF first for captions and
 * creators; a newsroom's desks write XMP and IIM, while cameras fill EXIF with their own names, so here it is last.
 * For the time of taking EXIF comes first, as the guidelines say: the camera was there.
 */
export function readPhotoWords(bytes: Uint8Array): PhotoWords {
  const tags = loadTags(bytes);
  const xmp: Tags = tags.xmp ?? {};
  const iptc: Tags = { ...tags.iptc };
  const exif: Tags = { ...tags.exif };
  const png: Tags = tags.pngText ?? {};

  const creator = first(
    all(xmp.creator),
    all(iptc['By-line']),
    cleanName(one(exif.Artist)),
    cleanName(one(png.Author)),
  );
  const source = first(cleanName(one(xmp.Source)), cleanName(one(iptc.Source)));
  const creditLine = first(cleanName(one(xmp.Credit)), cleanName(one(iptc.Credit)));
  return PhotoWords.parse({
    caption: first(
      cleanCaption(one(xmp.description)),
      cleanCaption(one(iptc['Caption/Abstract'])),
      cleanCaption(fromCamera(one(exif.ImageDescription))),
      cleanCaption(one(png.Description)),
    ),
    credit: proposeCredit(creditLine, creator, source),
    alt: cleanCaption(one(xmp.AltTextAccessibility)),
    creator,
    copyrightNotice: first(
      cleanName(one(xmp.rights)),
      cleanName(one(iptc['Copyright Notice'])),
      cleanName(one(exif.Copyright)),
      cleanName(one(png.Copyright)),
    ),
    source,
    usageTerms: cleanTerms(one(xmp.UsageTerms)),
    webStatement: cleanWebAddress(one(xmp.WebStatement)),
    licensorUrl: cleanWebAddress(one(structure(xmp.Licensor).LicensorURL)),
    place: placeOf(xmp, iptc),
    takenAt:
      exifTime(one(exif.DateTimeOriginal), one(exif.OffsetTimeOriginal)) ??
      xmpTime(first(one(xmp.DateTimeOriginal), one(xmp.DateCreated))) ??
      iimTime(one(iptc['Date Created']), one(iptc['Time Created'])),
  } satisfies PhotoWords);
}
