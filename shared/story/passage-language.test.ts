import { describe, expect, it } from 'vitest';
import { isWrittenLike, passageLanguage } from './passage-language';

const FRENCH =
  'Le bac qui relie les deux rives de la Seine est à l’arrêt, et les habitants font un détour pour aller au marché.';
const ENGLISH =
  'The mayor said that the ferry was to return in the autumn, and that the town had paid for it with a loan.';

describe('the language of a passage', () => {
  const cases: readonly (readonly [own: string, text: string, language: string | null])[] = [
    ['en-IN', 'राजधानी में मंगलवार को भारी बारिश हुई है।', 'hi'],
    ['en-IN', 'मुंबईत मंगळवारी मोठा पाऊस झाला आहे आणि रस्ते बंद आहेत.', 'mr'],
    ['en-IN', 'নদীর ধারে মানুষ অপেক্ষা করছিল।', 'bn'],
    ['en-IN', 'هطلت أمطار غزيرة على القاهرة يوم الثلاثاء في المدينة.', 'ar'],
    ['en-IN', 'کراچی میں منگل کو شدید بارش ہوئی اور سڑکیں بند ہو گئیں۔', 'ur'],
    ['en-IN', 'கனமழை பெய்தது.', 'ta'],
    ['en-IN', 'Πάρος', 'el'],
    ['hi', ENGLISH, 'en'],
    ['ar', ENGLISH, 'en'],
    ['en-IN', FRENCH, 'fr'],
    ['fr', ENGLISH, 'en'],
    ['ur', 'وقالت الهيئة المشرفة على الميناء إن السفينة غادرت في الصباح الباكر.', 'ar'],
    ['hi-IN', 'काठमाडौंमा आज ठूलो पानी परेको छ, उनले पनि धेरै काम गरेको थियो।', 'ne'],
  ];
  it.each(cases)('in a story in %s: %s', (own, text, language) => {
    expect(passageLanguage(text, own)).toBe(language);
  });

  it('says the script alone where only that is sure', () => {
    expect(passageLanguage('नमस्ते', 'en')).toBe('und-Deva');
    expect(passageLanguage('سلام', 'en')).toBe('und-Arab');
    expect(passageLanguage('Київ', 'en')).toBe('und-Cyrl');
    expect(passageLanguage('Rue de la Paix, Hotel El Toro', 'hi')).toBe('und-Latn');
  });

  it.each([
    ['Japanese', '東京都知事の記者会見', 'und-Hani'],
    ['Traditional Chinese', '臺灣總統府今天發表聲明', 'und-Hani'],
    ['Georgian', 'ქართული ენა', 'und-Geor'],
    ['Armenian', 'Հայերեն', 'und-Armn'],
    ['Khmer', 'ភាសាខ្មែរ', 'und-Khmr'],
    ['Lao', 'ພາສາລາວ', 'und-Laoo'],
    ['Burmese', 'မြန်မာစာ', 'und-Mymr'],
    ['Tigrinya', 'ትግርኛ ቋንቋ', 'und-Ethi'],
    ['Tibetan', 'བོད་སྐད་', 'und-Tibt'],
    ['Syriac', 'ܫܠܡܐ ܥܠܟܘܢ', 'und-Syrc'],
    ['Santali', 'ᱥᱟᱱᱛᱟᱲᱤ', 'und-Olck'],
    ['Manipuri', 'ꯃꯩꯇꯩꯂꯣꯟ', 'und-Mtei'],
  ])('tells the script of %s, and no more than that', (_, text, language) => {
    expect(passageLanguage(text, 'en')).toBe(language);
    expect(isWrittenLike(text, language)).toBe(true);
  });

  it('says nothing of those scripts in a story that is written in them', () => {
    expect(passageLanguage('ქართული ენა', 'ka')).toBeNull();
    expect(passageLanguage('臺灣總統府今天發表聲明', 'zh-Hant')).toBeNull();
    expect(passageLanguage('臺灣總統府今天發表聲明', 'und-Hani')).toBeNull();
    expect(passageLanguage(ENGLISH, 'ka')).toBe('en');
  });

  it.each([
    ['en-IN', 'Heavy rain is expected over Kolkata on Tuesday.'],
    ['en-IN', 'The party named राम as its candidate for the seat.'],
    ['en-IN', ENGLISH],
    ['en-IN', 'Rue de la Paix, Hotel El Toro, Plaza de la Constitución y Calle de los Reyes'],
    ['hi', 'BJP और NDA ने बिहार में सरकार बनाने का दावा किया'],
    ['hi', 'ISRO, NASA'],
    ['hi', 'राजधानी में मंगलवार को भारी बारिश हुई है और सड़कें बंद हैं, लोग घरों में रहे।'],
    ['nl', 'De burgemeester was in het stadhuis en zei dat de brug in de winter dicht is, en was bezorgd.'],
    ['ja', '東京都知事は火曜日に'],
    ['ar', 'هطلت أمطار غزيرة على القاهرة يوم الثلاثاء في المدينة كلها، وقالت الشرطة ذلك.'],
    ['en', '12.5 % — 2024'],
    ['en', ''],
    ['not a tag', 'नमस्ते'],
  ])('says nothing of what is the story’s own, or anybody’s (%s: %s)', (own, text) => {
    expect(passageLanguage(text, own)).toBeNull();
  });

  it('knows a name in the letters of a language', () => {
    expect(isWrittenLike('नरेंद्र मोदी', 'hi')).toBe(true);
    expect(isWrittenLike('Narendra Modi', 'hi')).toBe(false);
  });
});
