import { primaryLanguage } from '../html/phrases';

/** The clocks that readers know by name: the zones that keep them, the offset that they mean, and their short name. */
const CLOCKS: readonly (readonly [clock: string, offset: string, zones: readonly string[]])[] = [
  ['IST', '+05:30', ['Asia/Kolkata', 'Asia/Calcutta']],
  ['PKT', '+05:00', ['Asia/Karachi']],
  ['NPT', '+05:45', ['Asia/Kathmandu', 'Asia/Katmandu']],
  ['BDT', '+06:00', ['Asia/Dhaka']],
  ['AFT', '+04:30', ['Asia/Kabul']],
  ['IRST', '+03:30', ['Asia/Tehran']],
  ['UAE', '+04:00', ['Asia/Dubai']],
  ['KSA', '+03:00', ['Asia/Riyadh']],
  ['QA', '+03:00', ['Asia/Qatar']],
  ['Cairo', '+02:00', ['Africa/Cairo']],
  ['Cairo', '+03:00', ['Africa/Cairo']],
  ['Israel', '+02:00', ['Asia/Jerusalem']],
  ['Israel', '+03:00', ['Asia/Jerusalem']],
  ['GMT', '+00:00', ['Europe/London']],
  ['BST', '+01:00', ['Europe/London']],
  ['CET', '+01:00', ['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid', 'Europe/Rome']],
  ['CEST', '+02:00', ['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid', 'Europe/Rome']],
  ['EST', '-05:00', ['America/New_York']],
  ['EDT', '-04:00', ['America/New_York']],
  ['UTC', '+00:00', ['UTC', 'Etc/UTC']],
];

/** Short names that are understood wherever Latin letters are read. The others in `CLOCKS` are for their own readers. */
const LATIN_NAMES: ReadonlySet<string> = new Set('IST PKT NPT GMT BST CET CEST EST EDT UTC'.split(' '));

/**
 * What each clock is called in the languages that are not written in Latin letters, as it follows a time. In the languages
 * of South Asia these are CLDR's names (version 48), which a test compares; in the others, what newspapers write. A clock
 * that a language has no name for shows its offset.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hi: {
    ...{ IST: '(भारतीय मानक समय)', PKT: '(पाकिस्तान मानक समय)', NPT: '(नेपाल समय)' },
    ...{ BDT: '(बांग्लादेश मानक समय)', GMT: 'GMT', UTC: 'UTC' },
  },
  mr: { IST: '(भारतीय प्रमाण वेळ)' },
  ne: { IST: '(भारतीय मानक समय)', NPT: '(नेपाली समय)' },
  bn: { IST: '(ভারতীয় মানক সময়)', BDT: '(বাংলাদেশ মানক সময়)' },
  as: { IST: '(ভাৰতীয় মান সময়)' },
  or: { IST: '(ଭାରତୀୟ ମାନକ ସମୟ)' },
  ta: { IST: '(இந்திய நிலையான நேரம்)' },
  te: { IST: '(భారతదేశ ప్రామాణిక సమయం)' },
  gu: { IST: '(ભારતીય માનક સમય)' },
  kn: { IST: '(ಭಾರತೀಯ ಪ್ರಮಾಣಿತ ಸಮಯ)' },
  ml: { IST: '(ഇന്ത്യൻ സ്റ്റാൻഡേർഡ് സമയം)' },
  pa: { IST: '(ਭਾਰਤੀ ਮਿਆਰੀ ਵੇਲਾ)', PKT: '(ਪਾਕਿਸਤਾਨ ਮਿਆਰੀ ਵੇਲਾ)' },
  ur: {
    ...{ IST: '(ہندوستان کا معیاری وقت)', PKT: '(پاکستان کا معیاری وقت)', NPT: '(نیپال کا وقت)' },
    ...{ UAE: '(اماراتی وقت)', KSA: '(سعودی وقت)', GMT: '(گرین وچ کا اصل وقت)', UTC: '(عالمی وقت)' },
  },
  ar: {
    ...{ IST: 'بتوقيت الهند', PKT: 'بتوقيت باكستان', NPT: 'بتوقيت نيبال', BDT: 'بتوقيت بنغلاديش' },
    ...{ AFT: 'بتوقيت أفغانستان', IRST: 'بتوقيت إيران', UAE: 'بتوقيت الإمارات', KSA: 'بتوقيت السعودية' },
    ...{ QA: 'بتوقيت قطر', Cairo: 'بتوقيت القاهرة', GMT: 'بتوقيت غرينتش', BST: 'بتوقيت بريطانيا' },
    ...{ CET: 'بتوقيت وسط أوروبا', CEST: 'بتوقيت وسط أوروبا الصيفي', UTC: 'بالتوقيت العالمي' },
    ...{ EST: 'بتوقيت شرق أمريكا', EDT: 'بتوقيت شرق أمريكا الصيفي' },
  },
  fa: {
    ...{ IST: 'به وقت هند', PKT: 'به وقت پاکستان', AFT: 'به وقت کابل', IRST: 'به وقت تهران' },
    ...{ GMT: 'به وقت گرینویچ', UTC: 'به وقت جهانی' },
  },
  he: { IST: '(שעון הודו)', Israel: '(שעון ישראל)', GMT: '(שעון גריניץ׳)', UTC: '(זמן אוניברסלי)' },
};

/** Before an offset, if a language does not write UTC in Latin letters. */
const OFFSET_FROM: Readonly<Record<string, string>> = { ar: 'غرينتش', fa: 'گرینویچ', ur: 'GMT', he: 'GMT' };

/**
 * A zone's clock as its readers call it after a time, in this language (BCP 47): `IST`, `بتوقيت الهند`, or the offset
 * (`UTC+06:00`) if no name would be understood. Digits are Latin.
 */
export function zoneName(timeZone: string, offset: string, language: string): string {
  const primary = primaryLanguage(language);
  const known = CLOCKS.find(([, clockOffset, zones]) => clockOffset === offset && zones.includes(timeZone));
  const names = NAMES[primary];
  const name = known && (names ? names[known[0]] : LATIN_NAMES.has(known[0]) ? known[0] : undefined);
  return name ?? `${OFFSET_FROM[primary] ?? 'UTC'}${offset}`;
}
