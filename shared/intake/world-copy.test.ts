import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { intakeJson } from './intake-json';
import { takeInText } from './take-in';

const take = (...lines: readonly string[]) => {
  const { story, report } = takeInText(lines.join('\n'), { house: defaultHouse(), source: null });
  return intakeJson(story, report);
};
const namesIn = ({ story }: ReturnType<typeof take>): readonly string[] =>
  story.bylines.map(({ name }) => name);

const FIRST = 'The ferry sails from Monday, the harbour office said in a notice on the quay.';
const SECOND = 'The first boat leaves at six in the morning with bread, post and the school’s piano.';

describe('a sentence of the copy', () => {
  it.each([
    'In the picture, two deckhands mend the ramp that gave way in February.',
    'In picture, the ramp is new; in life it has rusted through.',
  ])('stays although captions begin so: %s', (sentence) => {
    const { text, story } = take('The ferry sails again', FIRST, sentence, SECOND);
    expect(text).toContain(sentence);
    expect(story.photos).toEqual({});
  });

  it('stays when its arrows look like a menu’s, over a list of many short lines', () => {
    const steps = [
      'Step 1: Ask for a form',
      'Step 2: Fill it in',
      'Deadline: 17 April',
      'Cost: nothing',
      'Who sees it? Nobody!',
    ];
    const { text } = take('The ferry sails again', FIRST, 'Register > Apply > Return', ...steps, SECOND);
    expect(text).toContain('Register > Apply > Return');
  });

  it('stays in a list of prices over short sentences', () => {
    const list = [
      'Single ticket: £4.40 → £4 a day',
      'Child ticket: £2.20 → £2 a day',
      'Dog or bicycle: £1 → £2 a day',
    ];
    const { text } = take(
      'The ferry sails again',
      FIRST,
      'Fares change:',
      ...list,
      '“We waited,” said Ana Lim.',
    );
    for (const line of list) expect(text).toContain(line);
  });
});

describe('a byline', () => {
  it.each([
    ['Interview: Isha Rangan', 'Isha Rangan'],
    ['Por Beatriz Furtado, g1 PE — Recife', 'Beatriz Furtado'],
    ['Door onze redacteur Joost van Dalen', 'Joost van Dalen'],
    ['Autor: Katarzyna Wójcik', 'Katarzyna Wójcik'],
    ['Av Lena Åkesson', 'Lena Åkesson'],
    ['செய்தியாளர்: முருகன் சுந்தரம்', 'முருகன் சுந்தரம்'],
    ['记者 林小舟', '林小舟'],
    ['記者王小明／台北報導', '王小明'],
    ['聯合報 記者王小明／台北報導', '王小明'],
  ])('is read from “%s”', (line, name) => {
    expect(namesIn(take('The ferry sails again', line, FIRST, SECOND))).toEqual([name]);
  });

  it.each([
    ['山口 花子', '山口 花子'],
    ['Rahmat Hidayat - kabarkita', 'Rahmat Hidayat'],
  ])('stands beside the time: %s', (line, name) => {
    expect(namesIn(take('The ferry sails again', line, '2024-03-06 17:48', FIRST, SECOND))).toEqual([name]);
  });

  it('of one small word is no end of the headline above it', () => {
    const headline = 'Bergamo, riapre il forno storico di Città Alta';
    const found = take(headline, 'di Chiara Bonetti', FIRST, SECOND);
    expect(found.story.headline).toBe(headline);
    expect(namesIn(found)).toEqual(['Chiara Bonetti']);
  });

  it('is the reporter’s whom the dateline names', () => {
    const { story } = take(
      '渡轮恢复开航',
      '新华社成都4月26日电（记者 林小舟）港口办公室星期二对居民说，渡轮将恢复开航。',
    );
    expect(story).toMatchObject({ dateline: '成都', bylines: [{ kind: 'person', name: '林小舟' }] });
  });
});

describe('a headline of three words', () => {
  it('stands over a longer deck', () => {
    const { story } = take('Ferry sails early', 'Islanders left on the quay', 'By Sam Ode', FIRST, SECOND);
    expect(story.headline).toBe('Ferry sails early');
  });
});

describe('a time', () => {
  it.each([
    ['@ 6:42 GMT| 3 March 2022', '2022-03-03T06:42:00+00:00'],
    ['22/03/2024 07h30  Atualizado há 2 horas', '2024-03-22T07:30:00+05:30'],
    ['3 czerwca 2024, 12:15', '2024-06-03T12:15:00+05:30'],
    ['21 лютого 2024, 15:10', '2024-02-21T15:10:00+05:30'],
    ['8 januari 2024 kl 06.30', '2024-01-08T06:30:00+05:30'],
    ['8 maart 2024 om 06.30 uur', '2024-03-08T06:30:00+05:30'],
    ['6 KASIM 2024 17:48', '2024-11-06T17:48:00+05:30'],
  ])('is read from “%s”', (line, published) => {
    expect(take('The ferry sails again', line, FIRST, SECOND).story.firstPublished).toBe(published);
  });

  it('with its time of day wins over the same day without', () => {
    const { story } = take(
      'This article is from Aug 15, 2015',
      'The ferry sails again',
      'Aug 15, 2015 21:14 pm IST',
      FIRST,
      SECOND,
    );
    expect(story.firstPublished).toBe('2015-08-15T21:14:00+05:30');
  });
});

describe('a dateline', () => {
  it('stands before a colon although a list of prices follows', () => {
    const { story } = take(
      'കടത്തുബോട്ട് വീണ്ടും ഓടിത്തുടങ്ങി',
      'കൊച്ചി: ദ്വീപിലേക്കുള്ള കടത്തുബോട്ട് തിങ്കളാഴ്ച മുതൽ വീണ്ടും ഓടുമെന്ന് തുറമുഖ ഓഫീസ് പറഞ്ഞു.',
      'മുതിർന്നവർ: ₹20 → ₹15',
      'വിദ്യാർഥികൾ: ₹10 → ₹5',
    );
    expect(story.dateline).toBe('കൊച്ചി');
  });
});

describe('what stands around the copy', () => {
  it.each([
    ['© RIPRODUZIONE RISERVATA', 'copyright notice'],
    ['저작권자 ⓒ 섬신문, 무단 전재 및 재배포 금지', 'copyright notice'],
    ['İlginizi Çekebilir: Limana fener geliyor', 'related link'],
    ['İLGİLİ HABERLER', 'related link'],
    ['ये खबर भी पढ़ें: बंदरगाह को नया दीपघर', 'related link'],
    ['Läs mer: En fyr till hamnen', 'related link'],
    ['Lees ook: Een vuurtoren voor de haven', 'related link'],
    ['Czytaj także: Latarnia dla portu', 'related link'],
    ['Читайте також: Маяк для порту', 'related link'],
  ])('is left out: %s', (line, reason) => {
    const { leftOut } = take('The ferry sails again', FIRST, SECOND, line);
    expect(leftOut).toMatchObject([{ text: line, reason }]);
  });
});

it('is in Japanese although most of its letters are Chinese characters', () => {
  expect(
    take(
      '別府の共同浴場再開',
      '大分県別府市の共同浴場が三日、五年ぶりに再開した。地震で配管が損壊し、修理費用は約三千万円。',
    ).story.language,
  ).toBe('ja');
});
