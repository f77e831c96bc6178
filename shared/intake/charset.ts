import { z } from 'zod';

/**
 * The character sets that copy can be read in, by their labels in the WHATWG Encoding Standard; those of DOS (`cp…`) and
 * `maccenteuro`, which that standard leaves out, by iconv’s. The name beside each is what the user sees.
 */
export const CHARSETS = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16, little-endian)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European (Windows)',
  macintosh: 'Western European (Mac)',
  cp850: 'Western European (DOS)',
  cp437: 'English (DOS)',
  'windows-1250': 'Central European (Windows)',
  'iso-8859-2': 'Central European (ISO)',
  cp852: 'Central European (DOS)',
  maccenteuro: 'Central European (Mac)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'koi8-u': 'Ukrainian (KOI8-U)',
  'x-mac-cyrillic': 'Cyrillic (Mac)',
  'iso-8859-5': 'Cyrillic (ISO)',
  ibm866: 'Cyrillic (DOS)',
  'windows-1253': 'Greek (Windows)',
  'iso-8859-7': 'Greek (ISO)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1256': 'Arabic (Windows)',
  'iso-8859-6': 'Arabic (ISO)',
  'windows-1257': 'Baltic (Windows)',
  'windows-1258': 'Vietnamese (Windows)',
  'windows-874': 'Thai (Windows)',
  shift_jis: 'Japanese (Shift-JIS)',
  'euc-jp': 'Japanese (EUC)',
  'iso-2022-jp': 'Japanese (ISO-2022)',
  gb18030: 'Chinese, simplified (GB18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC)',
} as const;

export const Charset = z.enum(Object.keys(CHARSETS) as [keyof typeof CHARSETS, ...(keyof typeof CHARSETS)[]]);
export type Charset = z.infer<typeof Charset>;

/** How a file's bytes were read as text. */
export const ReadCharset = z.object({
  charset: Charset,
  /** `stated`: the bytes or the file say so. `guessed`: told from the letters. `chosen`: by the user. */
  by: z.enum(['stated', 'guessed', 'chosen']),
  /** Other character sets in which the copy would make about as much sense; the likeliest first. Empty when there is no doubt. */
  others: z.array(Charset),
});
export type ReadCharset = z.infer<typeof ReadCharset>;
