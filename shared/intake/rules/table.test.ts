import { describe, expect, it } from 'vitest';
import { MAX_LOOK, unitOf } from '../lines';
import { markOf } from '../mark';
import { bare } from '../menu';
import { type Line, lineOf } from './line';
import type { Rule } from './rule';
import { PART_RULES, passes, RULES } from './table';

const look = (text: string): Line => lineOf(text.normalize('NFC'));
/** Every rule with its table: those that no whole line reaches are for parts of lines. */
const ALL = [
  ...RULES.map((rule) => [rule.id, rule, RULES] as const),
  ...PART_RULES.filter((rule) => !RULES.includes(rule)).map((rule) => [rule.id, rule, PART_RULES] as const),
];

describe.each(ALL)('the rule “%s”', (id, rule: Rule, table) => {
  /** Every rule of the table that a line matches, in the table's order. */
  const passedBy = (text: string): readonly string[] =>
    table.filter((other) => passes(other, look(text))).map((other) => other.id);

  it('is the first of the table that reads its examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const example of rule.examples) expect(passedBy(example)[0], example).toBe(id);
  });

  it('names every rule that its examples pass as well, and none that they do not', () => {
    const others = rule.examples.flatMap((example) => passedBy(example).filter((other) => other !== id));
    expect([...new Set(others)].sort()).toEqual([...(rule.yields ?? [])].sort());
  });

  it('reads none of its counterexamples', () => {
    expect(rule.counterexamples.length).toBeGreaterThan(0);
    for (const line of rule.counterexamples) expect(passedBy(line), line).not.toContain(id);
  });

  it('says what it reads, and in which languages', () => {
    expect(rule.says).toMatch(/^\p{Lu}.+[.:]?.*\.$/u);
    expect(rule.languages === 'any' || rule.languages.length > 0).toBe(true);
  });
});

it('has every id once', () => {
  expect(new Set(ALL.map(([id]) => id)).size).toBe(ALL.length);
});

const words = (count: number): string => Array.from({ length: count }, () => 'ferry').join(' ');

/** How many words the longest line of a rule has, and lines of any length that match if they are no longer than that. */
const LONGEST: Readonly<Record<string, readonly [most: number, line: (count: number) => string]>> = {
  residue: [32, (count) => `A version of this article appeared ${words(count - 6)}`],
  'share buttons': [14, (count) => Array.from({ length: count }, () => 'Share').join(' ')],
  'follow buttons': [
    14,
    (count) => `Follow us on ${Array.from({ length: count - 3 }, () => 'Facebook').join(' ')}`,
  ],
  'cookie notice': [60, (count) => `We use cookies ${words(count - 3)}`],
  'letters wanted': [50, (count) => `Have you a story ${words(count - 6)} click here`],
  'affiliate note': [50, (count) => `We may earn a commission ${words(count - 5)}`],
  confidential: [120, (count) => `This email is confidential ${words(count - 4)}`],
  'rights notice': [30, (count) => `© 2024 ${words(count - 1)}`],
  'row of buttons': [32, (count) => `Share | We use cookies ${words(count - 4)}`],
  'ends in follow': [
    24,
    (count) => `फेसबुक पर ${Array.from({ length: count - 4 }, () => 'नाव').join(' ')} फॉलो करें`,
  ],
  'menu between bars': [32, (count) => `Home > News > ${words(count - 6)} the | ferry sails again`],
  'asks to sign up': [32, (count) => `Our newsletter ${words(count - 4)}. Sign up`],
  'promises news': [32, (count) => `Get ${words(count - 3)} latest news`],
  'small print': [32, (count) => `By signing up ${words(count - 4)} terms`],
  'also read, at length': [32, (count) => `Also read: ${words(count - 2)}`],
  menu: [22, (count) => `Skip to ${words(count - 2).replaceAll('ferry', 'a')}`],
  'link out': [22, (count) => `More ${'a '.repeat(count - 3)}https://example`],
  'also read': [22, (count) => `Also read: ${words(count - 2)}`],
  'also read, without a mark': [14, (count) => `Also read ${words(count - 2)}`],
  'click here': [22, (count) => `Click here ${words(count - 2)}`],
  'follow on a network': [22, (count) => `Follow the Courier on Instagram ${words(count - 5)}`],
  'subscription prompt': [22, (count) => `Subscribe to our newsletter ${words(count - 4)}`],
  'asks the reader': [14, (count) => `Write to us ${words(count - 3)}`],
};

describe.each(ALL.filter(([, rule]) => rule.most !== undefined))(
  'the longest line of the rule “%s”',
  (id, rule) => {
    it('has as many words as the rule says, and not one more', () => {
      const [most, line] = LONGEST[id]!;
      const found = [most, most + 1].map((count) => [
        look(line(count)).words,
        passes(rule, look(line(count))) !== null,
      ]);
      expect(found).toEqual([
        [most, true],
        [most + 1, false],
      ]);
    });
  },
);

describe('a line that is longer than any rule looks at', () => {
  it.each(ALL)('is not shown to the rule “%s”', (_id, rule) => {
    const [example = ''] = rule.examples;
    const long = `${example} ${'ferry '.repeat(MAX_LOOK / 6)}${example}`;
    expect(long.length).toBeGreaterThan(MAX_LOOK);
    expect(markOf(unitOf([{ number: 1, text: long, gap: 0, indent: 0 }]), false).is).toBe('text');
  });

  it('loses the marks around it, however they are mixed', () => {
    for (const marks of ['-.', '*|', '...', '— …', '-!'])
      expect([bare(marks), bare(`- Home ${marks}`)]).toEqual(['', 'home']);
  });
});
