import { describe, expect, it } from 'vitest';
import { boxHeading } from './appeal';
import { furnitureReason } from './rules/table';

describe('lines that are a page’s, wherever they stand', () => {
  const cases: readonly (readonly [line: string, reason: string])[] = [
    ['Follow us on Facebook and X', 'follow buttons'],
    ['facebook-white sharing button', 'share buttons'],
    ['Print this page | E-mail | Comment (0)', 'share buttons'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Story continues below this ad', 'advertisement'],
    ['Also read: Rain stops play in Kolkata', 'related link'],
    ['READ | Rain stops play in Kolkata', 'related link'],
    ['Subscribe to our newsletter', 'subscription prompt'],
    ['Get the latest news in your inbox every morning.', 'subscription prompt'],
    ['Home > India > Politics', 'navigation'],
    ['Home | About Us | Contact Us | Privacy Policy', 'navigation'],
    ['Reporting by Asha Rao in Patna; Editing by Mark Dean', 'wire sign-off'],
    ['(With inputs from PTI)', 'wire sign-off'],
    [
      '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
      'wire sign-off',
    ],
    ['Asha Rao contributed to this report.', 'wire sign-off'],
    ['Copyright © 2024 The Courier. All rights reserved.', 'copyright notice'],
    ['We use cookies to improve your experience on this site.', 'cookie notice'],
    ['Get a look at the day ahead with the markets newsletter. Sign up here.', 'subscription prompt'],
    ['Catch all the latest news and top headlines from around the world.', 'subscription prompt'],
    ['A version of this article appears in print on May 5, Section A.', 'page furniture'],
    ['This email and its attachments are confidential.', 'message header'],
    ['5 min read', 'page furniture'],
    ['Click here to read more', 'page furniture'],
    ['यह भी पढ़ें: पटना में बारिश', 'related link'],
    ['আরও পড়ুন: কলকাতায় বৃষ্টি', 'related link'],
    ['विज्ञापन', 'advertisement'],
    ['جميع الحقوق محفوظة © 2024', 'copyright notice'],
  ];
  it.each(cases)('%s', (line, reason) => {
    expect(furnitureReason(line.normalize('NFC'))).toBe(reason);
  });

  it.each([
    'Heavy rain contributed to the collapse.',
    'Published by a small press in Patna, the novel tells of a town where nobody sleeps.',
    'Reporting by the paper showed that the bridge had not been painted since 1994.',
    'Writing by hand helps children remember, the study found.',
    'With inputs from fishermen, the team drew a map of the reef nobody had charted.',
    'Translated by her daughter, the letters tell of a winter without coal.',
    'Copyright 1957 Act does not cover recipes, the court said.',
    'Copyright law does not cover recipes, the court held in 2019.',
    'To get the latest news, villagers walk two miles to the tea shop.',
    'Follow the Twitter account of the ministry and you learn little, he said.',
    'This report was published on Tuesday by the health ministry.',
    'She read more than anyone in the village.',
    'Share prices fell on Tuesday.',
    'Sign up sheets were passed round the hall.',
    'Comments by the minister drew protests.',
    'Delhi is cold.',
    'Report cards will be sent as emails to the parents of pupils who join.',
    'Read along with the latest news, the letters page is what most subscribers open first.',
    'A version of this article was read in the assembly by pupils.',
    'This email scandal is about what was confidential, and who knew.',
    'This message is confidential, the minister said.',
  ])('copy: %s', (line) => {
    expect(furnitureReason(line)).toBeNull();
    expect(boxHeading(line)).toBeNull();
  });
});
