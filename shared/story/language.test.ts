import { describe, expect, it } from 'vitest';
import { detectLanguage, directionOf } from './language';

describe('the language of a text', () => {
  const cases: readonly (readonly [text: string, language: string, direction: 'ltr' | 'rtl'])[] = [
    ['Heavy rain is expected over Kolkata on Tuesday.', 'en-IN', 'ltr'],
    ['राजधानी में मंगलवार को भारी बारिश हुई है।', 'hi', 'ltr'],
    ['मुंबईत मंगळवारी मोठा पाऊस झाला आहे आणि रस्ते बंद आहेत.', 'mr', 'ltr'],
    ['काठमाडौंमा आज ठूलो पानी परेको छ, प्रहरीले भनेको छ।', 'ne', 'ltr'],
    ['কলকাতায় মঙ্গলবার ভারী বৃষ্টি হয়েছে।', 'bn', 'ltr'],
    ['গুৱাহাটীত আজি বৰষুণ হৈছে।', 'as', 'ltr'],
    ['هطلت أمطار غزيرة على القاهرة يوم الثلاثاء.', 'ar', 'rtl'],
    ['کراچی میں منگل کو شدید بارش ہوئی اور سڑکیں بند ہو گئیں۔', 'ur', 'rtl'],
    ['باران شدید در تهران خیابان‌ها را بست و پلیس هشدار داد.', 'fa', 'rtl'],
    ['גשם כבד ירד בירושלים ביום שלישי.', 'he', 'rtl'],
    ['சென்னையில் கனமழை பெய்தது.', 'ta', 'ltr'],
    ['హైదరాబాద్‌లో భారీ వర్షం కురిసింది.', 'te', 'ltr'],
    ['અમદાવાદમાં ભારે વરસાદ થયો.', 'gu', 'ltr'],
    ['ಬೆಂಗಳೂರಿನಲ್ಲಿ ಭಾರಿ ಮಳೆಯಾಗಿದೆ.', 'kn', 'ltr'],
    ['കൊച്ചിയിൽ കനത്ത മഴ പെയ്തു.', 'ml', 'ltr'],
    ['ਅੰਮ੍ਰਿਤਸਰ ਵਿੱਚ ਭਾਰੀ ਮੀਂਹ ਪਿਆ।', 'pa', 'ltr'],
  ];
  it.each(cases)('%s -> %s', (text, language, direction) => {
    expect(detectLanguage(text, 'en-IN')).toEqual({ language, direction });
  });

  it('goes by most of the letters, not the first', () => {
    expect(detectLanguage('BJP और NDA ने बिहार में सरकार बनाने का दावा किया', 'en-IN').language).toBe('hi');
  });

  it('trusts the house where the script is the house’s own', () => {
    expect(detectLanguage('मुंबईत पाऊस', 'mr-IN').language).toBe('mr-IN');
    expect(detectLanguage('Bonjour', 'fr')).toEqual({ language: 'fr', direction: 'ltr' });
  });

  it('tells languages of Latin letters by their small words where there are enough of them', () => {
    const copy: Readonly<Record<string, string>> = {
      fr: 'Le bac qui relie les deux rives de la Seine est à l’arrêt, et les habitants font un détour pour aller au marché.',
      de: 'Die Fischer an der Küste bleiben im Hafen, weil der Diesel zu teuer ist und sie auf See nicht mit Gewinn fahren.',
      es: 'Los tejedores del valle han vuelto a teñir la lana con grana, que se había perdido en la región por el precio.',
      pt: 'Os pescadores da aldeia não saíram para o mar, porque a rede que compraram em março foi levada com as ondas.',
      it: 'Il sindaco della città non ha firmato, e i lavori per la nuova scuola sono fermi con gli operai nel cortile.',
    };
    for (const [language, text] of Object.entries(copy))
      expect(detectLanguage(text, 'en-IN')).toEqual({ language, direction: 'ltr' });
    expect(detectLanguage('Rue de la Paix, Hotel El Toro', 'en-IN').language).toBe('en-IN');
    expect(
      detectLanguage('The mayor of Le Havre said that the ferry was to return in the autumn.', 'en-GB')
        .language,
    ).toBe('en-GB');
  });

  it('takes Latin copy of a Hindi house as English', () => {
    expect(detectLanguage('Heavy rain', 'hi-IN')).toEqual({ language: 'en', direction: 'ltr' });
  });

  it('falls back on the house where there are no letters', () => {
    expect(detectLanguage('2024', 'ur')).toEqual({ language: 'ur', direction: 'rtl' });
  });

  it('knows the direction of a language alone', () => {
    expect([directionOf('ur-PK'), directionOf('hi'), directionOf('?')]).toEqual(['rtl', 'ltr', 'ltr']);
    expect(['und-Syrc', 'dv', 'und-Hani'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr']);
  });
});
