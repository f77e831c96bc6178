import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Charset } from '@shared/intake/charset';
import { decodeAs } from '../documents/decode-as';
import { declaredCharset, guessIimCharset } from './iim-charset';

/** Encoders of iconv-lite by the names that the web's decoders use. */
const NAMES: Partial<Record<Charset, string>> = {
  macintosh: 'macroman',
  'x-mac-cyrillic': 'maccyrillic',
};
const encode = (text: string, charset: Charset): Uint8Array => iconv.encode(text, NAMES[charset] ?? charset);

const guess = (texts: readonly string[], charset: Charset, known = '') =>
  guessIimCharset(
    texts.map((text) => encode(text, charset)),
    known,
  );

/** What a desk would write, and the character sets that encode it identically. */
const WRITTEN: readonly (readonly [charset: Charset, texts: readonly string[]])[] = [
  ['windows-1252', ['Zoë Brontë']],
  ['windows-1252', ['© 2019 Müller/dpa']],
  ['windows-1252', ['The Ferry at Lantern Quay – “last boat” at dusk. Don’t miss O’Brien’s.']],
  ['windows-1252', ['Président de la Côte d’Ivoire', 'François Lenoir']],
  ['windows-1252', ['Søren Kjær / Ritzau', 'Ærø, Danmark']],
  ['windows-1252', ['José García Ñandú', '¿Qué pasó?']],
  ['windows-1252', ['São João, à esquerda']],
  ['windows-1252', ['£100 note, 20 °C, ½ price']],
  ['macintosh', ['José García']],
  ['macintosh', ['Jürgen Müller, Köln']],
  ['macintosh', ['François Hollande à Besançon']],
  ['macintosh', ['Björn Åkesson']],
  ['macintosh', ['“Señor” – café']],
  ['iso-8859-2', ['Łukasz Król']],
  ['windows-1250', ['Łukasz Żółw/PAP']],
  ['windows-1250', ['Zdjęcie: Małgorzata Śliwińska, Łódź']],
  ['iso-8859-2', ['Jiří Šťastný, Plzeň']],
  ['windows-1250', ['Kovács Győző, Székesfehérvár']],
  ['windows-1250', ['Željko Šuvaković', 'Požar u Šibeniku, Hrvatska, četvrtak. Građani čekaju pomoć.']],
  ['windows-1251', ['Иванов Пётр']],
  ['windows-1251', ['Фото: Сергей Бобылев / ТАСС', 'Москва']],
  ['koi8-r', ['Александр Иванов, Москва']],
  ['iso-8859-5', ['Александр Иванов, Москва']],
  ['x-mac-cyrillic', ['Александр Иванов, Москва']],
  ['windows-1253', ['Γιάννης Παπαδόπουλος, Αθήνα']],
  ['ibm866', ['Иван Петров/ТАСС', 'Президент посетил завод в Москве в среду вечером.']],
  ['koi8-u', ['Єлизавета Ґудзь, Київ', 'Мешканці будинку після атаки в Києві, фото з місця подій.']],
  ['maccenteuro', ['Łukasz Król/Agencja Gazeta', 'Strażacy walczą z ogniem w hali magazynowej w środę.']],
  ['cp852', ['Jiří Dvořák/ČTK', 'Protest na Václavském náměstí v Praze, kde se sešly tisíce lidí.']],
  ['gb18030', ['新华社记者 王小明', '北京市民在公园里散步']],
  ['gb18030', ['图片来源：中国日报']],
  ['gb18030', ['张三/视觉中国']],
  ['shift_jis', ['共同通信社', '東京都内で開かれた記者会見']],
  ['shift_jis', ['撮影：佐藤健一', '雨の中、開幕戦に集まったファンら']],
  ['euc-jp', ['共同通信社', '東京都内で開かれた記者会見']],
  ['euc-kr', ['연합뉴스', '서울 시내 모습']],
  ['euc-kr', ['사진=김철수 기자', '국회의사당 앞에서 시위하는 시민들']],
  ['big5', ['中央社記者 王小明攝', '台北市民在公園散步']],
  ['windows-1254', ['Şükrü Yıldız, İstanbul Büyükşehir']],
];

describe('the character set of IIM that does not say it', () => {
  it.each(WRITTEN)('%s: %j', (charset, texts) => {
    const { charset: guessed } = guess(texts, charset);
    const read = texts.map((text) => decodeAs(encode(text, charset), guessed));
    expect(read, guessed).toEqual(texts);
  });

  it.each(WRITTEN.filter(([charset]) => charset !== 'windows-1252'))(
    'is asked about where a few letters speak for an unusual one: %s, %j',
    (charset, texts) => {
      const { isGuess, others } = guess(texts, charset);
      expect(isGuess).toBe(true);
      const signs = encode(texts.join(''), charset).filter((octet) => octet >= 0x80);
      if (signs.length < 20) expect(others).not.toEqual([]);
    },
  );

  it('is not asked about where the usual one is by far the best', () => {
    expect(guess(['Zoë Brontë'], 'windows-1252').others).toEqual([]);
    expect(guess(['© 2019 Müller/dpa'], 'windows-1252').others).toEqual([]);
  });

  it('is asked about where every reading is odd', () => {
    // Armenian (ARMSCII-8), which no candidate can read.
    const octets = Uint8Array.from(Buffer.from('b2f0b4f3bcf7c4fb20d0f1d8f9e0fb20b6f5baf9', 'hex'));
    expect(guessIimCharset([octets], '').others).not.toEqual([]);
  });

  it('is known where XMP says the same', () => {
    expect(guess(['Łukasz'], 'iso-8859-2', 'Łukasz')).toEqual({
      charset: 'windows-1250',
      isGuess: false,
      others: [],
    });
    expect(guess(['Zoë'], 'macintosh', 'A photo by Zoë')).toMatchObject({
      charset: 'macintosh',
      isGuess: false,
    });
  });
});

describe('the character set that IIM declares', () => {
  const declared = (text: string) => declaredCharset(Buffer.from(text, 'latin1'));

  it.each([
    ['\x1b%G', 'utf-8'],
    ['\x1b%/I', 'utf-8'],
    ['\x1b.A', 'windows-1252'],
    ['\x1b-A', 'windows-1252'],
    ['\x1b/A', 'windows-1252'],
    ['\x1b-B', 'iso-8859-2'],
    ['\x1b-L', 'iso-8859-5'],
    ['\x1b-F', 'iso-8859-7'],
    ['\x1b(B\x1b-B', 'iso-8859-2'],
    ['UTF-8', 'utf-8'],
    ['', null],
    ['\x1b(B', null],
  ])('%j is %s', (sequence, charset) => {
    expect(declared(sequence)).toBe(charset);
  });

  it('is none where there is no such field', () => {
    expect(declaredCharset(undefined)).toBeNull();
  });
});
