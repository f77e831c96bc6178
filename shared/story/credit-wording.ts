import { withoutUnseen } from './unseen-signs';

/** What pages call a picture before they credit it: English, Hindi, Bengali, Urdu and Arabic, Tamil, and a few more. */
const PICTURE = [
  'file\\s+(?:photo(?:graph)?|picture|pic|image)s?',
  'photo(?:graph|grapher)?s?|pictures?|pics?|images?',
  '(?:फ\\u093c?|\\u095e)ोटो|तस्वीर|चित्र|छायाचित्र|छाया',
  'ছবি|আলোকচিত্র|ফটো',
  'تصویر|فوٹو|صورة|الصورة|تصوير',
  'படம்|புகைப்படம்',
  'ఫోటో|చిత్రం|તસવીર|ಚಿತ್ರ|ചിത്രം|ਤਸਵੀਰ|तस्बिर',
  'عکس|צילום',
  'fotos?|bild(?:er)?|imagen|imágenes',
].join('|');

const COURTESY = [
  'courtesy|credits?',
  'साभार|सौजन्य|क्रेडिट',
  'সৌজন্যে|সৌজন্য|কৃতজ্ঞতা',
  'بشکریہ|نقلا عن',
  'நன்றி',
  'crédits?|créditos?',
].join('|');

/** A colon in its several forms, or a dash or bar with space on both sides. */
const MARK = '(?:\\s*[:：﹕]\\s*|\\s+[-–—|]\\s+)';

const WORDING = new RegExp(
  '^(?:' +
    [
      // Photo Courtesy: X · Photo courtesy of X · Image Credit – X · Photo Credit X
      `(?:${PICTURE})\\s+(?:${COURTESY})(?:${MARK}|\\s+)(?:of\\s+|by\\s+)?`,
      // Photo: X · ছবি: X
      `(?:${PICTURE})${MARK}(?:by\\s+)?`,
      // Photo by X
      `(?:${PICTURE})\\s+(?:taken\\s+|shared\\s+)?by(?:${MARK}|\\s+)`,
      // Courtesy: X · Credit: X · Courtesy of X
      `(?:${COURTESY})(?:${MARK}|\\s+of\\s+)`,
      // Courtesy X, but not “Courtesy photo”
      `courtesy\\s+(?!(?:${PICTURE})(?![\\p{L}\\p{M}]))`,
      // A label that names nobody: “Photo Courtesy:”
      `(?:(?:${PICTURE})\\s*[:：]|(?:${PICTURE})\\s+(?:${COURTESY})\\s*[:：]?|(?:${COURTESY})\\s*[:：])$`,
    ].join('|') +
    ')',
  'iu',
);

/** `(Photo: X)` and `[Photo: X]`: the brackets belong to the page the credit came from. */
const BRACKETED = /^(?:\(([^()]*)\)|\[([^[\]]*)\])$/u;

const unwrap = (text: string): string => {
  const match = BRACKETED.exec(text);
  return (match ? (match[1] ?? match[2] ?? '') : text).trim();
};

/**
 * The name that a credit gives, without the wording it came in: `PIB` from `Photo Courtesy: PIB`, `A. Sen/Wire` from
 * `(Photo: A. Sen/Wire)`, `পিটিআই` from `ছবি: পিটিআই`. Agency forms in which the wording is part of the name
 * (`AP Photo/B. Khan`, `Handout via Reuters`) stay whole. Signs that nobody sees go. Empty if there was only wording. Pure and idempotent.
 */
export function stripCreditWording(text: string): string {
  let name = withoutUnseen(text).replaceAll(/\s+/gu, ' ').trim();
  for (;;) {
    const next = unwrap(name).replace(WORDING, '').trim();
    if (next === name) return name;
    name = next;
  }
}
