import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { signsAfterKey, straightMarks, withSigns } from './typography';

/** Types a line key by key, as a writer does. */
function type(line: string, language = 'en-IN'): string {
  let text = '';
  for (const sign of line.split(/(?=[^\udc00-\udfff])/u))
    text = withSigns(text + sign, signsAfterKey(text, sign, '', language));
  return text;
}

/** Sets the marks of a line that came whole. */
const paste = (line: string, language = 'en-IN'): string => withSigns(line, straightMarks(line, language));

/** By language: what is typed, and what it becomes. */
const SENTENCES: readonly (readonly [language: string, typed: string, set: string])[] = [
  // English: quotations, and quotations in them.
  ['en', `"We said 'no'," she said.`, '“We said ‘no’,” she said.'],
  ['en-GB', `'We said "no",' she said.`, '‘We said “no”,’ she said.'],
  ['en', `He asked: "Did she say 'no'?"`, 'He asked: “Did she say ‘no’?”'],
  ['en', `"'No,' he said," she said.`, '“‘No,’ he said,” she said.'],
  ['en', `He said "I don't know 'bout that."`, 'He said “I don’t know ’bout that.”'],
  ['en', `("so it's") ["or"] {"not"}`, '(“so it’s”) [“or”] {“not”}'],
  ['en', `the "anti-'woke'" bill, and/or "that"`, 'the “anti-‘woke’” bill, and/or “that”'],
  ['en', `pro-"life" and anti-"choice"`, 'pro-“life” and anti-“choice”'],
  ['en', `He said—"no"—and left. "I said—" he began.`, 'He said—“no”—and left. “I said—” he began.'],
  ['en', `"Wait..." "No!" "Why?" "In 1947"`, '“Wait...” “No!” “Why?” “In 1947”'],
  ['en', `"£5," he said, "or $6."`, '“£5,” he said, “or $6.”'],
  [
    'en',
    `"He's goin'," she said of "the dogs'" "runnin'".`,
    '“He’s goin’,” she said of “the dogs’” “runnin’”.',
  ],
  ['en', `"Not closed. "Again," she said.`, '“Not closed. “Again,” she said.'],
  // Apostrophes.
  ['en', `the boat's crew didn't; the dogs' bowls`, 'the boat’s crew didn’t; the dogs’ bowls'],
  ['en', `rock 'n' roll in the '90s, the summer of '69`, 'rock ’n’ roll in the ’90s, the summer of ’69'],
  [
    'en',
    `'Tis the season, 'twas said. Get 'em, 'cause it's late.`,
    '’Tis the season, ’twas said. Get ’em, ’cause it’s late.',
  ],
  ['en', `"'Tis so," he said. "Rock 'n' roll!"`, '“’Tis so,” he said. “Rock ’n’ roll!”'],
  ['en', `the 1990's and the A's; fo'c's'le; O'Neil's`, 'the 1990’s and the A’s; fo’c’s’le; O’Neil’s'],
  ['en', `'Cause of death unknown,' police said.`, '‘Cause of death unknown,’ police said.'],
  ['en', `'20 people died,' police said.`, '‘20 people died,’ police said.'],
  ['en', `'47' was the number`, '‘47’ was the number'],
  ['en', `class of '98, '99.`, 'class of ’98, ’99.'],
  ['en', `y'all'd've`, 'y’all’d’ve'],
  ['en', `Qur'an, Hawai'i, Xi'an, Côte d'Ivoire`, 'Qur’an, Hawai’i, Xi’an, Côte d’Ivoire'],
  ['en', `@asha's post`, '@asha’s post'],
  // Feet, inches, minutes, seconds, sizes.
  ['en', `She is 5'10" tall, 6' 2" he`, `She is 5'10" tall, 6' 2" he`],
  ['en', `"She is 5'10" tall," he said.`, `“She is 5'10" tall,” he said.`],
  ['en', `at 5° 10' 30" north`, `at 5° 10' 30" north`],
  ['en', `"at 5° 10' 30" north"`, `“at 5° 10' 30" north”`],
  ['en', `a 12" record, a 6" x 4" print`, `a 12" record, a 6" x 4" print`],
  ['en', `"a 6" x 4" print"`, `“a 6" x 4” print”`],
  // Addresses.
  ['en', `see "https://example.org/a'b?c='d'" now`, `see “https://example.org/a'b?c='d'” now`],
  ['en', `https://example.org/a--b'c"d`, `https://example.org/a--b'c"d`],
  ['en', `write to o'neil@example.org`, `write to o'neil@example.org`],
  ['en', `"www.example.org"`, '“www.example.org”'],
  // German.
  ['de', `"Ja, 'nein'" so`, '„Ja, ‚nein‘“ so'],
  ['de', `'so geht's'`, '‚so geht’s‘'],
  ['de', `"So geht's", sagte er. Das ist's.`, '„So geht’s“, sagte er. Das ist’s.'],
  [
    'de',
    `Hans' Auto, die '68er, 's ist Zeit, so 'ne Sache`,
    'Hans’ Auto, die ’68er, ’s ist Zeit, so ’ne Sache',
  ],
  ['de', `Das "Spiegel"-Interview ("Ja")`, 'Das „Spiegel“-Interview („Ja“)'],
  ['de-CH', `"Ja, 'nein'" so geht's`, '«Ja, ‹nein›» so geht’s'],
  ['de-AT', `"Ja"`, '„Ja“'],
  // French.
  ['fr', `"l'homme"`, '«\u202fl’homme\u202f»'],
  ['fr', `'l'homme'`, '“l’homme”'],
  ['fr', `L'"Europe" d'aujourd'hui, mai '68`, 'L’«\u202fEurope\u202f» d’aujourd’hui, mai ’68'],
  [
    'fr',
    `Il dit "que l'"Art" est mort" et "l'"11 septembre" d'"Elle"".`,
    'Il dit «\u202fque l’«\u202fArt\u202f» est mort\u202f» et «\u202fl’«\u202f11 septembre\u202f» d’«\u202fElle\u202f»\u202f».',
  ],
  ['fr', `'que l'"Art"'`, '“que l’«\u202fArt\u202f»”'],
  ['fr', `Il dit 'que l'"Art" est d'"Elle"'.`, 'Il dit “que l’«\u202fArt\u202f» est d’«\u202fElle\u202f»”.'],
  ['fr', `'qu'"Elle" vienne'`, '“qu’«\u202fElle\u202f» vienne”'],
  ['it', `'dell'"Arte"'`, '“dell’«Arte»”'],
  ['ca', `'l'"Art"'`, '“l’«Art»”'],
  ['fr', `Il dit "qu'il l'a 'vu'".`, 'Il dit «\u202fqu’il l’a “vu”\u202f».'],
  ['fr', `Il dit " bonjour " !`, 'Il dit « bonjour » !'],
  ['fr-CA', `"Ja, 'nein'" so`, '«\u202fJa, “nein”\u202f» so'],
  ['fr-CH', `"c'est 'vu'"`, '«c’est ‹vu›»'],
  // Italian, Spanish, Catalan, Portuguese.
  [
    'it',
    `l'"Europa" e la 'ndrangheta, gli anni '90, il '900`,
    'l’«Europa» e la ’ndrangheta, gli anni ’90, il ’900',
  ],
  ['it', `Dice "che l'"Arte" muore", un "po'", un "po'".`, 'Dice «che l’«Arte» muore», un «po’», un «po’».'],
  ['it', `Un po' di "un'altra 'cosa'"`, 'Un po’ di «un’altra “cosa”»'],
  ['it', `'O sole mio, 'sto ragazzo`, '’O sole mio, ’sto ragazzo'],
  ['es', `"Ja, 'nein'" so`, '«Ja, “nein”» so'],
  ['es', `¿"Qué"? ¡"No"! en el '92`, '¿«Qué»? ¡«No»! en el ’92'],
  ['es-MX', `"Ja, 'nein'" so`, '“Ja, ‘nein’” so'],
  ['ca', `L'"home" d'avui i 'l'altre'`, 'L’«home» d’avui i “l’altre”'],
  ['pt-BR', `"Ele 'tá' d'água", pingo d'água, 'tava`, '“Ele ‘tá’ d’água”, pingo d’água, ’tava'],
  ['pt-PT', `"Ele 'já' foi"`, '«Ele “já” foi»'],
  // Dutch and Afrikaans.
  [
    'nl',
    `'s avonds in 't Hooft, zo'n foto's, 's-Hertogenbosch`,
    '’s avonds in ’t Hooft, zo’n foto’s, ’s-Hertogenbosch',
  ],
  ['nl', `"'s Avonds," zei hij. De jaren '90.`, '“’s Avonds,” zei hij. De jaren ’90.'],
  ['nl', `de letter 's'`, 'de letter ‘s’'],
  ['af', `'n Man sê "dis 'n boot"`, '’n Man sê “dis ’n boot”'],
  // Irish and Welsh.
  ['ga', `"Tá sé d'Éire, b'fhéidir"`, '“Tá sé d’Éire, b’fhéidir”'],
  ['cy', `Mae'r "dyn" a'i gi 'di mynd`, 'Mae’r “dyn” a’i gi ’di mynd'],
  // The north.
  ['sv', `"Ja, 'nein'" so`, '”Ja, ’nein’” so'],
  ['fi', `"Hän sanoi 'ei'", raa'an`, '”Hän sanoi ’ei’”, raa’an'],
  ['da', `"Ja, 'nej'"`, '“Ja, ‘nej’”'],
  ['nb', `"Ja, 'nei'"`, '«Ja, ‘nei’»'],
  // The east.
  ['pl', `"Ja, 'nein'" so`, '„Ja, «nein»” so'],
  ['cs', `"Ano, 'ne'"`, '„Ano, ‚ne‘“'],
  ['hu', `"Igen, 'nem'"`, '„Igen, »nem«”'],
  ['ro', `"Da, 'nu'" într-o`, '„Da, «nu»” într-o'],
  ['ru', `"Ja, 'nein'" so`, '«Ja, „nein“» so'],
  ['uk', `м'яч, "об'єкт 'м'яч'"`, 'м’яч, «об’єкт „м’яч“»'],
  ['bg', `"Да", каза той`, '„Да“, каза той'],
  ['el', `"Ναι, 'όχι'", απ' όλα`, '«Ναι, “όχι”», απ’ όλα'],
  ['tr', `"İstanbul'da 'evet'" dedi`, '“İstanbul’da ‘evet’” dedi'],
  // Right to left.
  ['ar', `"Ja, 'nein'" so`, '”Ja, ’nein‘“ so'],
  ['ar', `قال "نعم"، ثم ذهب`, 'قال ”نعم“، ثم ذهب'],
  ['fa', `گفت "بله"`, 'گفت «بله»'],
  ['he', `צה"ל הודיע, ארה"ב וחז"ל`, `צה"ל הודיע, ארה"ב וחז"ל`],
  ['he', `הוא אמר "צה"ל כאן" והלך`, `הוא אמר ”צה"ל כאן” והלך`],
  ['he', `ג'ירפה, צ'ק, גב' כהן וכו'`, `ג'ירפה, צ'ק, גב' כהן וכו'`],
  // Indic scripts, and scripts without spaces.
  ['hi', `"पुल खुला," उन्होंने कहा`, '“पुल खुला,” उन्होंने कहा'],
  ['bn', `'সেতু' খোলা`, '‘সেতু’ খোলা'],
  ['ja', `彼は"はい"と言った。"'橋'だ"`, '彼は「はい」と言った。「『橋』だ」'],
  ['zh', `他说"好"了，'不'是`, '他说“好”了，‘不’是'],
  ['zh-TW', `他說"好"了`, '他說「好」了'],
  ['ko', `그는 '네'라고 "말했다"고`, '그는 ‘네’라고 “말했다”고'],
  ['th', `เขาพูดว่า"ใช่"แล้ว`, 'เขาพูดว่า“ใช่”แล้ว'],
];

describe('quotation marks and apostrophes', () => {
  it.each(SENTENCES)('%s: %s, typed key by key', (language, typed, set) => {
    expect(type(typed, language)).toBe(set);
  });

  it.each(SENTENCES)('%s: %s, pasted whole', (language, typed, set) => {
    expect(paste(typed, language)).toBe(set);
  });
});

const LANGUAGES = [...new Set(SENTENCES.map(([language]) => language)), 'sr', 'ka', 'hy', 'et', 'ur', 'rm'];

/** Lines of what people type, marks in every place. */
const line = fc
  .array(
    fc.constantFrom(
      ...[
        '"',
        "'",
        '"',
        "'",
        ' ',
        ' ',
        'a',
        'It',
        'n',
        's',
        'em',
        '90',
        '6',
        '10',
        '.',
        ',',
        '?',
        '(',
        ')',
        '-',
        '—',
      ],
      ...[
        '/',
        '°',
        'l',
        'é',
        'м',
        'צ',
        'ل',
        'क',
        '橋',
        'www.a.b',
        'x@y.z',
        '¿',
        '…',
        '[',
        '%',
        'tis',
        'ndrangheta',
      ],
    ),
    { maxLength: 24 },
  )
  // Two hyphens are a dash if they are typed.
  .map((parts) => parts.join('').replaceAll(/-{2,}/gu, '-'));
const language = fc.constantFrom(...LANGUAGES);

/** Undoes the setting, by the signs of the languages in the table. */
const straighten = (text: string): string =>
  text
    .replaceAll(/«\u202f|\u202f»/gu, '"')
    .replaceAll(/[‘’‚‹›『』]/gu, "'")
    .replaceAll(/[“”„«»「」]/gu, '"');

describe('the marks of any line', () => {
  it('are the same typed and pasted', () => {
    fc.assert(
      fc.property(line, language, (text, of) => {
        expect(type(text, of)).toBe(paste(text, of));
      }),
      {
        numRuns: 3000,
      },
    );
  });

  it('are not changed by setting them again', () => {
    fc.assert(
      fc.property(line, language, (text, of) => {
        expect(paste(paste(text, of), of)).toBe(paste(text, of));
      }),
      { numRuns: 2000 },
    );
  });

  it('give back the line as it was when they are made straight', () => {
    // The inner marks of some languages are the outer ones of others: those are left out.
    const plain = fc.constantFrom('en', 'de', 'sv', 'fr-CH', 'he', 'ja', 'nb', 'ar');
    fc.assert(
      fc.property(line, plain, (text, of) => {
        expect(straighten(paste(text, of))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never touch marks that are set', () => {
    const set = 'She said “it’s” and «oui» and „ja“.';
    expect(paste(set, 'en')).toBe(set);
    expect(paste(`“so "it's"`, 'en')).toBe('“so “it’s”');
  });
});

describe('a mark that was taken back', () => {
  it('stays as it is while the line goes on', () => {
    const left = (before: string, rest: string, of = 'en') => {
      let text = before;
      for (const sign of rest) text = withSigns(text + sign, signsAfterKey(text, sign, '', of));
      return text;
    };
    expect(left(`"`, `Ja" and "no"`)).toBe('"Ja” and “no”');
    expect(left(`‘`, `90s`)).toBe('’90s');
    expect(left(`'`, `90s 'em`)).toBe(`'90s ’em`);
    expect(left(`‘em`, ` up`)).toBe('‘em up');
  });

  it('is looked at with what follows it in the line', () => {
    expect(signsAfterKey('the ', "'", 'em all', 'en')).toEqual([{ start: 4, end: 5, by: '’' }]);
    expect(signsAfterKey('said ', '"', 'no”', 'en')).toEqual([{ start: 5, end: 6, by: '“' }]);
  });
});

describe('dashes', () => {
  it('are made of two hyphens, but not at the beginning of a line, where three are a divider', () => {
    expect(type('Late--very late')).toBe('Late—very late');
    expect(type('Late -- very')).toBe('Late — very');
    expect(type('Ja -- so', 'de')).toBe('Ja – so');
    expect(type('---')).toBe('---');
    expect(type('<!--')).toBe('<!--');
    expect(type('well-known')).toBe('well-known');
    expect(type('www.example.org/a--b')).toBe('www.example.org/a--b');
    expect(type('a@b--c.org')).toBe('a@b--c.org');
  });

  it('come before a quotation and after one', () => {
    expect(type('He said -- "no" -- and left')).toBe('He said — “no” — and left');
    expect(type('"I said--" he began')).toBe('“I said—” he began');
  });
});

it('looks at no letter of a line without marks one by one', () => {
  const line = 'the ferry council said on Monday that night service would end after winter';
  const looks = vi.spyOn(String.prototype, 'charAt');
  const changes = signsAfterKey(line, 's', line, 'en');
  const count = looks.mock.calls.length;
  looks.mockRestore();
  expect(changes).toEqual([]);
  expect(count).toBe(0);
});
