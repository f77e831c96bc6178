import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { takeInText } from '@shared/intake/take-in';
import { chooseLanguage } from '@shared/story/choose-language';
import { loadLanguageGuesser } from './guess-language';

const guessLanguage = await loadLanguageGuesser();
const languageOf = (text: string, house = 'en-IN') => chooseLanguage(text, house, guessLanguage);

/** Reports of one council's vote, as a paper of each language would have it. */
const REPORTS: Readonly<Record<string, string>> = {
  nl: 'De gemeenteraad stemde maandag voor het behoud van de nachtbus, zei de griffier na afloop van de vergadering.',
  pl: 'Rada miasta zdecydowała w poniedziałek, że nocny autobus będzie kursował jeszcze przez rok, powiedział sekretarz.',
  sv: 'Kommunfullmäktige röstade på måndagen för att behålla nattbussen i ett år till, sade sekreteraren efter mötet.',
  nb: 'Kommunestyret stemte mandag for å beholde nattbussen i ett år til, og ikke flere, sa sekretæren etter møtet.',
  nn: 'Kommunestyret røysta måndag for å halde på nattbussen eit år til, og ikkje meir, sa skrivaren frå rådhuset då dei var ferdige.',
  da: 'Byrådet stemte mandag for at beholde natbussen i endnu et år, sagde sekretæren efter mødet på rådhuset.',
  fi: 'Kaupunginvaltuusto päätti maanantaina säilyttää yöbussin vielä vuoden, sanoi sihteeri kokouksen jälkeen.',
  hu: 'A városi tanács hétfőn úgy döntött, hogy még egy évig megtartja az éjszakai buszt, mondta a jegyző az ülés után.',
  cs: 'Zastupitelstvo v pondělí rozhodlo zachovat noční autobus ještě na rok, řekl tajemník po jednání.',
  ro: 'Consiliul local a votat luni pentru păstrarea autobuzului de noapte încă un an, a spus secretarul după ședință.',
  tr: 'Belediye meclisi pazartesi günü gece otobüsünü bir yıl daha sürdürmeye karar verdi, dedi yazman toplantıdan sonra.',
  pt: 'A câmara decidiu na segunda-feira manter o ônibus da noite por mais um ano, disse o secretário depois da reunião.',
  es: 'El concejo votó el lunes a favor de mantener el autobús nocturno un año más, dijo el secretario tras la reunión.',
  ca: 'El consistori va votar dilluns a favor de mantenir l’autobús nocturn un any més, va dir el secretari després.',
  fr: 'Le conseil a voté lundi le maintien du bus de nuit pour une année encore, a dit le secrétaire après la séance.',
  de: 'Der Rat stimmte am Montag dafür, den Nachtbus noch ein Jahr zu behalten, sagte der Schreiber nach der Sitzung.',
  it: 'Il consiglio ha votato lunedì per mantenere l’autobus notturno ancora un anno, ha detto il segretario.',
  vi: 'Hội đồng thành phố hôm thứ Hai đã bỏ phiếu giữ lại xe buýt đêm thêm một năm nữa, thư ký cho biết sau cuộc họp.',
  id: 'Dewan kota pada hari Senin memutuskan bahwa bus malam dipertahankan setahun lagi, kata sekretaris usai rapat.',
  ms: 'Majlis bandar raya pada hari Isnin memutuskan bahawa bas malam dikekalkan setahun lagi, kata setiausaha selepas mesyuarat.',
  uk: 'Міська рада в понеділок проголосувала за збереження нічного автобуса ще на рік, повідомив секретар.',
  ru: 'Городской совет в понедельник проголосовал за сохранение ночного автобуса ещё на год, сообщил секретарь.',
  be: 'Гарадскі савет у панядзелак прагаласаваў за захаванне начнога аўтобуса яшчэ на год, паведаміў сакратар.',
  bg: 'Общинският съвет гласува в понеделник нощният автобус да остане още една година, каза секретарят.',
  sr: 'Градско веће је у понедељак изгласало да ноћни аутобус остане још годину дана, рекао је секретар после седнице.',
  mk: 'Градскиот совет во понеделникот гласаше дека ноќниот автобус ќе остане уште една година, рече секретарот.',
  kk: 'Қалалық кеңес дүйсенбі күні түнгі автобусты тағы бір жылға қалдыруға дауыс берді, деді хатшы жиналыстан кейін.',
  mn: 'Хотын зөвлөл даваа гарагт шөнийн автобусыг дахин нэг жил ажиллуулахаар санал өгөв гэж нарийн бичгийн дарга хэлэв.',
  ar: 'صوّت مجلس المدينة يوم الاثنين للإبقاء على الحافلة الليلية سنة أخرى، كما قال الأمين بعد الاجتماع.',
  ur: 'شہر کی کونسل نے پیر کو رات کی بس ایک سال مزید چلانے کا فیصلہ کیا، سیکرٹری نے کہا۔',
  fa: 'شورای شهر روز دوشنبه رأی داد که اتوبوس شبانه یک سال دیگر بماند، دبیر شورا گفت.',
  ps: 'د ښار شورا د دوشنبې په ورځ د شپې بس د یو بل کال لپاره د ساتلو پرېکړه وکړه، منشي وویل.',
  hi: 'नगर परिषद ने सोमवार को रात की बस एक और साल चलाने का फैसला किया है, सचिव ने बैठक के बाद कहा।',
  mr: 'नगर परिषदेने सोमवारी रात्रीची बस आणखी एक वर्ष सुरू ठेवण्याचा निर्णय घेतला आहे, असे सचिवांनी सांगितले.',
  ne: 'नगरपालिकाले सोमबार रात्रिबस अर्को एक वर्ष चलाउने निर्णय गरेको छ, सचिवले बैठकपछि भनेको छ।',
  ta: 'நகர சபை திங்கட்கிழமை இரவுப் பேருந்தை இன்னும் ஓராண்டு இயக்க முடிவு செய்தது.',
  ja: '市議会は月曜日、夜行バスをもう一年続けることを決めた。賛成は十二人だった。',
  zh: '市议会周一投票决定将夜间巴士再保留一年，议长对记者说。',
  ko: '시의회는 월요일 야간 버스를 일 년 더 운행하기로 의결했다고 사무국이 밝혔다.',
};

describe('the language of copy', () => {
  it.each(Object.entries(REPORTS))('is told: %s', (language, text) => {
    expect(languageOf(text)).toMatchObject({ language, doubt: null });
  });

  it.each(Object.entries(REPORTS))(
    'is told through capitals, figures and an English name: %s',
    (language, text) => {
      const copy = `${text.toUpperCase()}\n\n24 – 31.5 % (Lowmarket Evening Post)\n\n${text} ${text}`;
      expect(languageOf(copy).language).toBe(language);
    },
  );

  it('has the region of the house where it is the house’s language', () => {
    const english =
      'The council voted on Monday to keep the night bus for another year, the clerk said after it.';
    expect(
      ['en-IN', 'en-GB', 'en-AU', 'fr', 'hi-IN'].map((house) => languageOf(english, house).language),
    ).toEqual(['en-IN', 'en-GB', 'en-AU', 'en', 'en']);
    expect(languageOf(REPORTS.pt!, 'pt-BR').language).toBe('pt-BR');
    expect(languageOf(REPORTS.hi!, 'mr-IN').language).toBe('hi');
  });

  it('is doubtful in a language that nobody here knows, and then the house’s', () => {
    const swahili =
      'Baraza la mji lilipiga kura Jumatatu kuendelea na basi la usiku kwa mwaka mwingine, karani alisema.';
    expect(languageOf(swahili)).toEqual({
      language: 'en-IN',
      direction: 'ltr',
      doubt: 'The language is uncertain. It was set to English (India).',
    });
  });

  it('is the house’s where there are but names', () => {
    expect(languageOf('Rue de la Paix', 'en-GB').language).toBe('en-GB');
    expect(languageOf('2024', 'ur')).toMatchObject({ language: 'ur', direction: 'rtl' });
  });

  it('is the story’s, not that of the page around it', () => {
    const { story, report } = takeInText(
      [
        'Advertisement',
        'Nocny autobus zostaje na rok',
        REPORTS.pl,
        'Follow us on Facebook',
        'Share this story',
      ].join('\n\n'),
      { house: defaultHouse(), source: null, guessLanguage },
    );
    expect(story.language).toBe('pl');
    expect(report.doubtful).toEqual([]);
  });

  it('says its doubt in the report', () => {
    const { report } = takeInText(
      'Kura ya basi\n\nBaraza la mji lilipiga kura Jumatatu kuendelea na basi la usiku kwa mwaka.',
      {
        house: defaultHouse(),
        source: null,
        guessLanguage,
      },
    );
    expect(report.doubtful.map(({ line }) => line)).toEqual([1]);
    expect(report.doubtful[0]!.doubt).toContain('is uncertain');
  });
});
