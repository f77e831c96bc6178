import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutUnseenSigns, withPlainSigns, withPlainSpaces } from './signs';

const NB = '\u00a0';

describe('signs that nobody sees', () => {
  it.each([
    ['co\u00adopera\u00adtion', 'cooperation'],
    ['\ufeffa\u200bb\u2060c', 'abc'],
    ['wo\u200drd', 'word'],
    ['\u202ereversed', 'reversed'],
    ['\u200eLatin\u200e', 'Latin'],
    ['a\u0000b\u0007c', 'abc'],
    // Word's line break within a paragraph parts two words.
    ['bridge\u000bshut', 'bridge shut'],
    ['ไทย\u200b\u200bไทย\u200b', 'ไทย\u200bไทย'],
    ['ไทย\u200b 12\u200b5', 'ไทย 125'],
    ['Auf\u200clage', 'Auflage'],
  ])('go: %j', (text, seen) => {
    expect(withoutUnseenSigns(text)).toBe(seen);
  });

  it.each([
    'क्‍ष और र्‍य',
    'র‍্যাব',
    'അവന്‍ വന്നു',
    'ක්‍රියා',
    'می‌خواهم',
    '👨‍👩‍👧 and 🏳️‍🌈 and ❤️',
    'ภาษา\u200bไทย',
    'ភាសា\u200bខ្មែរ',
    'ພາສາ\u200bລາວ',
    'မြန်မာ\u200bဘာသာ',
    '1445 \u200dهـ and ه\u200d',
    'শার্\u200cপা ও র\u200d্যালি',
    'தமிழ்\u200cநாடு',
    'ئەم\u200c پیاوە',
    'سعر \u200f12\u200f ريال',
    'עברית \u2066English\u2069 עברית',
  ])('stay when words are spelt with them: %s', (text) => {
    expect(withoutUnseenSigns(text)).toBe(text);
  });
});

describe('no-break spaces', () => {
  it.each([
    `«${NB}demain${NB}!${NB}»`,
    `10${NB}000${NB}€`,
    `5${NB}kg`,
    `3${NB}crore`,
    `J.${NB}R.${NB}Rao`,
    `p.${NB}12`,
    `Mr${NB}Rao`,
    `в${NB}Москве`,
    `v${NB}Praze`,
    `shut${NB}— City`,
    `№${NB}7`,
    '«\u202fdemain\u202f!\u202f» Quoi\u202f? Oui\u202f; non\u202f: 10\u202f000 et 5\u202fkg',
  ])('stay where typography wants them: %s', (line) => {
    expect(withPlainSpaces(line)).toBe(line);
  });

  it.each([
    [`The${NB}list is here`, 'The list is here'],
    [`read${NB}${NB}the names`, 'read the names'],
    [`end ${NB}`, 'end'],
    [`${NB}start`, 'start'],
    ['The\u202fferry\u202fsank', 'The ferry sank'],
    ['12\u202fSeptember, at noon\u202f— late', '12 September, at noon — late'],
    [`a ${NB} b`, 'a b'],
  ])('are plain elsewhere: %j', (line, plain) => {
    expect(withPlainSpaces(line)).toBe(plain);
  });

  it.each([
    ['\ufeffThe\u202fferry\u200b sank', 'The ferry sank'],
    ['co\u00adoperation\u2060', 'cooperation'],
    [`The${NB}list\tand  more`, 'The list\tand  more'],
    [`«${NB}demain\u202f!${NB}»`, `«${NB}demain\u202f!${NB}»`],
  ])('are the same in plain words, whose other spaces stay: %j', (line, plain) => {
    expect(withPlainSigns(line)).toBe(plain);
    expect(withPlainSpaces(withPlainSigns(line))).toBe(withPlainSpaces(withoutUnseenSigns(line)));
  });

  it('parts the same words as before, whatever the line', () => {
    const sign = fc.constantFrom(
      'a',
      'Я',
      '5',
      '€',
      '«',
      '»',
      '.',
      ' ',
      '\t',
      NB,
      '\u202f',
      '\u2003',
      '—',
      'क',
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const line = signs.join('');
        const once = withPlainSpaces(line);
        expect(once.split(/\s+/u).filter(Boolean)).toEqual(line.split(/\s+/u).filter(Boolean));
        expect(withPlainSpaces(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$| {2}/u);
      }),
    );
  });
});
