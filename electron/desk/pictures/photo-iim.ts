import { createHash } from 'node:crypto';
import { stripCreditWording } from '@shared/story/credit-wording';
import type { StoryPhoto } from '@shared/story/photo';
import { photoCreators } from '@shared/story/photo-creators';
import { cityOf } from './photo-place';

/** The maximum of a dataset's plain length field (IIM 4.2, 1.5); none of our fields comes near it. */
const MAX_OCTETS = 2000;

const utf8 = new TextEncoder();

const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.concat(parts));

const uint16 = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff);
const uint32 = (value: number): Uint8Array => concat(uint16(value >>> 16), uint16(value & 0xffff));

const dataset = (record: number, number: number, octets: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(0x1c, record, number), uint16(octets.length), octets);

/**
 * A text dataset. IIM 4.2 allows 32 octets for names, which is eleven letters of Hindi; readers take longer ones, and
 * a truncated credit is a wrong credit, so it is written whole up to the longest field's 2,000 octets, otherwise not at all.
 */
function text(number: number, value: string): Uint8Array {
  const octets = utf8.encode(value.replaceAll(/\p{Cc}+/gu, ' ').trim());
  return octets.length === 0 || octets.length > MAX_OCTETS ? new Uint8Array() : dataset(2, number, octets);
}

/**
 * A caption, cut at a word if it is longer than the field: XMP has it whole, and readers know by its beginning that the
 * two agree (MWG Guidelines 2.0, section 5).
 */
function caption(value: string): string {
  if (utf8.encode(value).length <= MAX_OCTETS) return value;
  const room = new Uint8Array(MAX_OCTETS);
  const { read } = utf8.encodeInto(value, room);
  const cut = value.slice(0, read);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), read / 2)).trimEnd();
}

const resource = (id: number, data: Uint8Array): Uint8Array =>
  concat(
    utf8.encode('8BIM'),
    uint16(id),
    uint16(0),
    uint32(data.length),
    data,
    new Uint8Array(data.length % 2),
  );

/** As many items of a list as leave room for the other fields: all datasets share one segment of 64 kB, and XMP has the whole list. */
const MAX_LIST_OCTETS = 20_000;

function list(number: number, items: readonly string[]): readonly Uint8Array[] {
  let left = MAX_LIST_OCTETS;
  return items
    .map((item) => text(number, item))
    .filter(({ length }) => {
      left -= length;
      return left >= 0;
    });
}

/** IIM's datasets for what XMP also says, declared to be UTF-8 (1:90 = ESC % G), in the order of their numbers. */
export const iimRecord = (photo: StoryPhoto, printedCredit: string): Uint8Array =>
  concat(
    dataset(1, 90, Uint8Array.of(0x1b, 0x25, 0x47)),
    dataset(2, 0, uint16(4)),
    ...list(25, photo.keywords),
    ...list(80, photoCreators(photo.creator)),
    text(85, photo.jobTitle),
    text(90, cityOf(photo)),
    text(95, photo.state),
    text(101, photo.country),
    text(103, photo.jobId),
    text(105, photo.headline),
    text(110, stripCreditWording(printedCredit)),
    text(115, photo.source),
    text(116, photo.copyrightNotice),
    text(120, caption(photo.caption.replaceAll(/\p{Cc}+/gu, ' ').trim())),
  );

/** Where the application segments at the start of a JPEG end: a new one goes there. */
function endOfAppSegments(jpeg: Uint8Array): number {
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1]! >= 0xe0 && jpeg[at + 1]! <= 0xef)
    at += 2 + ((jpeg[at + 2]! << 8) | jpeg[at + 3]!);
  return at;
}

/** The JPEG with this IIM in it, which must fit into one segment. The picture's own bytes do not change. */
export function withIimOctets(jpeg: Uint8Array, iim: Uint8Array): Uint8Array<ArrayBuffer> {
  const digest = Uint8Array.from(createHash('md5').update(iim).digest());
  const data = concat(utf8.encode('Photoshop 3.0\0'), resource(0x0404, iim), resource(0x0425, digest));
  const segment = concat(Uint8Array.of(0xff, 0xed), uint16(data.length + 2), data);
  const at = endOfAppSegments(jpeg);
  return concat(jpeg.subarray(0, at), segment, jpeg.subarray(at));
}

/**
 * The JPEG with the same words as its XMP in IPTC IIM, for the newsroom systems and viewers that read nothing else.
 * They are in an APP13 segment (Photoshop image resources 0x0404, and 0x0425: the MD5 of it, by which readers see
 * that IIM and XMP agree: MWG Guidelines 2.0, 5.3).
 */
export const withIim = (
  jpeg: Uint8Array,
  photo: StoryPhoto,
  printedCredit: string,
): Uint8Array<ArrayBuffer> => withIimOctets(jpeg, iimRecord(photo, printedCredit));
