import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { MAX_COPY_BYTES } from '@shared/api/intake';
import { charsetReadings } from './charset-readings';
import { decodeCopy } from './decode-copy';

const COPY = 'Modi dials Putin\r\n\r\n“Congratulations,” he said. मोदी ने बधाई दी।\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le'));
  return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
};
const failure = async (bytes: Uint8Array): Promise<AppError> => {
  try {
    await decodeCopy(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was decoded');
};
const textOf = async (bytes: Uint8Array): Promise<string> => (await decodeCopy(bytes)).text;

describe('decoding raw copy', () => {
  it('reads UTF-8 with and without a mark', async () => {
    expect(await textOf(utf8(COPY))).toBe(COPY);
    expect(await textOf(utf8(`\ufeff${COPY}`))).toBe(COPY);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without a mark', async (order) => {
    expect(await textOf(utf16(COPY, order, true))).toBe(COPY);
    expect(await textOf(utf16(COPY, order))).toBe(COPY);
    expect(await textOf(utf16('নতুন খবর এল\nকলকাতায় বৃষ্টি হল', order))).toBe('নতুন খবর এল\nকলকাতায় বৃষ্টি হল');
  });

  it.each([
    ['EncryptedPackage', 'protected with a password'],
    ['WordDocument', 'an old Word document (.doc)'],
    ['Workbook', 'a spreadsheet'],
  ])('names an Office file by its stream %s, however large it is', async (stream, says) => {
    const file = Buffer.alloc(MAX_COPY_BYTES + 1);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file.set(Buffer.from(stream, 'utf16le'), 1024);
    expect(await failure(file)).toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
    expect((await failure(file)).message).toContain(says);
  });

  it('reads Windows-1252 with its curly quotes, dashes and accents', async () => {
    const bytes = new Uint8Array([
      0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x97, 0x20, 0x52, 0xe9, 0x6d, 0x79, 0x20, 0x80,
    ]);
    expect(await textOf(bytes)).toBe('“Yes” — Rémy €');
  });

  it('keeps a Hindi story readable when one byte of it is damaged', async () => {
    const bytes = utf8('मोदी ने पुतिन को बधाई दी।');
    bytes[7] = 0xff;
    expect(await textOf(bytes)).toContain('पुतिन को बधाई दी');
  });

  it('keeps wire copy with a few transmission controls', async () => {
    expect(await textOf(utf8(`\u0001${'A line of agency copy. '.repeat(10)}\u0003`))).toContain(
      'agency copy',
    );
  });

  it('refuses what is not text, and says what to do', async () => {
    const files: readonly (readonly number[])[] = [
      [0xff, 0xd8, 0xff, 0xe0, 0, 0x10],
      [...utf8('%PDF-1.7\n1 0 obj')],
      [0x50, 0x4b, 3, 4, 20, 0],
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      [...utf8('{\\rtf1\\ansi hello}')],
      [0, 1, 2, 0, 0, 3, 65, 66, 0],
      [1, 2, 3, 4, 65, 66, 67, 5, 6],
      Array.from({ length: 400 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256),
    ];
    for (const file of files) {
      const error = await failure(new Uint8Array(file));
      expect(error.code).toBe('UNSUPPORTED_FORMAT');
      expect(error.message).toMatch(/^This file is .+\. .+\.$/);
    }
  });

  it('refuses an empty file and one without words', async () => {
    expect((await failure(new Uint8Array())).code).toBe('UNREADABLE_FILE');
    expect((await failure(utf8(' \r\n\t '))).code).toBe('UNREADABLE_FILE');
  });

  it('refuses more than 5 MB and takes exactly 5 MB', async () => {
    expect((await failure(new Uint8Array(MAX_COPY_BYTES + 1).fill(65))).code).toBe('TOO_LARGE');
    expect((await textOf(new Uint8Array(MAX_COPY_BYTES).fill(65))).length).toBe(MAX_COPY_BYTES);
  });
});

/** A short story in each language, in our own words. */
const STORIES = {
  ja: '台風７号は九日朝、鹿児島県に上陸する見込みです。気象庁は大雨に厳重な警戒を呼びかけています。\n住民およそ二千人が避難所に移りました。',
  zhHans:
    '本报讯 市政府昨日宣布，从下个月起公共汽车票价将下调百分之十。\n市长说，这项措施将使二十万名通勤者受益。',
  zhHant:
    '本報訊 市政府昨日宣布，從下個月起公共汽車票價將下調百分之十。\n市長說，這項措施將使二十萬名通勤者受益。',
  ko: '서울시는 다음 달부터 버스 요금을 십 퍼센트 내린다고 어제 발표했다.\n시장은 이십만 명의 시민이 혜택을 볼 것이라고 말했다.',
  ru: 'Мэрия объявила вчера, что со следующего месяца проезд в автобусах подешевеет на десять процентов.\nМэр рад.',
  uk: 'Мерія оголосила вчора, що з наступного місяця проїзд подешевшає.\nМіський голова сказав, що це допоможе пасажирам її міста.',
  pl: 'Ratusz ogłosił wczoraj, że od przyszłego miesiąca bilety autobusowe będą tańsze o dziesięć procent.\nŁukasz Żak',
  hu: 'A városháza tegnap bejelentette, hogy a jövő hónaptól olcsóbb lesz a buszjegy.\nGyőző Őry',
  ar: 'أعلنت البلدية أمس أن أسعار تذاكر الحافلات ستنخفض بنسبة عشرة في المئة اعتبارا من الشهر المقبل.\nوقال رئيس البلدية إن ذلك سيساعد الركاب.',
  el: 'Ο δήμος ανακοίνωσε χθες ότι από τον επόμενο μήνα τα εισιτήρια θα είναι φθηνότερα.',
  he: 'העירייה הודיעה אתמול כי מהחודש הבא יוזלו כרטיסי האוטובוס בעשרה אחוזים.',
  tr: 'Belediye dün otobüs biletlerinin gelecek aydan itibaren yüzde on ucuzlayacağını açıkladı.\nŞule Işık',
  fr: 'La mairie a annoncé hier que les tickets d’autobus coûteront dix pour cent de moins dès le mois prochain.\nFrançois Lefèvre',
  de: 'Das Rathaus kündigte gestern an, dass Fahrkarten günstiger werden.\nJürgen Müßig',
  en: 'City hall said on Tuesday that fares will fall.\n“That helps riders,” the mayor said — and she’s glad. Café owners agreed.',
  th: 'ศาลากลางประกาศเมื่อวานนี้ว่าค่าโดยสารรถประจำทางจะลดลงร้อยละสิบตั้งแต่เดือนหน้าเป็นต้นไป',
} as const;

const WRITTEN: readonly (readonly [keyof typeof STORIES, charset: string])[] = [
  ...['Shift_JIS', 'EUC-JP'].map((charset) => ['ja', charset] as const),
  ...[['zhHans', 'gb18030'] as const, ['zhHant', 'big5'] as const, ['ko', 'euc-kr'] as const],
  ...['windows-1251', 'koi8-r', 'maccyrillic', 'cp866', 'iso-8859-5'].map(
    (charset) => ['ru', charset] as const,
  ),
  ...['windows-1251', 'koi8-u'].map((charset) => ['uk', charset] as const),
  ...['windows-1250', 'iso-8859-2'].map((charset) => ['pl', charset] as const),
  ...[['hu', 'windows-1250'] as const, ['el', 'windows-1253'] as const, ['he', 'windows-1255'] as const],
  ...['windows-1256', 'iso-8859-6'].map((charset) => ['ar', charset] as const),
  ...[['tr', 'windows-1254'] as const, ['th', 'windows-874'] as const],
  ...(['fr', 'de', 'en'] as const).flatMap((language) =>
    ['windows-1252', 'macroman', 'cp850'].map((charset) => [language, charset] as const),
  ),
];

describe('copy in an old character set that does not say which', () => {
  it.each(WRITTEN)('reads %s in %s', async (language, charset) => {
    const bytes = iconv.encode(STORIES[language], charset);
    const { text, readIn } = await decodeCopy(bytes);
    expect(text).toBe(iconv.decode(bytes, charset));
    expect(readIn.by).toBe('guessed');
  });

  it('reads Japanese mail, whose bytes are ASCII', async () => {
    const { text, readIn } = await decodeCopy(
      utf8('\u001b$B5-<T$O5~ETKAL>$r;v<B$NJs9p$7$?!#\u001b(B\n'.replaceAll('KAL', 'JL')),
    );
    expect(readIn).toEqual({ charset: 'iso-2022-jp', by: 'stated', others: [] });
    expect(text).toMatch(/^記者は/);
  });

  it('believes what a page says of itself, unless its bytes cannot be that', async () => {
    const page = (charset: string): Uint8Array =>
      iconv.encode(`<html><head><meta charset="${charset}"></head><p>Müßig</p>`, 'windows-1252');
    expect((await decodeCopy(page('ISO-8859-7'))).readIn).toMatchObject({
      charset: 'iso-8859-7',
      by: 'stated',
    });
    expect((await decodeCopy(page('latin1'))).text).toContain('Müßig');
    // Written as UTF-8 by the page's word, which these bytes are not; and by a name that nobody knows.
    expect((await decodeCopy(page('utf-8'))).readIn.by).toBe('guessed');
    expect((await decodeCopy(page('x-house-code'))).readIn.by).toBe('guessed');
    const xml = iconv.encode('<?xml version="1.0" encoding="windows-1251"?><p>Мэр</p>', 'windows-1251');
    expect((await decodeCopy(xml)).text).toContain('Мэр');
  });

  it('says which other readings are close when few letters tell, and none when many do', async () => {
    const few = await decodeCopy(
      iconv.encode('Kuala Lumpur — Police arrested 3 men on Monday.', 'windows-1252'),
    );
    expect([few.readIn.charset, ...few.readIn.others]).toContain('windows-1252');
    expect(few.readIn.others.length).toBeGreaterThan(0);
    const many = await decodeCopy(iconv.encode(STORIES.ja, 'euc-jp'));
    expect(many.readIn.others).toEqual([]);
  });

  it('reads the bytes as the user says', async () => {
    const bytes = iconv.encode(STORIES.ru, 'koi8-r');
    const { text, readIn } = await decodeCopy(bytes, 'windows-1251');
    expect(text).toBe(iconv.decode(bytes, 'windows-1251'));
    expect(readIn).toEqual({ charset: 'windows-1251', by: 'chosen', others: [] });
  });

  it('shows how a line would read in the others, the likely ones first', async () => {
    const readings = await charsetReadings(iconv.encode(`Headline\n${STORIES.pl}`, 'iso-8859-2'));
    expect(readings[0]?.sample).toMatch(/^Ratusz ogłosił wczoraj/);
    expect(readings.some(({ charset }) => charset === 'windows-1251')).toBe(true);
    expect(readings.every(({ sample }) => !sample.includes('\ufffd'))).toBe(true);
  });
});
