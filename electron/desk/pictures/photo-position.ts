import ExifReader from 'exifreader';
import { metadataOnly } from './metadata-blocks';

/**
 * Where the camera stood, for a person who needs the place: `22.5726° N, 88.3639° E`, about ten metres. From EXIF
 * alone. Null if the file says nothing, or nothing that is a place on Earth. Never throws.
 */
export function positionIn(file: Uint8Array): string | null {
  const bytes = metadataOnly(file);
  if (!bytes) return null;
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { gps } = ExifReader.loadView(view, { expanded: true, includeTags: { gps: true } });
    return inWords(gps?.Latitude, gps?.Longitude);
  } catch {
    return null;
  }
}

function inWords(latitude: number | undefined, longitude: number | undefined): string | null {
  if (latitude === undefined || longitude === undefined) return null;
  // Cameras without a fix write zeros: that place is in the sea.
  if (latitude === 0 && longitude === 0) return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  const side = (value: number, [plus, minus]: readonly [string, string]): string =>
    `${Math.abs(value).toFixed(4)}° ${value < 0 ? minus : plus}`;
  return `${side(latitude, ['N', 'S'])}, ${side(longitude, ['E', 'W'])}`;
}
