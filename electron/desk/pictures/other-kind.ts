const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** The first bytes of files that are not pictures for Copydesk, and the names of their kinds. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF document'],
  [/^%!PS|^\xc5\xd0\xd3\xc6/, 'a PostScript drawing (EPS or AI)'],
  [/^8BP[SB]/, 'a Photoshop document'],
  [/^gimp xcf/, 'a GIMP picture'],
  [/^BM.{4}\0\0\0\0/s, 'a BMP picture'],
  [/^\xff\x0a|^\0\0\0\x0cJXL /, 'a JPEG XL picture'],
  [/^\0\0\0\x0cjP {2}|^\xff\x4f\xff\x51/, 'a JPEG 2000 picture'],
  [/^II\xbc/, 'a JPEG XR picture'],
  [/^\0\0[\x01\x02]\0/, 'an icon'],
  [/^v\/1\x01/, 'an OpenEXR picture'],
  [/^#\?R/, 'a Radiance HDR picture'],
  [/^qoif/, 'a QOI picture'],
  [/^P[1-7]\s/, 'a Netpbm picture'],
  [/^SIMPLE {2}=/, 'a FITS picture'],
  [/^FOVb/, 'a Sigma raw file (X3F)'],
  [/^II\x1a\0\0\0HEAPCCDR/, 'a Canon raw file (CRW)'],
  [/^\0MRM/, 'a Minolta raw file (MRW)'],
  [/^RIFF.{4}AVI /s, 'a video (AVI)'],
  [/^RIFF.{4}WAVE/s, 'a sound (WAV)'],
  [/^\x1a\x45\xdf\xa3/, 'a video (Matroska or WebM)'],
  [/^ID3|^OggS|^fLaC/, 'a sound'],
  [/^PK\x03\x04/, 'a ZIP archive or an Office document'],
  [/^7z\xbc\xaf\x27\x1c|^Rar!|^\x1f\x8b/, 'an archive'],
  [/^\xd7\xcd\xc6\x9a|^\x01\0\0\0.{36} EMF/s, 'a Windows drawing (WMF or EMF)'],
  [/^\xd0\xcf\x11\xe0/, 'an old Office document'],
  [/^\{\\rtf/, 'a text document (RTF)'],
];

/** Brands of ISO base media files: http://mp4ra.org. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^qt {2}/, 'a QuickTime video'],
  [/^(isom|iso\d|mp4\d|avc1|M4V |3gp|3g2|MSNV|XAVC|f4v )/, 'a video (MP4)'],
  [/^(M4A |M4B )/, 'a sound (M4A)'],
  [/^(avci|avcs)/, 'a HEIF picture coded in H.264'],
  [/^(j2ki|j2is)/, 'a HEIF picture coded in JPEG 2000'],
  [/^(vvic|vvis)/, 'a HEIF picture coded in H.266'],
  [/^(jpeg|jpgs)/, 'a HEIF picture coded in JPEG'],
  [/^(mif[12]|msf1)/, 'a HEIF picture in a coding that Copydesk does not know'],
];

/** The kind of a file that is not a picture for Copydesk, so that the refusal can name it; null if it is unknown. */
export function otherKind(bytes: Uint8Array): string | null {
  const start = ascii(bytes, 0, 48);
  const found = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (found) return found[1];
  if (start.slice(4, 8) === 'ftyp') {
    const brand = start.slice(8, 12);
    const known = BRANDS.find(([pattern]) => pattern.test(brand));
    return known?.[1] ?? 'a video or a picture in a format that Copydesk does not know';
  }
  const opening = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(<\?xml[^]*<svg|<svg|<!doctype svg)/.test(opening)) return 'an SVG drawing';
  return opening.startsWith('<') ? 'a web page or other markup' : null;
}
