import { createHash } from 'node:crypto';
import { jpegSegments } from './jpeg-file';
import { imageResource } from './image-resources';

const APP13 = 0xed;
const HEADER = 'Photoshop 3.0\0';
const IIM = 0x0404;
const DIGEST = 0x0425;

/** Photoshop's resources in a JPEG, whose segments hold 64 kB each. */
function resourcesIn(jpeg: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const { marker, at, end } of jpegSegments(jpeg)) {
    const content = jpeg.subarray(at, end);
    if (marker === APP13 && Buffer.from(content.subarray(0, HEADER.length)).toString() === HEADER)
      parts.push(content.subarray(HEADER.length));
  }
  return Buffer.concat(parts);
}

/**
 * Whether IIM was changed by a program that left XMP as it was: the digest of the IIM that XMP was last brought in line with
 * (Photoshop's resource 0x0425) then differs from that of the IIM in the file (MWG Guidelines 2.0, section 5). A file
 * without a digest says nothing about it. `metadata` is a JPEG, its pixels may be left out. Never throws.
 */
export function isIimNewer(metadata: Uint8Array): boolean {
  if (metadata[0] !== 0xff || metadata[1] !== 0xd8) return false;
  const resources = resourcesIn(metadata);
  const [iim, digest] = [imageResource(resources, IIM), imageResource(resources, DIGEST)];
  if (!iim || digest?.length !== 16 || digest.every((octet) => octet === 0)) return false;
  return !createHash('md5').update(iim).digest().equals(digest);
}
