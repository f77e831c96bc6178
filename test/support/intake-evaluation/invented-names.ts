import { fold, phrases, type PhraseKey } from '@shared/intake/words';

/** Syllables that names of a script can be made of: beginnings and what follows them. */
const SYLLABLES: readonly (readonly [script: RegExp, first: string, next: string])[] = [
  [
    /\p{Script=Latin}/u,
    'Bra Ve Tor Quin Zel Mor Hu Ka Dre Fo Lin Wes Ja Ny Gor',
    'vik lan dra mot res nel bor tan ka lis rum wen do zi per',
  ],
  [/\p{Script=Cyrillic}/u, 'Бра Ве Тор Зел Мор Гу Ка Дре Фо Лин', 'вик лан дра мот рес нел бор тан'],
  [/\p{Script=Greek}/u, 'Βρα Βε Τορ Ζελ Μορ Κα Λιν', 'βικ λαν δρα μοτ ρες νελ'],
  [/\p{Script=Devanagari}/u, 'बृ वेद तोर झिल मोर हुम कस ढोल लिन', 'वीक लन द्रा मोट रेस नेल बोर'],
  [/\p{Script=Bengali}/u, 'বৃ বেদ তোর ঝিল মোর হুম কস ঢোল লিন', 'বীক লন দ্রা মোট রেস নেল বোর'],
  [/\p{Script=Gujarati}/u, 'વેદ તોર ઝિલ મોર હુમ', 'વીક લન મોટ રેસ નેલ'],
  [/\p{Script=Tamil}/u, 'வெட தோர மோரி ஹும கசி', 'விக லன மோட ரெசு நெல'],
  [/\p{Script=Telugu}/u, 'వెద తోర మోరి హుమ కసి', 'విక లన మోట రెసు నెల'],
  [/\p{Script=Malayalam}/u, 'വെദ തോര മോരി ഹുമ കസി', 'വിക ലന മോട രെസു നെല'],
  [/\p{Script=Kannada}/u, 'ವೆದ ತೋರ ಮೋರಿ ಹುಮ ಕಸಿ', 'ವಿಕ ಲನ ಮೋಟ ರೆಸು ನೆಲ'],
  [/\p{Script=Gurmukhi}/u, 'ਵੇਦ ਤੋਰ ਮੋਰ ਹੁਮ ਕਸ', 'ਵੀਕ ਲਨ ਮੋਟ ਰੇਸ ਨੇਲ'],
  [/\p{Script=Arabic}/u, 'برا ويد تور زيل مور هوم كاس', 'فيك لان درا موت ريس نيل'],
  [/\p{Script=Hebrew}/u, 'ברא וד תור זל מור הום כס', 'ויק לן דרא מוט רס נל'],
  [/\p{Script=Han}/u, '祁 邬 霍 闵 阮 柏 翟', '岚 澍 棠 珩 霁 枫'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ヴェ トル ゼル モル', 'ヴィク ラン モト レス'],
  [/\p{Script=Hangul}/u, '봉 탁 빙 옥 궁', '림 듬 솔 찬 율'],
];

const KEYS: readonly PhraseKey[] = [
  'agencies',
  'pictureSources',
  'places',
  'deskWords',
  'roles',
  'menu',
  'stopwords',
  'desks',
  'photo',
];
const LISTED = new Set(
  KEYS.flatMap((key) => phrases(key).flatMap((phrase) => fold(phrase).split(/[\s-]+/u))),
);

/** FNV-1a, so that a name gets the same other name in every run. */
function hash(text: string): number {
  let sum = 2_166_136_261;
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0)!, 16_777_619) >>> 0;
  return sum;
}

/**
 * A word that could be a name, in the script and the capitals of another, and in no list of the rules.
 * A word all in capitals that is not a place is an abbreviation, and so is its other name.
 */
export function inventName(name: string, seed: number, isPlace: boolean): string {
  const [, first, next] = SYLLABLES.find(([script]) => script.test(name)) ?? SYLLABLES[0]!;
  const isInitials = !isPlace && /^\p{Lu}{2,6}$/u.test(name);
  const length = [...name].length;
  for (let attempt = 0; ; attempt += 1) {
    const draw = hash(`${seed}/${attempt}/${fold(name)}`);
    const starts = first.split(' ');
    const ends = next.split(' ');
    const word = isInitials
      ? [...name].map((_, at) => 'BDFGHJKLMNQRTVWXZ'[hash(`${draw}/${at}`) % 17]).join('')
      : starts[draw % starts.length]! +
        (length > 3 ? ends[(draw >>> 8) % ends.length]! : '') +
        (length > 7 ? ends[(draw >>> 16) % ends.length]! : '');
    if (!LISTED.has(fold(word)) && fold(word) !== fold(name)) return word.normalize('NFC');
  }
}
