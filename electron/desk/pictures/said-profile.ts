import { open, readFile } from 'node:fs/promises';
import { adobeRgbProfile } from './icc-profile';
import { jpegFacts, withJpegProfile } from './jpeg-file';
import { directoryAt, directoryIn, firstDirectory, TAG } from './tiff-directory';

const UNCALIBRATED = 0xffff;

/**
 * Whether EXIF says that a picture is in Adobe RGB: “uncalibrated”, and DCF's optional colour space in the interoperability directory
 * (EXIF 3.0, CIPA DC-008; DCF 2.0, CIPA DC-009).
 */
function saysAdobeRgb(exif: Uint8Array): boolean {
  const directory = directoryIn(exif, directoryAt(exif, firstDirectory(exif)), TAG.exif);
  const interoperability = directoryIn(exif, directory, TAG.interoperability);
  return directory?.numbers(TAG.colourSpace)[0] === UNCALIBRATED && interoperability?.text(1) === 'R03';
}

/** Whether a JPEG's colours are in Adobe RGB, only its EXIF says so, and it has no profile: sharp would read them as sRGB's. */
function lacksProfile(jpeg: Uint8Array): boolean {
  const facts = jpegFacts(jpeg);
  return facts?.exif != null && !facts.hasProfile && facts.components === 3 && saysAdobeRgb(facts.exif);
}

/** A picture with the profile that its EXIF says; as it is if EXIF says none, or it has one. Never throws. */
export const withSaidProfile = (picture: Uint8Array): Uint8Array =>
  lacksProfile(picture) ? withJpegProfile(picture, adobeRgbProfile()) : picture;

/** More than cameras write before the pixels. */
const HEADER_BYTES = 512_000;

/** A picture's path, or its bytes if they need the profile that their EXIF says. Throws what `node:fs` does. */
export async function inSaidProfile(path: string): Promise<string | Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEADER_BYTES), 0, HEADER_BYTES, 0);
    if (!lacksProfile(buffer.subarray(0, bytesRead))) return path;
  } finally {
    await file.close();
  }
  return withSaidProfile(await readFile(path));
}
