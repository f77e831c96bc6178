import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../house/house';
import { readCredit } from './credit';
import { readDateline } from './dateline';
import { intakeJson } from './intake-json';
import { takeInText } from './take-in';

const FIRST = 'The harbour office said on Monday that the ferry would sail again after two winters in dock.';
const SECOND = 'The first boat leaves at six in the morning with bread, post and the school’s piano on it.';

const take = (...lines: readonly string[]) => {
  const { story, report } = takeInText(lines.join('\n\n'), { house: defaultHouse(), source: null });
  return intakeJson(story, report);
};
const under = (...head: readonly string[]) =>
  take('Ferry sails again after two winters', ...head, FIRST, SECOND);

/** Towns and agencies that no list has: their place in the line says what they are. */
describe('a name that nobody knows', () => {
  it.each([
    ['Vasterholm, March 3 (Ondra) - ', 'Vasterholm', 'Ondra'],
    ['VASTERHOLM, March 3, 2024 /Ondra News/ -- ', 'VASTERHOLM', 'Ondra News'],
    ['Vasterholm (QKZ) — ', 'Vasterholm', 'QKZ'],
    ['VASTERHOLM, Sweden (QK) — ', 'VASTERHOLM, Sweden', 'QK'],
  ])('is a town or an agency in a dateline: %s', (dateline, town, agency) => {
    const { story, text } = take('Ferry sails again', `${dateline}${FIRST}`, SECOND);
    expect([story.dateline, story.bylines, text.split('\n\n')[0]]).toEqual([
      town,
      [{ kind: 'organisation', name: agency }],
      FIRST,
    ]);
  });

  it.each([
    ['زفلين (أوندرا) - قال مكتب الميناء يوم الاثنين إن العبارة ستبحر من جديد.', 'زفلين', 'أوندرا'],
    ['मेड़वा, 3 मार्च (ओंद्रा): बंदरगाह कार्यालय ने सोमवार को कहा कि नाव फिर चलेगी।', 'मेड़वा', 'ओंद्रा'],
    ['মেড়বা, ৩ মার্চ (ওন্দ্রা): বন্দর দপ্তর সোমবার জানাল, খেয়া আবার চলবে।', 'মেড়বা', 'ওন্দ্রা'],
  ])('is one in scripts without capitals: %s', (line, town, agency) => {
    const found = readDateline(line.normalize('NFC'), false);
    expect([found?.place, found?.agency, found?.filed]).toEqual([
      town.normalize('NFC'),
      agency.normalize('NFC'),
      true,
    ]);
  });

  it('is a state in brackets, and no agency', () => {
    for (const line of [
      `Medva (Torland): ${FIRST}`,
      `MEDVA (UP): ${FIRST}`,
      `Medva, March 3 (Sunday): ${FIRST}`,
    ])
      expect(readDateline(line, false)?.filed ?? false, line).toBe(false);
  });

  it('is the town beside a time', () => {
    for (const line of [
      'Medva | March 3, 2024 18:20 IST',
      'By Asha Rao | Medva, March 3, 2024, 18:20 IST',
      'Updated - March 3, 2024 06:20 pm IST - Medva',
    ])
      expect(under(line).story, line).toMatchObject({
        dateline: 'Medva',
        firstPublished: '2024-03-03T18:20:00+05:30',
      });
    expect(under('Medva | March 3, 2024 18:20 IST').doubtful[0]?.doubt).toContain(
      'It may be the site’s name',
    );
  });

  it('is no town where the line says what it is', () => {
    for (const line of [
      'Politics | March 3, 2024 18:20 IST',
      'Exclusive | March 3, 2024 18:20 IST',
      'PTI | March 3, 2024 18:20 IST',
    ])
      expect(under(line).story.dateline, line).toBe('');
  });

  it('is the town under the byline', () => {
    expect(under('By Asha Rao', 'Medva').story.dateline).toBe('Medva');
    expect(under('Staff Reporter', 'March 3, 2024 18:20 IST', 'Medva:').story.dateline).toBe('Medva');
    for (const heading of ['Introduction', 'Politics', 'Hello.', 'The boats'])
      expect(under('By Asha Rao', heading).story.dateline, heading).toBe('');
  });

  it('is the town of which the headline speaks, unless somebody speaks there', () => {
    const of = (first: string) =>
      take('Medva ferry sails again after two winters', first, SECOND).story.dateline;
    expect(of(`Medva: ${FIRST}`)).toBe('Medva');
    expect(of('Medva: “We sail on Monday, whatever the weather is, and we take the piano.”')).toBe('');
    expect(of('Medva: We sail on Monday, whatever the weather is, and we take the piano.')).toBe('');
    expect(of(`Nordra: ${FIRST}`)).toBe('');
  });

  it('is the agency that the byline names', () => {
    const { story, text } = under('By Lena Hart, QKZ', 'March 3, 2024', 'Medva QKZ —');
    expect([story.dateline, text.split('\n\n')[0]]).toEqual(['Medva', FIRST]);
    expect(take('Ferry sails again', `The QKZ — ${FIRST}`, SECOND).story.dateline).toBe('');
  });

  it('signs the foot of the copy that it filed', () => {
    const { leftOut } = take(
      'नाव फिर चलेगी',
      'मेड़वा, 3 मार्च (ओंद्रा): बंदरगाह कार्यालय ने सोमवार को कहा कि नाव फिर चलेगी।',
      'ओंद्रा सं कमल',
      'जफर',
    );
    expect(leftOut.map(({ reason }) => reason)).toEqual(['wire sign-off', 'wire sign-off']);
  });
});

describe('a credit that no list has', () => {
  it.each([
    ['Torring Images', '', 'Torring Images'],
    ['ONDRA/Asha Rao', '', 'ONDRA/Asha Rao'],
    ['Asha Rao/QKZ', '', 'Asha Rao/QKZ'],
    ['Asha Rao/Medva Evening Press', '', 'Asha Rao/Medva Evening Press'],
    ['The quay at dusk. ONDRA/Asha Rao', 'The quay at dusk.', 'ONDRA/Asha Rao'],
    ['The quay at dusk [Asha Rao/QKZ]', 'The quay at dusk', 'Asha Rao/QKZ'],
    ['The quay at dusk (Asha Rao via Torring)', 'The quay at dusk', 'Asha Rao via Torring'],
    [
      'The quay is empty on Monday. (Ondra/ Asha) Photo Gallery',
      'The quay is empty on Monday.',
      'Ondra/ Asha',
    ],
    ['The quay near Medva. — ONDRA/File', 'The quay near Medva.', 'ONDRA/File'],
  ])('is told by its form: %s', (line, caption, credit) => {
    expect(readCredit(line)).toMatchObject({ caption, credit });
  });

  it.each([
    'Top Pictures',
    'Satellite Images',
    'The Photos',
    'Flight via Dubai',
    'He and/or she',
    'The line runs via Medva.',
    'Boats ran on the route (Medva/ Nordra) until May',
    'The A/B test',
    'Ministers of Medva/Nordra',
  ])('is no credit: %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});
