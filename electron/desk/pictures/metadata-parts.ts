import { inflateSync } from 'node:zlib';
import { ascii, viewOf } from './isobmff';
import { jpegSegments } from './jpeg-file';
import { pngChunks, webpChunks } from './picture-chunks';
import { imageResource } from './image-resources';
import { iimOf, tiffMetadata, xmpOf } from './tiff-metadata';
import { xmpXml } from './xmp-packet';

/** The content of a picture's metadata, extracted from its format but not read yet. */
export interface MetadataParts {
  /** XMP packets as XML, the main one first. */
  readonly packets: readonly string[];
  /** The datasets of IPTC IIM, in one stream. */
  readonly iim: Uint8Array | null;
  /** The text chunks of a PNG by their keywords. */
  readonly texts: ReadonlyMap<string, string>;
  /** An EXIF block, which is a TIFF, that a PNG keeps as text; EXIF in its own place is not among these parts. */
  readonly exif: Uint8Array | null;
}

const NO_TEXTS: Pick<MetadataParts, 'texts' | 'exif'> = { texts: new Map(), exif: null };

/** Everything that is unpacked or joined for one picture: as much as is read of a picture without packed parts. */
const MAX_OCTETS = 512_000;

const EXTENSION = 'http://ns.adobe.com/xmp/extension/\0';
/** After that header: the packet's MD5 as 32 letters, its whole length and this part's place in it (Part 3, 1.1.3.1). */
const EXTENSION_HEADER = EXTENSION.length + 32 + 4 + 4;

/** Packets that did not fit into one segment, each joined from its parts. */
function extended(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const whole = new Map<string, Uint8Array>();
  let left = MAX_OCTETS;
  for (const part of parts) {
    if (part.length < EXTENSION_HEADER) continue;
    const id = ascii(part, EXTENSION.length, 32);
    const view = viewOf(part);
    const length = view.getUint32(EXTENSION.length + 32);
    const at = view.getUint32(EXTENSION.length + 36);
    if (!whole.has(id)) {
      if (length > left) continue;
      left -= length;
      whole.set(id, new Uint8Array(length));
    }
    const content = part.subarray(EXTENSION_HEADER);
    const packet = whole.get(id)!;
    if (at + content.length <= packet.length) packet.set(content, at);
  }
  return [...whole.values()];
}

/** Before Photoshop's resources: of version 3 and later, and of 2.5. */
const PHOTOSHOP = /^(?:Photoshop 3\.0\0|Adobe_Photoshop2\.5:)/;

/** IIM from a block of Photoshop's resources, or as it is there without them. */
function iimIn(block: Uint8Array): Uint8Array | null {
  const header = PHOTOSHOP.exec(ascii(block, 0, 20))?.[0].length ?? 0;
  const content = block.subarray(header);
  return content[0] === 0x1c ? content : imageResource(content, 0x0404);
}

const APP1 = 0xe1;
const APP13 = 0xed;

function jpegParts(jpeg: Uint8Array): MetadataParts {
  const packets: Uint8Array[] = [];
  const extensions: Uint8Array[] = [];
  const resources: Uint8Array[] = [];
  for (const { marker, at, end } of jpegSegments(jpeg)) {
    const content = jpeg.subarray(at, end);
    if (marker === APP1) {
      const header = ascii(content, 0, EXTENSION.length);
      if (header === EXTENSION) extensions.push(content);
      else if (!header.startsWith('Exif\0')) packets.push(content);
    }
    // One block may be split over several segments, each with the header.
    if (marker === APP13) {
      const header = PHOTOSHOP.exec(ascii(content, 0, 20))?.[0].length ?? 0;
      resources.push(content.subarray(header));
    }
  }
  return {
    packets: packetsOf([...packets, ...extended(extensions)]),
    iim: iimIn(Buffer.concat(resources)) ?? resources.map(iimIn).find((iim) => iim !== null) ?? null,
    ...NO_TEXTS,
  };
}

const packetsOf = (all: readonly Uint8Array[]): readonly string[] =>
  all.map(xmpXml).filter((xml) => xml !== null);

interface PngText {
  readonly keyword: string;
  readonly octets: Uint8Array;
}

/** The text of a chunk, unpacked if it is packed: PNG (Third Edition), 11.3.3. */
function pngText(type: string, content: Uint8Array, room: number): PngText | null {
  const end = content.indexOf(0);
  // 79 octets are the most that a keyword may have.
  if (end < 1 || end > 79) return null;
  const keyword = ascii(content, 0, end);
  const unpack = (octets: Uint8Array, isPacked: boolean): PngText | null => {
    if (!isPacked) return { keyword, octets };
    try {
      return { keyword, octets: inflateSync(octets, { maxOutputLength: Math.max(room, 1) }) };
    } catch {
      return null;
    }
  };
  if (type === 'tEXt') return unpack(content.subarray(end + 1), false);
  if (type === 'zTXt') return unpack(content.subarray(end + 2), true);
  const language = content.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
  return translated < 0 ? null : unpack(content.subarray(translated + 1), content[end + 1] === 1);
}

function textOf(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    // Latin-1, as the chunk should be; Windows-1252 has the same letters and more.
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/**
 * A profile that ImageMagick and programs after it keep in a text chunk: a name, its length, and its octets in hexadecimal
 * digits; or the octets as they are.
 */
function rawProfile(octets: Uint8Array): Uint8Array {
  const text = Buffer.from(octets).toString('latin1');
  const match = /^\s*\S[^\n]*\n\s*\d+\s*\n([\da-f][\da-f\s]*)$/i.exec(text);
  return match ? Buffer.from(match[1]!.replaceAll(/\s+/g, ''), 'hex') : octets;
}

const RAW = /^Raw profile type (iptc|8bim|xmp|exif|APP1)$/i;

/** EXIF's header in a JPEG, which such a profile often keeps, and the ways in which its TIFF can begin. */
const EXIF_HEADER = /^Exif\0\0(?=II\*\0|MM\0\*)/;
const TIFF = /^(?:II\*\0|MM\0\*)/;

function pngParts(png: Uint8Array): MetadataParts {
  const packets: Uint8Array[] = [];
  let iim: Uint8Array | null = null;
  let exif: Uint8Array | null = null;
  const texts = new Map<string, string>();
  let room = MAX_OCTETS;
  for (const { type, at, end } of pngChunks(png)) {
    const said = /^[itz]TXt$|^tEXt$/.test(type) ? pngText(type, png.subarray(at, end), room) : null;
    if (!said) continue;
    room -= said.octets.length;
    const raw = RAW.exec(said.keyword)?.[1]?.toLowerCase();
    if (said.keyword === 'XML:com.adobe.xmp') packets.unshift(said.octets);
    else if (raw === 'xmp' || raw === 'exif' || raw === 'app1') {
      const profile = rawProfile(said.octets);
      const block = profile.subarray(EXIF_HEADER.exec(ascii(profile, 0, 10))?.[0].length ?? 0);
      if (TIFF.test(ascii(block, 0, 4))) exif ??= block;
      else packets.push(profile);
    } else if (raw !== undefined) iim ??= iimIn(rawProfile(said.octets));
    else if (!texts.has(said.keyword)) texts.set(said.keyword, textOf(said.octets));
  }
  return { packets: packetsOf(packets), iim, texts, exif };
}

function webpParts(webp: Uint8Array): MetadataParts {
  const packets: Uint8Array[] = [];
  for (const { type, at, end } of webpChunks(webp))
    if (/^XMP[ \0]$/.test(type)) packets.push(webp.subarray(at, end));
  return { packets: packetsOf(packets), iim: null, ...NO_TEXTS };
}

function tiffParts(tiff: Uint8Array): MetadataParts {
  const metadata = tiffMetadata(tiff);
  const xmp = xmpOf(metadata);
  return { packets: xmp ? packetsOf([xmp]) : [], iim: iimOf(metadata), ...NO_TEXTS };
}

/** What the metadata of a JPEG, PNG, WebP or TIFF holds, its pixels left out by `metadataOnly`. Never throws. */
export function metadataParts(metadata: Uint8Array): MetadataParts {
  if (metadata[0] === 0xff) return jpegParts(metadata);
  if (ascii(metadata, 1, 3) === 'PNG') return pngParts(metadata);
  if (ascii(metadata, 0, 4) === 'RIFF') return webpParts(metadata);
  return tiffParts(metadata);
}
