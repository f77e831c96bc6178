import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import ExifReader from 'exifreader';

/** The credit line inside a picture: `photoshop:Credit` of its XMP and dataset 2:110 of its IPTC IIM. */
export interface CreditInFile {
  readonly xmp: string | null;
  readonly iim: string | null;
}

/**
 * Reads the credit back from a finished file. The reader shares no code with the writer: XMP and IIM are written by
 * this project (through libvips), and read here by ExifReader, a parser of others that finds both by their own
 * structure in JPEG, WebP and AVIF and reads UTF-8 IIM correctly (exifr garbles it, and cannot read WebP). A file that cannot
 * be read carries no credit.
 */
export function creditInFile(bytes: Uint8Array): CreditInFile {
  try {
    const { xmp, iptc } = ExifReader.loadView(
      new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      {
        expanded: true,
        domParser: new DOMParser({ onError: onErrorStopParsing }),
        includeTags: { xmp: true, iptc: true },
      },
    );
    return { xmp: said(xmp?.Credit, 'value'), iim: said(iptc?.Credit, 'description') };
  } catch {
    return { xmp: null, iim: null };
  }
}

/** A tag's only text. A credit that is there twice does not count: readers differ in which one they show. */
function said(tag: unknown, key: 'value' | 'description'): string | null {
  if (typeof tag !== 'object' || tag === null || Array.isArray(tag)) return null;
  const text = (tag as Readonly<Record<string, unknown>>)[key];
  return typeof text === 'string' && text !== '' ? text : null;
}
