import { Charset } from '@shared/intake/charset';

/** Declarations are near the top: browsers look at the first 1,024 bytes, saved pages need a few more. */
const HEAD_BYTES = 4_096;

const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']?(?<label>[\w.:-]{2,40})/i,
  /<meta[^>]{0,300}\bcharset\s*=\s*(?:["']\s*)?(?<label>[\w.:-]{2,40})/i,
  /^content-type:[^\n]{0,200}(?:\n[ \t][^\n]{0,200})?\bcharset\s*=\s*["']?(?<label>[\w.:-]{2,40})/im,
];

/** Names in use that the Encoding Standard does not know. */
const ALIASES: Readonly<Record<string, Charset>> = {
  cp437: 'cp437',
  ibm437: 'cp437',
  cp850: 'cp850',
  cp858: 'cp850',
  ibm850: 'cp850',
  cp852: 'cp852',
  ibm852: 'cp852',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp874: 'windows-874',
  macroman: 'macintosh',
  'x-mac-roman': 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  gbk: 'gb18030',
};

/** The character set that a name means, or null if this build has none of that name. */
export function findCharset(name: string): Charset | null {
  const label = name.trim().toLowerCase();
  const alias = ALIASES[label];
  if (alias) return alias;
  try {
    return Charset.safeParse(new TextDecoder(label).encoding).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The character set that a page, an XML document or a mail says it is written in, or null if none is named. The
 * bytes may contradict it: decode strictly.
 */
export function declaredCharset(bytes: Uint8Array): Charset | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  for (const declaration of DECLARATIONS) {
    const charset = findCharset(declaration.exec(head)?.groups?.label ?? '');
    // A declaration that can be read byte by byte cannot be in UTF-16: as the Encoding Standard has it, it means UTF-8.
    if (charset) return charset.startsWith('utf-16') ? 'utf-8' : charset;
  }
  return null;
}
