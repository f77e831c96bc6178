import type { Charset } from '@shared/intake/charset';
import { decodeAs, findDecoded } from '../documents/decode-as';

/**
 * What 1:90 says, by the escape sequence that it holds (IIM 4.2, chapter 5; ISO 2022 registrations). Intermediate signs
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

/** The character set that 1:90 declares; null if it declares none, or one that is not known here. */
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

/** Those that desks wrote before Unicode, and what each has against it before anything is read. */
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
];

/** Signs that a reading in the wrong character set puts where no writer would, and what each counts. */
const ODD: readonly (readonly [odd: RegExp, weight: number])[] = [
  // Nothing, or a sign that only programs write.
  [/[\ufffd\u0080-\u009f\ue000-\uf8ff\u2500-\u259f]/gu, 3],
  // A sign in or on a word.
  [/(?<=\p{L})[^\p{L}\p{M}\p{N}\p{ASCII}’‘·”»“›\u00a0–—…®™©°ªº](?=\p{L})/gu, 2],
  [/(?<![\p{L}\p{N}\p{ASCII}]|\p{L}[’'])[¡£¥§¢¤¦¬±¶¹²³¼½¾µ÷×¨¯´¸†‡•ƒˆ˜≠∞≤≥∂∑∏π∫Ω√≈∆◊](?=\p{L})/gu, 2],
  [/(?<=\p{L})[£¥§¢¤¦¬±¶¹²³¼½¾µ÷×¨¯´¸†‡•ƒˆ˜≠∞≤≥∂∑∏π∫Ω√≈∆◊]/gu, 1],
  // A dash or quotation mark in a word of small letters.
  [/(?<=\p{Ll})[–—“”„‚…‘«»‹›](?=\p{Ll})/gu, 2],
  [/(?<=\p{Ll})’(?=\p{Ll})(?!(?:s|t|re|ll|ve|d|m)(?!\p{L}))(?<!(?<!\p{L})(?:[dljmnstcD]|qu)’)/gu, 1],
  // A capital in a word of small letters, or a small letter in one of capitals.
  [/(?<=\p{Ll})[^\P{Lu}A-Z]/gu, 2],
  [/(?<=\p{Lu}\p{Lu})[^\P{Ll}a-zß](?=\p{Lu})/gu, 2],
  [/(?<!\p{L})[^\P{Ll}a-z](?=\p{Lu})/gu, 2],
  // Letters of two alphabets in one word.
  [/(?<=\p{Script=Latin})(?!\p{Script=Latin})\p{L}|(?<=(?!\p{Script=Latin})\p{L})\p{Script=Latin}/gu, 2],
  // Latin letters of which three in a row have marks.
  [/(?<=(?:(?!\p{ASCII})\p{Script=Latin}){2})(?!\p{ASCII})\p{Script=Latin}/gu, 1.5],
  // A letter by itself that is no word.
  [
    /(?<![\p{L}\p{M}])[^\P{L}\p{ASCII}àáâéèêëìíîòóôùúûÀÉÈÊÓÒÔÅåØøÖöÄäÆæаявсуикоАЯВСУИКО](?![\p{L}\p{M}])/gu,
    1,
  ],
  // A mark that closes before a word, or opens behind one.
  [/[»›](?=\p{L})|(?<=\p{L})[«‹]/gu, 2],
  // Letters that few languages have, and Portuguese only before an e.
  [/õ(?!e)/giu, 0.5],
  [/[ÞþÐðÝŸÿŠšŽžƒªºŢţ]/gu, 0.4],
  [/[ЂђЃѓЉљЊњЌќЋћЏџЅѕЄєЎў]/gu, 0.6],
];

/** The letters that most words of an alphabet are made of. */
const USUAL: readonly (readonly [script: RegExp, usual: RegExp])[] = [
  [/\p{Script=Cyrillic}/gu, /[оеаинтсрвлкмдпуяыьг]/giu],
  [/\p{Script=Greek}/gu, /[αοιετσνηυρπκμλςάόίέή]/giu],
  [/\p{Script=Hebrew}/gu, /[יוהלאתרמבשנם]/gu],
  [/\p{Script=Arabic}/gu, /[اليمنورتبةعدفسكه]/gu],
];

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** How far a reading is from what people write; zero if nothing in it is odd. */
function oddness(text: string): number {
  const odd = ODD.reduce((sum, [sign, weight]) => sum + countOf(text, sign) * weight, 0);
  const rare = USUAL.map(([script, usual]) => {
    const letters = countOf(text, script);
    // A fifth of a text is made of its rarer letters.
    return Math.max(0, letters * 0.8 - countOf(text, usual));
  });
  return rare.reduce((sum, count) => sum + count, odd);
}

/** A reading that is this much odder than the usual one is no choice. */
const CLOSE = 1.5;
/** An unusual one is doubted, unless it is so much better than all others, and goes by so many signs. */
const CLEAR = 6;
const FEW_SIGNS = 20;
const MOST_OTHERS = 4;

/**
 * The character set of IIM texts that are no UTF-8. `known` is what the same file says in XMP: a reading in which all of
 * the texts stand there is the right one. Windows-1252, which most desks wrote, must be beaten by others.
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
  const limit = best.charset === 'windows-1252' ? CLOSE : hasFew ? Infinity : CLEAR;
  const others = different.filter(({ odd }) => odd < best.odd + limit).slice(0, MOST_OTHERS);
  return { charset: best.charset, isGuess: true, others: others.map(({ charset }) => charset) };
}
