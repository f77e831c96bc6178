import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse, isPrintOf, printCredit } from '../house/house';
import { stripCreditWording } from './credit-wording';
import { asWritten, turnsLetters, withoutUnseen } from './unseen-signs';

describe('signs that nobody sees', () => {
  it.each([
    ['A\u200bsha\u2060 Rao\ufeff', 'Asha Rao'],
    ['Meadow\u00ad Wire', 'Meadow Wire'],
    ['\u200eReuters\u200f', 'Reuters'],
    ['\u2068AP\u2069', 'AP'],
    ['A\u200cP\u200d', 'AP'],
  ])('go where they change nothing: %j', (text, clean) => {
    expect(withoutUnseen(text)).toBe(clean);
    expect(stripCreditWording(`Photo: ${text}`)).toBe(clean);
  });

  it.each([
    'क्\u200dष',
    'র\u200c্য',
    'نمی\u200cدانم',
    '\u202bאבג\u202c AP',
    'عکس: AP\u200f (۱)',
    '👩\u200d🚀',
    'A \u202egnp\u202c',
    'AP 12\u200f-34',
  ])('stay where they change how the text looks: %j', (text) => {
    expect(withoutUnseen(text)).toBe(text);
  });

  it('that turn letters round are known, and the text as it is written', () => {
    expect(turnsLetters('A. \u202enaR')).toBe(true);
    expect(asWritten('A. \u202enaR\u202c')).toBe('A. naR');
    expect(turnsLetters('\u2067AP (Delhi)\u2069')).toBe(true);
    expect(turnsLetters('\u2067אבג\u2069')).toBe(false);
    expect(turnsLetters('\u2068AP\u2069')).toBe(false);
  });

  it('leave nothing to be done a second time', () => {
    const sign = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u200f',
      '\u202e',
      '\u202c',
      '\u2067',
      'A',
      'ب',
      'क',
      ' ',
      '1',
      '(',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(withoutUnseen(withoutUnseen(text))).toBe(withoutUnseen(text));
        const printed = printCredit(defaultHouse(), text, 'en');
        if (printed !== '') expect(isPrintOf(printed, text)).toBe(true);
      }),
    );
  });
});
