import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { takeInText } from './take-in';

const COPY = `Minister resigns over bridge

By Asha Rao

The minister resigned on Monday after the report on the bridge was read in the house by the speaker.

The report is 400 pages long and names eleven officers of the department.`;

describe('an embargo over the copy', () => {
  it.each([
    'EMBARGOED UNTIL: 6.00 am IST, 1 April 2099',
    'EMBARGOED UNTIL 06:00 IST, 1 April 2099',
    'Embargo: 1 April 2099, 06:00 IST',
    'Not for release before 6 am IST on 1 April 2099',
  ])('“%s” is the story’s embargo and never its published time', (line) => {
    const { story } = takeInText(`${line}\n\n${COPY}`, { house: defaultHouse(), source: null });
    expect(story).toMatchObject({
      embargo: '2099-04-01T06:00:00+05:30',
      firstPublished: null,
      headline: 'Minister resigns over bridge',
    });
  });
});
