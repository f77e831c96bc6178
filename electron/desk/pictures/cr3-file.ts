import { ascii, type Box, boxesIn, findBox, viewOf } from './isobmff';

/** What a Canon CR3 file holds beside its raw data. */
export interface Cr3Parts {
  readonly jpegs: readonly Uint8Array[];
  /** EXIF's first directory and its own, each as a TIFF. */
  readonly main: Uint8Array | null;
  readonly exif: Uint8Array | null;
  readonly xmp: Uint8Array | null;
}

const CANON = '85c0b687820f11e08111f4ce462b6a48';
const PREVIEW = 'eaf42b5e1c984b88b9fbb7dc406e4d16';
const XMP = 'be7acfcb97a942e89c71999491e3afac';

function uuidBox(bytes: Uint8Array, id: string, from: number, to: number): Box | null {
  for (const box of boxesIn(bytes, from, to)) {
    const own = Buffer.from(bytes.subarray(box.at, box.at + 16)).toString('hex');
    if (box.type === 'uuid' && own === id) return { ...box, at: box.at + 16 };
  }
  return null;
}

function inside(bytes: Uint8Array, box: Box | null, ...path: readonly string[]): Box | null {
  return path.reduce((found: Box | null, type) => found && findBox(bytes, type, found.at, found.end), box);
}

/** The first sample of a track, whose place and length are in `co64` and `stsz` (ISO/IEC 14496-12, 8.7). */
function firstSample(bytes: Uint8Array, track: Box): Uint8Array | null {
  const table = inside(bytes, track, 'mdia', 'minf', 'stbl');
  const [place, size] = [inside(bytes, table, 'co64'), inside(bytes, table, 'stsz')];
  if (!place || !size || place.at + 16 > place.end || size.at + 12 > size.end) return null;
  const view = viewOf(bytes);
  const at = Number(view.getBigUint64(place.at + 8));
  const same = view.getUint32(size.at + 4);
  const length = same > 0 || size.at + 16 > size.end ? same : view.getUint32(size.at + 12);
  return at + length <= bytes.length ? bytes.subarray(at, at + length) : null;
}

/** A CR3 has four. */
const MAX_TRACKS = 8;

/** Reads a CR3: its previews, and its EXIF and XMP. Never throws. */
export function cr3Parts(bytes: Uint8Array): Cr3Parts {
  const moov = findBox(bytes, 'moov', 0, bytes.length);
  const canon = moov && uuidBox(bytes, CANON, moov.at, moov.end);
  const part = (type: string): Uint8Array | null => {
    const box = canon && findBox(bytes, type, canon.at, canon.end);
    return box && bytes.subarray(box.at, box.end);
  };
  const jpegs: Uint8Array[] = [];
  // The preview begins some octets into its box, behind its size.
  const preview = uuidBox(bytes, PREVIEW, 0, bytes.length);
  const prvw = preview && findBox(bytes, 'PRVW', preview.at + 8, preview.end);
  if (prvw) jpegs.push(bytes.subarray(prvw.at + 16, prvw.end));
  if (moov) {
    for (const track of boxesIn(bytes, moov.at, moov.end)) {
      if (jpegs.length > MAX_TRACKS) break;
      const sample = track.type === 'trak' ? firstSample(bytes, track) : null;
      if (sample && ascii(sample, 0, 3) === '\xff\xd8\xff') jpegs.push(sample);
    }
  }
  const xmp = uuidBox(bytes, XMP, 0, bytes.length);
  return {
    jpegs,
    main: part('CMT1'),
    exif: part('CMT2'),
    xmp: xmp && bytes.subarray(xmp.at, xmp.end),
  };
}
