import type { Zone } from '../story/zoned-time';
import { plain } from './plain';

/** Abbreviations that news copy uses, as an IANA name if the season decides, otherwise as an offset. */
const ZONES: Readonly<Record<string, Zone>> = {
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  IST: 'Asia/Kolkata',
  PKT: 'Asia/Karachi',
  NPT: 'Asia/Kathmandu',
  SLST: 'Asia/Colombo',
  BDT: 'Asia/Dhaka',
  BDST: 'Asia/Dhaka',
  MVT: 'Indian/Maldives',
  AFT: 'Asia/Kabul',
  SGT: '+08:00',
  HKT: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ICT: '+07:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  GST: '+04:00',
  AST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  EAT: '+03:00',
  SAST: '+02:00',
  CAT: '+02:00',
  WAT: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  WEST: '+01:00',
  BST: 'Europe/London',
  UK: 'Europe/London',
  ET: 'America/New_York',
  EST: '-05:00',
  EDT: '-04:00',
  CT: 'America/Chicago',
  CDT: '-05:00',
  MT: 'America/Denver',
  MDT: '-06:00',
  PT: 'America/Los_Angeles',
  PST: '-08:00',
  PDT: '-07:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  AWST: '+08:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** Zones for which two countries use the same abbreviation; the house or the page decides. */
const SHARED: Readonly<Record<string, readonly (readonly [sign: RegExp, zone: Zone])[]>> = {
  IST: [
    [/Asia\/(?:Jerusalem|Tel_Aviv)|Israel Standard|Israel time/i, 'Asia/Jerusalem'],
    [/Europe\/Dublin|Irish Standard|Irish time/i, 'Europe/Dublin'],
  ],
  BST: [[/Asia\/Dhaka|Bangladesh Standard|Bangladesh time|\p{Script=Bengali}/iu, 'Asia/Dhaka']],
  PST: [[/Asia\/Karachi|Pakistan Standard|Pakistan time/i, 'Asia/Karachi']],
};

const NAMED: readonly (readonly [name: RegExp, zone: Zone])[] = [
  [/भारतीय (?:मानक )?समय|भा\.?मा\.?स\.?/u, 'Asia/Kolkata'],
  [/ب?توقيت غرينتش|ب?توقيت جرينتش|غرينتش|جرينتش|גריניץ/u, '+00:00'],
  [/ب?توقيت (?:مكة(?: المكرمة)?|السعودية|الرياض)/u, 'Asia/Riyadh'],
  [/ب?توقيت (?:القاهرة|مصر)/u, 'Africa/Cairo'],
  [/ب?توقيت (?:عمّ?ان|الأردن)/u, 'Asia/Amman'],
  [/ب?توقيت (?:القدس|فلسطين|غزة)/u, 'Asia/Hebron'],
  [/ب?توقيت (?:بيروت|لبنان)/u, 'Asia/Beirut'],
  [/ب?توقيت (?:دمشق|سوريا)/u, 'Asia/Damascus'],
  [/ب?توقيت (?:بغداد|العراق)/u, 'Asia/Baghdad'],
  [/ب?توقيت (?:الدوحة|قطر)/u, 'Asia/Qatar'],
  [/ب?توقيت (?:أبو ?ظبي|دبي|الإمارات)/u, 'Asia/Dubai'],
  [/ب?توقيت (?:تونس|الجزائر)/u, '+01:00'],
  [/বাংলাদেশ (?:মানক )?সময়|ঢাকা সময়/u, 'Asia/Dhaka'],
  [/ভারতীয় (?:মানক )?সময়/u, 'Asia/Kolkata'],
  [/پاکستانی وقت|پاکستان ک(?:ے|ا معیاری) وقت/u, 'Asia/Karachi'],
  [/\b(?:Indian Standard Time|India time)\b/i, 'Asia/Kolkata'],
  [/\bEastern(?: (?:Standard|Daylight))?(?: Time)?\b/i, 'America/New_York'],
  [/\b(?:London|British Summer|UK) time\b/i, 'Europe/London'],
];

const letters = Object.keys(ZONES)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A zone as written after a time of day; for use in expressions with flags `iu`. */
export const ZONE = `\\(?(?:(?:GMT|UTC)\\s*[+\\u2212-]\\s*\\d{1,2}(?::?\\d{2})?|[+\\u2212-]\\d{1,2}:\\d{2}|[+\\u2212-]\\d{4}|(?:${letters})(?:(?![\\p{L}\\p{M}])|(?=updated|published|modified))|${NAMED.map(([name]) => name.source.replaceAll('\\b', '')).join('|')})\\)?`;

/**
 * The zone that a time's own words name, or null.
 * @param page the whole copy and the house's zone, which decide between zones with the same abbreviation
 */
export function readZone(words: string, page: string): Zone | null {
  const text = plain(words).replaceAll(/[()]/g, '').trim();
  const offset = /^(?:GMT|UTC)?\s*([+\u2212-])\s*(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (offset) return `${offset[1] === '+' ? '+' : '-'}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  const name = text.toUpperCase();
  const shared = SHARED[name]?.find(([sign]) => sign.test(page));
  return shared?.[1] ?? ZONES[name] ?? NAMED.find(([words]) => words.test(text))?.[1] ?? null;
}
