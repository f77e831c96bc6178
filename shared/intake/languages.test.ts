import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { intakeJson } from './intake-json';
import { takeInText } from './take-in';

const house = defaultHouse();

/** Copy as a page of that language prints it: what is around the story, and what must come of it. */
interface Page {
  readonly headline: string;
  readonly byline?: readonly [line: string, name: string];
  readonly time: readonly [line: string, published: string];
  readonly copy: readonly string[];
  readonly around: readonly string[];
}

const pages: Readonly<Record<string, Page>> = {
  Portuguese: {
    headline: 'A balsa volta a navegar depois de dois invernos',
    byline: ['Por Inês Prado', 'Inês Prado'],
    time: ['6 de março de 2024 às 17h48', '2024-03-06T17:48:00+05:30'],
    copy: [
      'A balsa da ilha volta a navegar na segunda-feira, disse o escritório do porto aos moradores.',
      'O primeiro barco sai às seis da manhã com pão, correio e o piano novo da escola.',
    ],
    around: ['PUBLICIDADE', 'COMPARTILHAR', 'Leia também: O porto ganha um farol'],
  },
  Indonesian: {
    headline: 'Feri pulau berlayar lagi setelah dua musim hujan',
    byline: ['Penulis: Rani Wulan', 'Rani Wulan'],
    time: ['Rabu, 6 Maret 2024 19:02 WIB', '2024-03-06T19:02:00+07:00'],
    copy: [
      'Feri ke pulau itu berlayar lagi mulai hari Senin, kata kantor pelabuhan kepada warga di dermaga.',
      'Kapal pertama berangkat pukul enam pagi dengan roti, surat, dan piano baru untuk sekolah.',
    ],
    around: ['IKLAN', 'Bagikan', 'Baca juga: Mercusuar baru di pelabuhan'],
  },
  Russian: {
    headline: 'Паром снова ходит после двух зим ремонта',
    byline: ['Автор: Нина Лосева', 'Нина Лосева'],
    time: ['6 марта 2024, 17:48', '2024-03-06T17:48:00+05:30'],
    copy: [
      'Паром на остров снова ходит с понедельника, сообщила жителям контора порта на доске объявлений.',
      'Первое судно уходит в шесть утра с хлебом, почтой и новым пианино для островной школы.',
    ],
    around: ['Реклама', 'Поделиться', 'Читайте также: В порту построят маяк'],
  },
  Turkish: {
    headline: 'Ada vapuru iki kış sonra yeniden yola çıkıyor',
    byline: ['Yazan: Elif Deniz', 'Elif Deniz'],
    time: ['6 Mart 2024 17:48', '2024-03-06T17:48:00+05:30'],
    copy: [
      'Ada vapuru pazartesi günü yeniden yola çıkıyor, dedi liman müdürlüğü iskeledeki adalılara.',
      'İlk vapur sabah altıda ekmek, mektup ve okulun yeni piyanosuyla iskeleden ayrılıyor.',
    ],
    around: ['REKLAM', 'Paylaş'],
  },
  Italian: {
    headline: 'Il traghetto torna a navigare dopo due inverni',
    byline: ['a cura di Lia Conti', 'Lia Conti'],
    time: ['6 marzo 2024 alle 17:48', '2024-03-06T17:48:00+05:30'],
    copy: [
      'Il traghetto per l’isola torna a navigare lunedì, ha detto l’ufficio del porto agli abitanti.',
      'La prima barca parte alle sei del mattino con il pane, la posta e il pianoforte nuovo della scuola.',
    ],
    around: ['Pubblicità', 'Condividi', 'Leggi anche: Un faro per il porto'],
  },
  Malayalam: {
    headline: 'ദ്വീപിലേക്കുള്ള കടത്തുബോട്ട് വീണ്ടും ഓടിത്തുടങ്ങി',
    time: ['6 മാർച്ച് 2024, 5:48 PM', '2024-03-06T17:48:00+05:30'],
    copy: [
      'ദ്വീപിലേക്കുള്ള കടത്തുബോട്ട് തിങ്കളാഴ്ച മുതൽ വീണ്ടും ഓടുമെന്ന് തുറമുഖ ഓഫീസ് നാട്ടുകാരോട് പറഞ്ഞു.',
      'ആദ്യത്തെ ബോട്ട് രാവിലെ ആറിന് റൊട്ടിയും കത്തുകളും സ്കൂളിന്റെ പുതിയ പിയാനോയുമായി പുറപ്പെടും.',
    ],
    around: ['പരസ്യം', 'ഷെയർ ചെയ്യുക'],
  },
  Chinese: {
    headline: '海岛渡轮停航两个冬天后恢复开航',
    byline: ['作者：林小舟', '林小舟'],
    time: ['发布时间：2024年3月6日 17:48', '2024-03-06T17:48:00+05:30'],
    copy: [
      '海岛渡轮将从星期一起恢复开航，港口办公室在码头对居民说。',
      '第一班船早上六点出发，船上载着面包、邮件和学校的新钢琴。',
    ],
    around: ['首页>要闻>正文', '广告', '分享到微信'],
  },
  Japanese: {
    headline: '島の渡し船が二年ぶりに運航を再開',
    byline: ['文：山口 花', '山口 花'],
    time: ['2024年3月6日 17時48分', '2024-03-06T17:48:00+05:30'],
    copy: [
      '島の渡し船が月曜日から運航を再開すると、港の事務所が住民に話した。',
      '最初の船は朝六時に、パンと郵便物と学校の新しいピアノを積んで出る。',
    ],
    around: ['シェア', '広告'],
  },
  Korean: {
    headline: '섬 나룻배 두 겨울 만에 다시 뜬다',
    time: ['입력 2024.03.06 17:48', '2024-03-06T17:48:00+05:30'],
    copy: [
      '섬 나룻배가 월요일부터 다시 뜬다고 항구 사무소가 부두에 모인 섬 주민들에게 말했다.',
      '첫 배는 아침 여섯 시에 빵과 우편물과 학교의 새 피아노를 싣고 부두를 떠날 예정이다.',
    ],
    around: ['광고', '공유하기'],
  },
};

describe('copy of a page', () => {
  it.each(Object.entries(pages))('in %s', (_, { headline, byline, time, copy, around }) => {
    const lines = [around[0], headline, byline?.[0], time[0], ...around.slice(1), ...copy, around.at(-1)];
    const text = lines.filter((line) => line !== undefined).join('\n\n');
    const { story, report } = takeInText(text, { house, source: 'a.txt' });
    const json = intakeJson(story, report);
    expect(json.text.split('\n\n')).toEqual(copy);
    expect(story.headline).toBe(headline);
    expect(story.firstPublished).toBe(time[1]);
    expect(story.bylines.map(({ name }) => name)).toEqual(byline ? [byline[1]] : []);
    for (const line of around) expect(json.leftOut.map((left) => left.text)).toContain(line);
  });
});

describe('a time', () => {
  const publishedIn = (line: string): string | null =>
    takeInText(
      [
        'The ferry sails again',
        line,
        'The ferry sails from Monday, the harbour office said on the quay.',
        'The first boat leaves at six in the morning with bread and post.',
      ].join('\n\n'),
      { house, source: null },
    ).story.firstPublished;

  it.each([
    ['6 March 2024 @ 6:42 GMT|', '2024-03-06T06:42:00+00:00'],
    ['6 March 2024, 13:46 GMT 14:46 UK', '2024-03-06T13:46:00+00:00'],
    ['Last Modified: Wednesday, 6 March 2024 (09:03 IST)', '2024-03-06T09:03:00+05:30'],
    ['This Article is From Aug 15, 2015', '2015-08-15T00:00:00+05:30'],
  ])('is read from “%s”', (line, published) => {
    expect(publishedIn(line)).toBe(published);
  });
});

describe('a headline', () => {
  const headlineOf = (...lines: readonly string[]): string =>
    takeInText(
      [
        ...lines,
        'The ferry sails from Monday, the harbour office said in a notice on the quay.',
        'The first boat leaves at six in the morning with bread, post and the school’s piano.',
      ].join('\n\n'),
      { house, source: null },
    ).story.headline;

  it.each([
    'So that is why nobody could leave! The ferry sails again after two winters',
    'The ferry sails: who paid for it, and what becomes of the old boat now?',
  ])('can be a question or two sentences: %s', (headline) => {
    expect(headlineOf(headline)).toBe(headline);
  });

  it('is none of a site’s names, slogans or menu', () => {
    expect(
      headlineOf(
        'All the island in one paper.',
        'The Island Post',
        'The Island Post',
        'News',
        'The ferry sails again after two winters',
      ),
    ).toBe('The ferry sails again after two winters');
  });
});

describe('a line that is no caption and no byline', () => {
  const take = (...lines: readonly string[]) => {
    const { story, report } = takeInText(lines.join('\n\n'), { house, source: null });
    return intakeJson(story, report);
  };

  it('is a standfirst of three sentences over a credit', () => {
    const standfirst =
      'The quay never sleeps. A night with the ferrymen, from two to five. Here is what they carry.';
    const { text } = take(
      'A night on the quay',
      `${standfirst}\nPhoto: Leo Das`,
      'At two in the morning the first cart comes down the hill with the bread, and the ferrymen wake up.',
    );
    expect(text).toContain(standfirst);
  });

  it('is an item of a list that is some public body', () => {
    const { story, text } = take(
      'Who pays for the ferry',
      'Islanders',
      'Harbour Council',
      'The ferry sails from Monday, the harbour office said in a notice on the quay.',
      'The first boat leaves at six in the morning with bread, post and the school’s piano.',
    );
    expect(story.bylines).toEqual([]);
    expect(text).toContain('Harbour Council');
  });
});

it('reads a dateline behind a site’s name', () => {
  const { story } = takeInText(
    [
      'Feri berlayar lagi',
      'pulau.example - JAKARTA -- Feri ke pulau itu berlayar lagi mulai hari Senin, kata kantor pelabuhan.',
    ].join('\n'),
    { house, source: null },
  );
  expect(story.dateline).toBe('JAKARTA');
});
