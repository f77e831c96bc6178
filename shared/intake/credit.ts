import { readNamedPicture } from './credit-east-asian';
import {
  BEHIND_ABBREVIATION,
  BEHIND_DASH,
  GIVEN_VIA,
  HOUSE_AND_NAME,
  OWN_PHOTO,
  OWN_PHOTOS,
  PERSON_AND_HOUSE,
} from './credit-forms';
import { isPersonLike, isPictureSource, isTitled } from './names';
import { isCaseless, wordsOf } from './plain';
import { anyOf, fold, phraseSet } from './words';

/** A caption and credit found in a line. */
export interface Credit {
  readonly caption: string;
  /** Who must be named, without wording: `PIB`, `AP Photo/Asha Rao`. Empty if only a caption was found. */
  readonly credit: string;
  /** `strong` says itself that it is a credit; `weak` (`PTI` alone) is one only beside a caption. */
  readonly strength: 'strong' | 'weak';
  /** True for `File photo` and the like: the picture shows another day or nobody's. */
  readonly unnamed: boolean;
}

/** A credit's name is no sentence. */
const MAX_CREDIT_WORDS = 12;

const PHOTO = anyOf('photo');
const COURTESY = anyOf('courtesy');
const COLON = '(?:[:ঃ=＝|–—-]|\\.{3}|…)';

/** `Photo Courtesy: X`, `Image: X`, `Photograph by X`, `फोटो साभार: …`. */
const LABELLED = new RegExp(
  `^(?:\\W{0,2}\\s*)(?:(?<photo>${PHOTO})(?:\\s*[/,-]?\\s*(?<joint>${COURTESY}))?\\s*(?<colon>${COLON})|(?<noun>${PHOTO})\\s+(?<by>${COURTESY})|(?<joint2>courtesy|credit|credits|handout|साभार|सौजन्य|সৌজন্যে|بشکریہ|באדיבות)\\s*(?<colon2>${COLON})|(?<of>courtesy(?: of)?))\\s*(?<rest>.+)$`,
  'iu',
);
/** The same, after a caption: `…in Patna. Photo: X`, `… | Photo Credit: X`. */
const TRAILING = new RegExp(
  `^(?<caption>.{3,}?)\\s*(?<join>[|/(\\[.!?।۔"”…–—-])\\s*(?<credit>(?:${PHOTO}|pictured? by|credit|handout)(?:\\s*/?\\s*${COURTESY})?\\s*(?:[:ঃ=＝/]|\\.{3}|…|(?<=by|courtesy|of|via)\\s).{2,80}?)[)\\]]?\\.?$`,
  'iu',
);
/** `…in Patna Photo: X`, if only the label's capital separates it from the caption. */
const RUN_ON =
  /^(?<caption>.{3,}?)(?<!\s)\s+(?<credit>(?:Photo|Image|Picture|Pic|Photograph|PHOTO|IMAGE|CREDIT)(?:graph)?s?(?:\s+(?:Courtesy|Credit|courtesy|credit|by|source|Source))?\s*:\s*.{2,80})$/u;
const BRACKETED =
  /^(?<caption>.*?)(?:(?<!\s)\s+)?[([](?<credit>[^()[\]]{2,90}(?:\([^()]*\)[^()[\]]*)?)[)\]]\.?$/u;
const COPYRIGHT = /^(?:©|\(c\)|copyright ©?)\s*(?:\d{4}\s*)?(?<name>[^.]{2,60})\.?$/iu;
const SLASHED = /^[^\s/][^/]{0,50}?(?:\s?\/\s?[^/]{1,50}){1,3}$/u;
const AGENCY_FIRST =
  /^(?:AP Photo|AFP(?: Photo)?|REUTERS|Reuters|EPA(?:-EFE)?|PTI(?: Photo)?|ANI(?: Photo)?|Getty(?: Images)?|Xinhua|Handout)(?:\s?[/–-]\s?|\s+(?:by|via)\s+)\p{L}.{1,60}$/u;
const VIA =
  /^(?!.*\p{L}{3}[.!?]\s)(?:[\p{L}\p{M}\s.'’/-]{0,60}\s?\/?\s?)?(?:handout|pool|supplied)?\s*(?:via|\/)\s*(?<name>\p{Lu}.{1,40})$/iu;

const tidy = (credit: string): string =>
  credit
    .replace(/^[\s:|–—/-]+|(?<![\s|–—-])[\s|–—-]+$/gu, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .replace(/[.।۔]$/u, '')
    .trim();

const strong = (caption: string, credit: string): Credit => ({
  caption: caption.trim(),
  credit: tidy(credit),
  strength: 'strong',
  unnamed: false,
});

const isUnnamed = (text: string): boolean => phraseSet('unnamedPhoto').has(fold(tidy(text)));

/** One or two names with the words that join them; not sentences or lower-case prose. */
function isCreditName(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= MAX_CREDIT_WORDS &&
    text.length <= 90 &&
    !/[^\p{Lu}][.!?।۔]\s+\S{4,}/u.test(text)
  );
}

/** A credit in brackets at the end of a line, told only by its place. */
function readInBrackets(inner: string, caption: string): Credit | null {
  const isBehindStop = /[.!?।۔]["”]?\s*$/u.test(caption);
  return GIVEN_VIA.test(inner) || (isBehindStop && HOUSE_AND_NAME.test(inner)) ? strong('', inner) : null;
}

/** A credit that needs no label: `AP Photo/Name`, `Name/Getty Images`, `Handout via REUTERS`. */
function readBare(text: string): Credit | null {
  const name = tidy(text);
  if (isUnnamed(name)) return { ...strong('', name), unnamed: true };
  if (AGENCY_FIRST.test(name)) return strong('', name);
  const parts = name.split(/\s?[/|]\s?/u);
  const slashed =
    SLASHED.test(name) &&
    !/[^\p{Lu}.][.!?।۔:]\s/u.test(name) &&
    name.length <= 80 &&
    wordsOf(name).length <= 9;
  if (
    slashed &&
    parts.some(
      (part) => isPictureSource(part.replace(/^(?:handout )?via /iu, '')) || OWN_PHOTOS.test(part.trim()),
    )
  )
    return strong('', name);
  const via = VIA.exec(name);
  if (via && /\b(?:handout|via|pool)\b/iu.test(name) && isPictureSource(via.groups!.name!))
    return strong('', name);
  if (
    /^(?:handout|pool|supplied|screengrab|video grab|screenshot)\s+(?:via|from|by|photo)\s+\S/iu.test(name) &&
    wordsOf(name).length <= 8
  )
    return strong('', name);
  const agencyPhoto = /^(?<agency>.{2,30}?)\s+(?:file\s+)?(?:photos?|pictures?|images?|pics?|file)$/iu.exec(
    name,
  );
  if (agencyPhoto && (isPictureSource(agencyPhoto.groups!.agency!) || isPictureSource(name)))
    return strong('', name);
  if (OWN_PHOTO.test(name) || PERSON_AND_HOUSE.test(name)) return strong('', name);
  if (isPictureSource(name)) return { ...strong('', name), strength: 'weak' };
  return null;
}

function readLabelled(text: string): Credit | null {
  const match = LABELLED.exec(text);
  if (!match?.groups) return null;
  const { photo, joint, joint2, noun, by, of, rest = '' } = match.groups;
  if (of && (wordsOf(rest).length > 6 || !/^\p{Lu}/u.test(rest))) return null;
  if (noun && (wordsOf(rest).length > 8 || /[.!?।۔]$/u.test(rest) || !/^(?:[\p{Lu}\p{Lo}@"“])/u.test(rest)))
    return null;
  if (noun && by && /^(?:from|via)$/iu.test(by) && !isPictureSource(rest)) return null;
  const file = photo && !joint && isUnnamed(photo) && photo.toLowerCase() !== 'file';
  const inner = readTrailing(rest);
  if (inner?.caption && inner.strength === 'strong') return inner;
  const sentence = wordsOf(rest).length > 8 || (/[.!?।۔]$/u.test(rest) && wordsOf(rest).length > 5);
  if (photo && !joint && sentence) {
    // `Photo: the word over every caption` is copy; a caption begins with a capital.
    if (/^\p{Ll}/u.test(rest)) return null;
    return inner?.caption ? inner : { caption: rest, credit: '', strength: 'strong', unnamed: false };
  }
  if (!isCreditName(rest) || (joint2 && wordsOf(rest).length > 8)) return null;
  if (isUnnamed(rest)) return { ...strong('', rest), unnamed: true };
  return { ...strong('', rest.replace(/^(?:by|of|via|to)\s+/iu, '')), unnamed: Boolean(file) };
}

/** `(Asha Rao for The Courier)` after a caption. */
function readCommissioned(text: string): Credit | null {
  const [name = '', house = '', ...more] = text.split(/(?<!\s)\s+for\s+/u);
  return more.length === 0 && isPersonLike(name) && house !== '' && isTitled(house) ? strong('', text) : null;
}

/** `… in Patna. © Asha Rao`, `… in Patna – Reuters`: after a stop or a dash, at the end of a line. */
const DASHED =
  /^(?<caption>.*?[.!?।۔"”]|.*?(?=\s[–—|]\s|\s©))\s*(?:[–—|]\s*)?(?<credit>(?:©\s*)?[^.!?।۔–—|]{2,60})[.।۔]?$/u;
const MAX_TAIL = 100;
const MIN_CAPTION = 12;

function readTrailing(text: string): Credit | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.groups) {
    const inner = bracketed.groups.credit!;
    const found =
      readLabelledInner(inner) ??
      readBare(inner) ??
      readCommissioned(inner) ??
      readInBrackets(inner, bracketed.groups.caption!);
    if (found?.caption === '' && found.credit) return { ...found, caption: bracketed.groups.caption!.trim() };
  }
  const trailing = TRAILING.exec(text) ?? RUN_ON.exec(text);
  if (trailing?.groups) {
    const found = readLabelledInner(trailing.groups.credit!);
    const stop = /^[.!?।۔"”…]$/u.test(trailing.groups.join ?? '') ? trailing.groups.join! : '';
    if (found?.caption === '' && found.credit)
      return { ...found, caption: `${trailing.groups.caption!.trim()}${stop}` };
  }
  // A credit ends its line: only the end is searched, since every stop of a long line could begin one.
  const head = text.slice(0, -MAX_TAIL);
  const dashed = DASHED.exec(text.slice(head.length));
  if (dashed?.groups) {
    const caption = `${head}${dashed.groups.caption!}`.trim();
    const credit = dashed.groups.credit!.trim();
    const named = credit.startsWith('©') ? strong('', credit.replace(/^©\s*/u, '')) : readBare(credit);
    if (named && isCreditName(named.credit) && caption.length >= MIN_CAPTION) return { ...named, caption };
  }
  return null;
}

const SLASH_PHOTO = new RegExp(`^(?:${PHOTO})\\s?/\\s?(?<name>.{2,60})$`, 'iu');

/** A label within a line (`Photo: X`, `Photo/ANI`), never with a caption of its own. */
function readLabelledInner(text: string): Credit | null {
  const slash = SLASH_PHOTO.exec(text);
  if (slash?.groups) return strong('', slash.groups.name!);
  const found = readLabelled(text);
  return found?.caption === '' ? found : null;
}

/** `Dusk at the jetty © Ana Lim/AFP`, `Dusk, © Ana Lim`, `Dusk. Courtesy of Ana Lim`: the words themselves show where it begins. */
const BEHIND_SIGN =
  /^(?<caption>.*[^\s,;|([–—-])[\s,;|([–—-]+©\s*(?<year>\d{4}\s+)?(?<name>[^©.()[\]]{2,60})[)\]]?\.?$/u;
const BEHIND_COURTESY = /^(?<caption>.*[.!?।۔"”])\s+Courtesy(?: of)?\s+(?<name>\p{Lu}[^.]{1,60})\.?$/u;
const MAX_OWNER_WORDS = 6;

function readBehind(text: string): Credit | null {
  const found = (BEHIND_SIGN.exec(text) ?? BEHIND_COURTESY.exec(text))?.groups;
  if (!found || /rights|reserved/iu.test(text)) return null;
  const { caption = '', name = '', year } = found;
  if (wordsOf(name).length > MAX_OWNER_WORDS || !isOwner(name)) return null;
  return { ...strong(caption, name), strength: year === undefined ? 'strong' : 'weak' };
}

/** What a page offers right behind a credit. */
/** Begins at the first of a run of marks. Starting at each mark would take quadratic time for a line of dots. */
const LICENSING = /(?<![\s,.;])[\s,.;]*(?:(?:purchase )?licensing rights\b.{0,40}|photo gallery)$/iu;

/** A name: `Copyright law will change` is a sentence. */
const isOwner = (name: string): boolean => isCaseless(name) || isTitled(name.replace(/^@/u, ''));

/** `CreditAsha Rao for The Courier`, `… in Patna.CreditAsha Rao`: a label that copying has glued to the name. */
const GLUED_LABEL =
  /^(?<before>|.*[.!?।۔"”’)]\s*)(?:(?:Photo|Image|Picture)\s?)?(?:Credit|Crédit|Crédito)(?<name>\p{Lu}\p{Ll}.{1,80})$/u;
/** Firms, whose names are written so: `CreditAccess Bank`. */
const FIRM = /\b(?:Group|Ltd|Limited|Inc|Bank|Union|Agency|Cards?|Homes|Grameen|Suisse)\.?$/u;

/** The line with label and name separated, if a name is glued to the label. */
function unglued(line: string): string {
  const { before, name } = GLUED_LABEL.exec(line)?.groups ?? {};
  if (before === undefined || name === undefined) return line;
  const isNamed =
    (isPersonLike(name) && !FIRM.test(name)) || readBare(name) !== null || readCommissioned(name) !== null;
  return isNamed ? `${before}Credit: ${name}` : line;
}

/**
 * The credit, and the caption before it, of a line that is a picture's; null for other lines.
 * @param text a line in its visible form
 */
export function readCredit(text: string): Credit | null {
  const whole = unglued(text.trim().replace(LICENSING, ''));
  if (whole.length < 2 || whole.length > 700) return null;
  const copyright = COPYRIGHT.exec(whole);
  if (copyright?.groups && isOwner(copyright.groups.name!) && !/rights|reserved/iu.test(whole)) {
    return {
      ...strong('', copyright.groups.name!),
      strength: /^(?:©|\(c\))\s*\d{4}/iu.test(whole) ? 'weak' : 'strong',
    };
  }
  const named = readNamedPicture(whole);
  if (named) return strong(named.caption, named.credit);
  const slashPhoto = readLabelledInner(whole.replace(/^[([]|[)\]]$/gu, ''));
  if (slashPhoto && wordsOf(whole).length <= 10) return slashPhoto;
  const dashed = BEHIND_DASH.exec(whole)?.groups;
  if (dashed) return strong(dashed.caption!, dashed.credit!);
  const short = BEHIND_ABBREVIATION.exec(whole)?.groups;
  if (short) return strong(short.caption!.replace(/(?<![\s(|–—-])[\s(|–—-]+$/u, ''), short.credit!);
  return readLabelled(whole) ?? readBehind(whole) ?? readBare(whole) ?? readTrailing(whole);
}

/** `Caption: …`, `Image caption, …`, `চিত্র পরিচিতি: …`: the caption alone, or null. */
const CAPTION = new RegExp(`^${anyOf('caption')}\\s*[:ঃ,،–—-]\\s*(?<caption>.+)$`, 'iu');
/** `In the picture, a deckhand mends …` is a sentence; a label has a colon there. */
const BEGINS_SENTENCE = /^in\s[^:–—-]*,/iu;
const SOURCE =
  /^(?:(?:image|photo|picture) (?:source|credit|copyright)|fuente de la imagen|crédit photo|crédito|bildquelle)\s*,\s*(?<name>\S.*)$/iu;
/** The labels of broadcasters' other languages, which some pages print with nothing between them and the name. */
const SOURCE_ELSEWHERE =
  /^[،,\s]*(?:इमेज स्रोत|फोटो स्रोत|ছবির উৎস|تصویر کا ذریعہ|صدر الصورة|பட மூலாதாரம்|ઇમેજ સ્રોત)[\s,،:]*(?<name>[^\s,،:].*)$/u;
const CAPTION_ELSEWHERE =
  /^[،,\s]*(?:इमेज कैप्शन|फोटो कॅप्शन|ছবির ক্যাপশা?ন|تصویر کا کیپشن|படக்குறிப்பு|ઇમેજ કૅપ્શન)[\s,،:]*(?<caption>[^\s,،:].*)$/u;

export function readCaption(text: string): Credit | null {
  const source = SOURCE.exec(text) ?? SOURCE_ELSEWHERE.exec(text);
  if (source?.groups) return strong('', source.groups.name!);
  const labelled = CAPTION.exec(text) ?? CAPTION_ELSEWHERE.exec(text);
  if (!labelled?.groups || BEGINS_SENTENCE.test(text)) return null;
  const inner = readTrailing(labelled.groups.caption!);
  return inner?.caption
    ? inner
    : { caption: labelled.groups.caption!.trim(), credit: '', strength: 'strong', unnamed: false };
}

/** Who gave or took a picture, in words that copy may also have: only captions are read this way. */
const GIVEN = [
  'courtesy(?: of)?',
  '(?:with )?(?:many |special )?thanks to',
  '(?:with|by|used (?:with|by)) (?:the |kind )*permission (?:of|from)',
  '(?:supplied|provided|submitted|contributed|released|shared|issued|taken|photographed|shot|captured) by',
  'handout (?:photo )?(?:from|by)',
  'via',
  'cortesía de(?:l)?',
  'cortesia d[aeio]l?',
  "avec l[’']aimable autorisation d(?:e la|es|e|u)",
  'gracieuseté d(?:e la|es|e|u)',
  'mit freundlicher genehmigung (?:von|der|des)',
].join('|');
const PICTURE_BEFORE = '(?:(?:photo|pic(?:ture)?|image|photograph|foto|bild)s?[\\s/-]+)?';
const LABELS = `${PICTURE_BEFORE}(?:photo|pic(?:ture)?|image|foto|bild|video grab|screen ?grab|handout|credit|source)s?\\s?:`;

/** `Dusk, courtesy of Ana Lim`, `Dusk – supplied by the Coast Guard`, `Dusk pic: Ana Lim`. */
const BEHIND_GIVEN = new RegExp(
  `^(?<caption>.*[,;|([.!?।۔"”–—-])\\s*(?:${PICTURE_BEFORE}(?:${GIVEN})(?:\\s*:)?|${LABELS})\\s*(?<name>\\S.{1,60}?)[)\\]]?\\.?$`,
  'iu',
);
const BEHIND_LABEL = new RegExp(
  `^(?<caption>.{3,}?)(?<!\\s)\\s+(?:${LABELS})\\s*(?<name>\\S.{1,60}?)\\.?$`,
  'iu',
);
/** A caption that is nothing but that. */
const ONLY_GIVEN = new RegExp(
  `^[([]?(?:${PICTURE_BEFORE}(?:${GIVEN})(?:\\s*:)?|${LABELS})\\s*(?<name>\\S.{1,60}?)[)\\]]?\\.?$`,
  'iu',
);

const isGiver = (name: string): boolean =>
  wordsOf(name).length <= MAX_OWNER_WORDS &&
  isOwner(name.replace(/^the\s+/iu, '').replaceAll(/[/,&]/gu, ' '));

/** The credit at the end of a line that can only be a caption; null when it names nobody. */
export function readGiven(text: string): Credit | null {
  const only = ONLY_GIVEN.exec(text)?.groups;
  if (only && isGiver(only.name!)) return strong('', only.name!);
  for (const form of [BEHIND_GIVEN, BEHIND_LABEL]) {
    const { caption = '', name = '' } = form.exec(text)?.groups ?? {};
    // `Photo: Asha Rao, via AP` is all credit.
    if (caption !== '' && isGiver(name) && readCredit(caption)?.caption !== '')
      return strong(caption.replace(/(?<![\s,;|([–—-])[\s,;|([–—-]+$/u, ''), name);
  }
  return null;
}

/** A caption with a bare agency after it (`… in Patna (PTI)`); a reading for lines that can only be captions. */
export const readTrailingWeak = (text: string): Credit | null => {
  const found = readTrailing(text);
  return found?.caption ? found : null;
};
