import iconv from 'iconv-lite';

/** Windows code pages by the numbers of character sets in a font table. */
const PAGES: Readonly<Record<number, number>> = {
  ...{ 0: 1252, 77: 10_000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254 },
  ...{ 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
};

/** The encoding of a font by its character set; null if the font does not name one. */
export const encodingOfFont = (charset: number): string | null => {
  const page = PAGES[charset];
  return page === undefined ? null : encodingOfPage(page);
};

/** The encoding of a code page; Windows-1252 for an unknown one. */
export function encodingOfPage(page: number): string {
  if (page === 10_000) return 'macroman';
  if (page === 65_001) return 'utf-8';
  const name = `cp${page}`;
  return iconv.encodingExists(name) ? name : 'cp1252';
}

/** Bytes, each a letter of Latin-1, as the words that they are. */
export const decodeBytes = (bytes: string, encoding: string): string =>
  /^[\x20-\x7e]*$/.test(bytes) ? bytes : iconv.decode(Buffer.from(bytes, 'latin1'), encoding);

/** A time as Word packs it into 32 bits, from minutes up to years since 1900; null if it is not one. */
export function unpackTime(packed: number): string | null {
  const part = (from: number, bits: number): number => (packed >>> from) & ((1 << bits) - 1);
  const [minute, hour, day, month, year] = [part(0, 6), part(6, 5), part(11, 5), part(16, 4), part(20, 9)];
  if (day === 0 || month === 0) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${1900 + year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
