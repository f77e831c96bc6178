import { ascii } from './isobmff';
import { type Directory, directoryAt, firstDirectory, TAG } from './tiff-directory';

/** Raw files that are TIFF except for their name. */
const RAW_NAME =
  /\.(3fr|arw|cr2|dcr|dng|erf|fff|gpr|iiq|k25|kdc|mef|mos|nef|nrw|orf|pef|raw|rw2|rwl|sr2|srf|srw)$/i;

/** How light falls on a sensor: DNG 1.7.1, PhotometricInterpretation. No ordinary picture is coded this way. */
const SENSOR: ReadonlySet<number> = new Set([32_803, 34_892]);

const MAX_DIRECTORIES = 40;

/** All directories of a TIFF, including nested ones, each once. */
export function* directories(bytes: Uint8Array): Generator<Directory, void> {
  const waiting = [firstDirectory(bytes)];
  const seen = new Set<number>();
  for (let at = waiting.shift(); at !== undefined && seen.size < MAX_DIRECTORIES; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const directory = directoryAt(bytes, at);
    if (!directory) continue;
    yield directory;
    waiting.push(...directory.numbers(TAG.subIfds), directory.next);
  }
}

export const isSensorData = (directory: Directory): boolean =>
  SENSOR.has(directory.numbers(TAG.photometric)[0] ?? -1);

/** The kind of raw file that each camera maker writes, by the maker's name in EXIF. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/^nikon/i, 'Nikon NEF'],
  [/^canon/i, 'Canon CR2'],
  [/^sony/i, 'Sony ARW'],
  [/^(pentax|ricoh)/i, 'Pentax PEF'],
  [/^samsung/i, 'Samsung SRW'],
  [/^(olympus|om digital)/i, 'Olympus ORF'],
  [/^hasselblad/i, 'Hasselblad 3FR'],
  [/^phase one/i, 'Phase One IIQ'],
];

const isTiff = (bytes: Uint8Array): boolean => /^(?:II\*\0|MM\0\*)/.test(ascii(bytes, 0, 4));

function tiffKind(bytes: Uint8Array, name: string): string | null {
  const all = [...directories(bytes)];
  const isRaw = RAW_NAME.test(name) || ascii(bytes, 8, 2) === 'CR' || all.some(isSensorData);
  if (!isRaw) return null;
  if (all.some((directory) => directory.numbers(TAG.dngVersion).length > 0)) return 'DNG';
  const make = all[0]?.text(TAG.make) ?? '';
  return MAKERS.find(([maker]) => maker.test(make))?.[1] ?? (make || 'camera raw');
}

/**
 * What kind of camera raw file this is (`Nikon NEF`), by its bytes; null for any other file. The name counts only for a TIFF,
 * because some raw files cannot otherwise be told from one.
 */
export function rawKind(bytes: Uint8Array, name: string): string | null {
  const start = ascii(bytes, 0, 16);
  if (start.startsWith('FUJIFILMCCD-RAW')) return 'Fujifilm RAF';
  if (start.slice(4, 12) === 'ftypcrx ') return 'Canon CR3';
  if (start.startsWith('IIU\0')) return 'Panasonic RW2';
  if (/^(IIRO|IIRS|MMOR)/.test(start)) return 'Olympus ORF';
  return isTiff(bytes) ? tiffKind(bytes, name) : null;
}
