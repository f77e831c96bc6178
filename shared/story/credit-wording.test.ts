import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse, House, isPrintOf, printCredit } from '@shared/house/house';
import { creditWordings } from '@shared/html/phrases';
import { stripCreditWording } from '@shared/story/credit-wording';

describe('the wording before a credit', () => {
  it.each([
    ['Photo Courtesy: PIB', 'PIB'],
    ['Photo courtesy of the Meadow Trust', 'the Meadow Trust'],
    ['PHOTO COURTESY PIB', 'PIB'],
    ['Photo: Asha Rao/Riverside Wire', 'Asha Rao/Riverside Wire'],
    ['(Photo: Asha Rao/Riverside Wire)', 'Asha Rao/Riverside Wire'],
    ['[Image: Riverside Wire]', 'Riverside Wire'],
    ['Image credit – Riverside Wire', 'Riverside Wire'],
    ['Photo by Asha Rao', 'Asha Rao'],
    ['Photograph by: Asha Rao', 'Asha Rao'],
    ['Photo Credit PTI', 'PTI'],
    ['Picture courtesy: Riverside Wire', 'Riverside Wire'],
    ['File photo: Asha Rao', 'Asha Rao'],
    ['Pic | Asha Rao', 'Asha Rao'],
    ['Courtesy of Asha Rao', 'Asha Rao'],
    ['Courtesy Asha Rao', 'Asha Rao'],
    ['Credit: Asha Rao', 'Asha Rao'],
    ['Photo Courtesy: Photo: PIB', 'PIB'],
    ['Photo：PIB', 'PIB'],
    ['फोटो: पीआईबी', 'पीआईबी'],
    ['फ\u093cोटो साभार: पीटीआई', 'पीटीआई'],
    ['\u095eोटो: पीटीआई', 'पीटीआई'],
    ['ছবি: পিটিআই', 'পিটিআই'],
    ['ছবি সৌজন্যে: পিটিআই', 'পিটিআই'],
    ['تصویر: اے پی پی', 'اے پی پی'],
  ])('takes the name out of %j', (credit, name) => {
    expect(stripCreditWording(credit)).toBe(name);
  });

  it.each([
    'PIB',
    'AP Photo/B. Khan',
    'REUTERS/Asha Rao',
    'Handout via Reuters',
    'Getty Images',
    'Credit Suisse',
    'picture alliance/dpa',
    'Courtesy photo',
    'Photobank North',
    '© Asha Rao',
    'File photo',
    'চিত্রা দেবী',
    'चित्रा सिंह',
  ])('leaves %j whole', (credit) => {
    expect(stripCreditWording(credit)).toBe(credit);
  });

  it.each(['Photo Courtesy:', 'Photo:', 'Photo courtesy', 'Credit:', '  ', '()', '(Photo:)'])(
    'finds no name in %j',
    (credit) => {
      expect(stripCreditWording(credit)).toBe('');
    },
  );

  it('prints the house’s wording once, whatever wording the credit came with', () => {
    const house = House.parse({ creditWording: 'Photo:' });
    expect(printCredit(house, 'Photo Courtesy: PIB', 'en')).toBe('Photo: PIB');
    expect(printCredit(defaultHouse(), 'PIB', 'en-IN')).toBe('Photo Courtesy: PIB');
    expect(printCredit(defaultHouse(), printCredit(house, 'PIB', 'en'), 'en')).toBe('Photo Courtesy: PIB');
  });

  it.each([
    ['hi', 'फ़ोटो साभार: PIB'],
    ['bn-BD', 'ছবি: PIB'],
    ['ar', 'الصورة: PIB'],
    ['ur', 'تصویر: PIB'],
    ['fr', 'Photo\u00a0: PIB'],
    ['de-AT', 'Foto: PIB'],
    ['es', 'Foto: PIB'],
    ['sw', 'Photo Courtesy: PIB'],
  ])(
    'prints the wording of the story’s language (%s) where the house has chosen none',
    (language, printed) => {
      expect(printCredit(defaultHouse(), 'PIB', language)).toBe(printed);
      expect(printCredit(House.parse({ creditWording: 'Photo:' }), 'PIB', language)).toBe('Photo: PIB');
    },
  );

  it.each(creditWordings)('takes its own wording “%s” off a credit again, and knows its print', (wording) => {
    expect(stripCreditWording(`${wording} PIB`)).toBe('PIB');
    expect(isPrintOf(`${wording} PIB`, 'PIB')).toBe(true);
    expect(isPrintOf(`${wording} PIB`, 'AP')).toBe(false);
    expect(isPrintOf('PIB', 'PIB')).toBe(false);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      'Photo',
      ':',
      ' ',
      'courtesy',
      'of',
      'by',
      '(',
      ')',
      'PIB',
      '-',
      'ছবি',
      'credit',
    );
    const credits = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(credits, (credit) => {
        const once = stripCreditWording(credit);
        expect(stripCreditWording(once)).toBe(once);
      }),
    );
  });
});
