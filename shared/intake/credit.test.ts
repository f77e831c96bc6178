import { describe, expect, it } from 'vitest';
import { readCredit } from './credit';

describe('a credit in a line', () => {
  const cases: readonly (readonly [line: string, credit: string, caption: string])[] = [
    ['Photo Courtesy: PIB', 'PIB', ''],
    ['(AP Photo/Asha Rao)', 'AP Photo/Asha Rao', ''],
    ['AP Photo/Asha Rao', 'AP Photo/Asha Rao', ''],
    ['REUTERS/Asha Rao', 'REUTERS/Asha Rao', ''],
    ['Photo: Asha Rao/PTI', 'Asha Rao/PTI', ''],
    ['Image: Wikimedia Commons', 'Wikimedia Commons', ''],
    ['Image credit: Asha Rao', 'Asha Rao', ''],
    ['Photo credit: @asharao/X', '@asharao/X', ''],
    ['Photo by Asha Rao / AFP', 'Asha Rao / AFP', ''],
    ['CreditAsha Rao', 'Asha Rao', ''],
    ['CreditAsha Rao for The Courier', 'Asha Rao for The Courier', ''],
    ['CreditReuters', 'Reuters', ''],
    ['CreditAsha Rao/Reuters', 'Asha Rao/Reuters', ''],
    ['Photo CreditAsha Rao', 'Asha Rao', ''],
    ['The bridge at dusk.CreditAsha Rao', 'Asha Rao', 'The bridge at dusk.'],
    ['The bridge at dusk. CreditAsha Rao/Reuters', 'Asha Rao/Reuters', 'The bridge at dusk.'],
    ['File photo', 'File photo', ''],
    ['Representative image', 'Representative image', ''],
    ['Picture courtesy: Asha Rao', 'Asha Rao', ''],
    ['Pic courtesy Asha Rao', 'Asha Rao', ''],
    ['Courtesy: Asha Rao', 'Asha Rao', ''],
    ['Handout via REUTERS', 'Handout via REUTERS', ''],
    ['© Asha Rao', 'Asha Rao', ''],
    ['Getty Images/Asha Rao', 'Getty Images/Asha Rao', ''],
    ['File photo: PTI', 'PTI', ''],
    ['PTI File Photo', 'PTI File Photo', ''],
    ['The bridge at dusk | Photo Credit: Asha Rao', 'Asha Rao', 'The bridge at dusk'],
    [
      'The minister speaks in Patna on Tuesday. (PTI Photo)',
      'PTI Photo',
      'The minister speaks in Patna on Tuesday.',
    ],
    ['The minister speaks in Patna. (Photo: Asha Rao/ANI)', 'Asha Rao/ANI', 'The minister speaks in Patna.'],
    ['The minister speaks in Patna (AP Photo/Asha Rao)', 'AP Photo/Asha Rao', 'The minister speaks in Patna'],
    ['People queue for water. [Asha Rao/Reuters]', 'Asha Rao/Reuters', 'People queue for water.'],
    ['People queue for water. Photograph: Asha Rao/AFP', 'Asha Rao/AFP', 'People queue for water.'],
    ['People queue for water. REUTERS/Asha Rao', 'REUTERS/Asha Rao', 'People queue for water.'],
    ['People queue for water (Photo/ANI)', 'ANI', 'People queue for water'],
    ['People queue for water in the old town — AFP', 'AFP', 'People queue for water in the old town'],
    [
      'The flyover has been closed since May. (Express photo by Asha Rao)',
      'Express photo by Asha Rao',
      'The flyover has been closed since May.',
    ],
    [
      'The 7:10 boat leaves the landing.Credit...Asha Rao for The Courier',
      'Asha Rao for The Courier',
      'The 7:10 boat leaves the landing.',
    ],
    [
      'Traders blocked the road on Thursday. (Asha Rao/HT Photo)',
      'Asha Rao/HT Photo',
      'Traders blocked the road on Thursday.',
    ],
    [
      'Permit holders queue in April. Handout: The Forest Office',
      'The Forest Office',
      'Permit holders queue in April.',
    ],
    ['Dusk at the jetty © Ana Lim/AFP', 'Ana Lim/AFP', 'Dusk at the jetty'],
    ['Dusk, © Ana Lim', 'Ana Lim', 'Dusk'],
    ['Dusk (© Ana Lim)', 'Ana Lim', 'Dusk'],
    ['Dusk. Courtesy of Ana Lim', 'Ana Lim', 'Dusk.'],
    ['Credit...Asha Rao for The Courier', 'Asha Rao for The Courier', ''],
    ['फोटो: पीटीआई', 'पीटीआई', ''],
    ['फोटो साभार: पीआईबी', 'पीआईबी', ''],
    ['ছবি: সংগৃহীত', 'সংগৃহীত', ''],
    ['صورة: رويترز', 'رويترز', ''],
    ['تصویر: اے پی پی', 'اے پی پی', ''],
    ['צילום: דנה כהן', 'דנה כהן', ''],
  ];
  it.each(cases)('%s', (line, credit, caption) => {
    expect(readCredit(line)).toMatchObject({ credit, caption });
  });

  it.each([
    'He said the photo by the door was old.',
    'The picture from Delhi is grim, officials said on Tuesday.',
    'Courtesy demands that the minister replies to the house in person.',
    'The order was signed on Monday and/or Tuesday.',
    'Images of the crash spread quickly, and police asked people to stop.',
    'Photo identity cards will be needed at the polling booths.',
    'She (Mamata) left.',
    'The bank gave him credit... and he spent it.',
    'The trip was free. Courtesy of this kind is rare',
    'Copyright law will be changed next year, the minister said.',
    'Photo: that one word over every caption used to mean a job, she said.',
    'The Herald photo by the door had faded.',
  ])('none: %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});
