import type { Charset } from '@shared/intake/charset';
import { decodeAs, findDecoded } from '../documents/decode-as';
import { oddness } from './iim-oddness';

/**
 * What 1:90 says with its escape sequence (IIM 4.2, chapter 5; ISO 2022 registrations). Intermediate signs
 * `-`, `.` and `/` put a set of 96 signs into G1, G2 and G3.
 */
const DECLARED: Readonly<Record<string, Charset>> = {
  '%G': 'utf-8',
  '%/G': 'utf-8',
  '%/H': 'utf-8',
  '%/I': 'utf-8',
  A: 'windows-1252',
  B: 'iso-8859-2',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'windows-1255',
  L: 'iso-8859-5',
  M: 'windows-1254',
};

/** The character set that 1:90 declares; null if it declares none, or an unknown one. */
export function declaredCharset(octets: Uint8Array | undefined): Charset | null {
  if (!octets) return null;
  const text = Buffer.from(octets).toString('latin1').replaceAll('\u001b', ' ');
  const unicode = /%\/?[GHI]/.exec(text)?.[0];
  if (unicode) return DECLARED[unicode] ?? null;
  const set = /[-./]([A-Z])/.exec(text)?.[1];
  // Some programs write a name where the escape sequence belongs.
  return /utf-?8/i.test(text) ? 'utf-8' : ((set === undefined ? null : DECLARED[set]) ?? null);
}

/** How a file's IIM was read. */
export interface IimCharset {
  readonly charset: Charset;
  /** Whether it was only guessed from the letters, and nothing in the file says so. */
  readonly isGuess: boolean;
  /** Readings that come close, the closest first; none if one is far better than all others. */
  readonly others: readonly Charset[];
}

/** The character sets of desks before Unicode, and the initial penalty of each. */
const CANDIDATES: readonly (readonly [charset: Charset, doubt: number])[] = [
  ['windows-1252', 0],
  ['macintosh', 0.5],
  ['windows-1250', 0.5],
  ['iso-8859-2', 0.6],
  ['windows-1251', 0.5],
  ['x-mac-cyrillic', 0.8],
  ['koi8-r', 0.8],
  ['iso-8859-5', 1],
  ['windows-1254', 0.8],
  ['windows-1253', 1],
  ['windows-1255', 1],
  ['windows-1256', 1],
  ['windows-1257', 1.5],
  ['koi8-u', 1],
  ['ibm866', 1],
  ['maccenteuro', 3],
  ['cp852', 1.5],
  ['cp850', 1.5],
  ['gb18030', 1.5],
  ['shift_jis', 1.5],
  ['euc-kr', 1.5],
  ['big5', 1.6],
  ['euc-jp', 1.6],
];

/** A reading that is this much odder than the usual one is not offered. */
const CLOSE = 1.5;
/** An unusual one is doubted, unless it is this much better than all others and based on this many signs. */
const CLEAR = 6;
const FEW_SIGNS = 20;
/** The best reading is doubted if it is this odd itself: then the right one may be none of these. */
const ODD_ITSELF = 4;
const MOST_OTHERS = 4;

/**
 * The character set of IIM texts that are not UTF-8. `known` is what the same file says in XMP: a reading that has all of
 * those texts is the right one. Otherwise, another set must beat Windows-1252, which most desks wrote.
 */
export function guessIimCharset(texts: readonly Uint8Array[], known: string): IimCharset {
  const whole = Buffer.concat(texts.flatMap((text) => [text, Uint8Array.of(0x0a)]));
  const agreeing = CANDIDATES.find(([charset]) =>
    texts.every((text) => known.includes(decodeAs(text, charset).trim().normalize('NFC'))),
  );
  if (agreeing) return { charset: agreeing[0], isGuess: false, others: [] };
  const readings = CANDIDATES.flatMap(([charset, doubt]) => {
    const text = findDecoded(whole, charset);
    return text === null ? [] : [{ charset, text, odd: oddness(text) + doubt }];
  }).toSorted((a, b) => a.odd - b.odd);
  const [best, ...rest] = readings;
  if (!best) return { charset: 'windows-1252', isGuess: true, others: [] };
  const different = rest.filter(
    ({ text }, at) => text !== best.text && rest.findIndex((one) => one.text === text) === at,
  );
  const hasFew = whole.filter((octet) => octet >= 0x80).length < FEW_SIGNS;
  const limit =
    best.odd >= ODD_ITSELF || (hasFew && best.charset !== 'windows-1252')
      ? Infinity
      : best.charset === 'windows-1252'
        ? CLOSE
        : CLEAR;
  const others = different.filter(({ odd }) => odd < best.odd + limit).slice(0, MOST_OTHERS);
  return { charset: best.charset, isGuess: true, others: others.map(({ charset }) => charset) };
}
