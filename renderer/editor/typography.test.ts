import { describe, expect, it } from 'vitest';
import { smartSign } from './typography';

/** Types a line sign by sign, as a writer does. */
function type(line: string, language = 'en-IN'): string {
  let text = '';
  for (const sign of line) {
    const set = smartSign(text, sign, language);
    text = set ? text.slice(0, text.length - (set.takes - 1)) + set.by : text + sign;
  }
  return text;
}

describe('quotation marks and dashes as they are typed', () => {
  it('are those of English where the language has no others of its own', () => {
    expect(type(`"We said 'no'," she said.`)).toBe('“We said ‘no’,” she said.');
    expect(type(`"पुल खुला," उन्होंने कहा`, 'hi')).toBe('“पुल खुला,” उन्होंने कहा');
    expect(type(`"সেতু" -- খোলা`, 'bn')).toBe('“সেতু” — খোলা');
  });

  it.each([
    ['de', '„Ja, ‚nein‘“ – so'],
    ['fr-CA', '«\u202fJa, “nein”\u202f» — so'],
    ['es', '«Ja, “nein”» — so'],
    ['sv', '”Ja, ’nein’” – so'],
    ['ru', '«Ja, „nein“» — so'],
    ['pl', '„Ja, «nein»” – so'],
    ['ar', '”Ja, ’nein‘“ — so'],
  ])('are those of %s', (language, set) => {
    expect(type(`"Ja, 'nein'" -- so`, language)).toBe(set);
  });

  it('tell an apostrophe from the end of a quotation', () => {
    expect(type("the boat's crew didn't")).toBe('the boat’s crew didn’t');
    expect(type("das ist's", 'de')).toBe('das ist’s');
  });

  it('leave feet and inches alone, yet end a quotation after a number', () => {
    expect(type(`5'10" tall`)).toBe(`5'10" tall`);
    expect(type(`"in 1947"`)).toBe('“in 1947”');
  });

  it('make two hyphens a dash, but not at the beginning of a line, where three are a divider', () => {
    expect(type('Late--very late')).toBe('Late—very late');
    expect(type('Late -- very')).toBe('Late — very');
    expect(type('---')).toBe('---');
    expect(type('<!--')).toBe('<!--');
    expect(type('well-known')).toBe('well-known');
  });

  it('leave addresses as they are', () => {
    expect(type(`https://example.org/a--b'c"d`)).toBe(`https://example.org/a--b'c"d`);
    expect(type(`www.example.org/a--b`)).toBe('www.example.org/a--b');
    expect(type(`o'neil@example.org`)).toBe('o’neil@example.org');
    expect(type(`a@b--c.org`)).toBe('a@b--c.org');
  });
});
