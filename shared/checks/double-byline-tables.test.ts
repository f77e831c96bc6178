import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import type { Byline } from '@shared/story/fields';
import { fixtureStory } from '../../test/support/fixture-stories';
import { doubleByline } from './double-byline';
import { nothingKnown } from './desk-knowledge';

/** The bylines of a story, and the first line of its copy if it matters. */
type Case = readonly [bylines: readonly Byline[], line?: string];

const person = (name: string, more: { readonly role?: string } = {}): Byline => ({
  kind: 'person',
  name,
  ...more,
});
const house = (name: string): Byline => ({ kind: 'organisation', name });
const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text }],
});

const findings = ([bylines, line]: Case, language = 'en') =>
  doubleByline.run(
    Story.parse({
      ...fixtureStory('plain'),
      language,
      bylines,
      body: bodyOf([...(line ? [paragraph(line)] : []), paragraph('The bridge opened on Monday.')]),
    }),
    defaultHouse(),
    nothingKnown,
  );

const TWICE: readonly Case[] = [
  [[person('Jane Roe'), person('Jane  Roe')]],
  [[person('Jane Roe'), person('jane roe.')]],
  [[person('Jane Roe'), person('Jane Roe ')]],
  [[person('Jane Roe'), person('By Jane Roe')]],
  [[person('Jane Roe, PTI'), person('Jane Roe')]],
  [[person('José Pérez'), person('Jose Perez')]],
  [[person('Jane Roe', { role: 'Editor' }), person('Jane Roe', { role: 'Editor' })]],
  [[person('Jane Roe in Delhi'), person('Jane Roe')]],
  [[person('J. Roe'), person('J Roe')]],
  [[house('PTI'), house('P.T.I.')]],
  [[house('PTI'), house('PTI')]],
  [[person('Jane Roe and Ravi Sen'), person('Ravi Sen and Jane Roe')]],
  [[person('Jane Roe & Ravi Sen'), person('Jane Roe')]],
  [[person('Jane Roe; Ravi Sen'), person('Ravi Sen')]],
  [[person('Jane Roe/Ravi Sen'), person('Ravi Sen')]],
  [[person('Jane Roe with Ravi Sen'), person('Ravi Sen')]],
  [[person('आशा राव और रवि सेन'), person('रवि सेन')]],
  [[person('أحمد علي'), person('احمد علي')]],
  [[person('علی رضا'), person('علي رضا')]],
  [[person('Σοφία'), person('ΣΟΦΊΑ')]],
  [[person('Иван Петров'), person('ИВАН ПЕТРОВ')]],
  [[person('李明'), person('李 明')]],
  [[person('Jane Roe'), person('@Jane Roe')]],
  [[person('Jane Roe'), person('Jane Roe (Delhi)')]],
  [[person('Dr Jane Roe'), person('Jane Roe')]],
  [[person('Jane O’Neil'), person("Jane O'Neil")]],
  [[person('Anne-Marie Roe'), person('Anne Marie Roe')]],
  [[person('By By Jane Roe')]],
  [[person('by Jane Roe')]],
  [[person('Written by Jane Roe')]],
  [[person('Reported by Jane Roe')]],
  [[person('द्वारा आशा राव')]],
  [[person('بقلم أحمد علي')]],
  [[person('Jane Roe')], 'By Jane Roe'],
  [[person('Jane Roe')], 'BY JANE ROE, Courier Staff'],
  [[person('Jane Roe')], 'Jane Roe, Delhi'],
  [[person('Jane Roe')], 'Jane Roe reports from Delhi'],
  [[person('Jane Roe')], 'By Jane Roe in Delhi'],
  [[person('Jane Roe')], 'Written by Jane Roe'],
  [[person('Jane Roe')], 'Reporting by Jane Roe'],
  [[person('Jane Roe')], '— Jane Roe'],
  [[person('Jane Roe')], '(Jane Roe)'],
  [[person('Jane Roe')], 'Jane Roe/PTI'],
  [[person('Jane Roe'), house('PTI')], 'Jane Roe/PTI'],
  [[person('Jane Roe'), house('PTI')], 'PTI'],
  [[person('Jane Roe'), house('PTI')], '(PTI)'],
  [[person('Jeanne Roe')], 'Par Jeanne Roe'],
  [[person('Hans Meier')], 'Von Hans Meier'],
  [[person('आशा राव')], 'आशा राव'],
  [[person('आशा राव')], 'द्वारा आशा राव'],
  [[person('أحمد علي')], 'بقلم: أحمد علي'],
  [[person('أحمد علي')], 'كتب: أحمد علي'],
  [[person('李明')], '记者 李明'],
  [[person('李明')], '文/李明'],
  [[person('Jane Roe')], 'Jane Roe | Courier'],
  [[person('Jane Roe')], 'By Jane Roe | March 20, 2024'],
  [[person('Jane Roe')], 'Author: Jane Roe'],
  [[person('Ana Díaz')], 'Por: Ana Díaz'],
  [[person('Mario Rossi')], 'di Mario Rossi'],
  [[person('Jane Roe')], 'Jane Roe, staff writer'],
];

const ONCE: readonly Case[] = [
  [[person('Jane Roe'), person('John Roe')]],
  [[person('Jane Roe'), person('Jane Roe Sen')]],
  [[person('Jane Roe'), person('Jane A. Roe')]],
  [[person('Jane Roe'), house('Jane Roe Media')]],
  [[house('PTI'), house('PTI Bhasha')]],
  [[person('Li Na'), person('Na Li')]],
  [[person('J. Roe'), person('K. Roe')]],
  [[person('Ravi'), person('Ravi Sen')]],
  [[person('Byron Roe')]],
  [[person('Di Carlo')]],
  [[person('Von Wong')]],
  [[person('Par Singh')]],
  [[person('Di Stefano Rossi')]],
  [[person('Av Singh')]],
  [[person('Por Thanh')]],
  [[person('Van Dyke')]],
  [[person('By')]],
  [[person('Bye Roe')]],
  [[house('By the River Press')]],
  [[person('Andy And')]],
  [[person('Y. Roe'), person('E. Roe')]],
  [[person('Emilia Clarke'), person('Clarke Emilia Roe')]],
  [[person('Jane Roe')], 'Jane Roe’s ferry sank.'],
  [[person('Jane Roe')], 'Jane Roe: the bridge is mine.'],
  [[person('Jane Roe')], 'Jane Roe, who built it, wept.'],
  [[person('Jane Roe')], 'By Jane Roe’s door a dog slept.'],
  [[person('Ravi')], 'Ravi Sen'],
  [[person('Jane Roe')], 'Photos by Jane Roe'],
  [[person('Jane Roe')], 'Jane Roe Sen'],
  [[person('Jane Roe')], 'By noon Jane Roe had left.'],
];

describe('a byline that is there twice, or says “By” itself', () => {
  it.each(TWICE.map((each) => [each] as const))('%j', (each) => expect(findings(each)).not.toEqual([]));

  it.each(ONCE.map((each) => [each] as const))('is not: %j', (each) => expect(findings(each)).toEqual([]));

  it.each([
    ['fr', 'Par Jeanne Roe', 'Jeanne Roe'],
    ['de-AT', 'Von Hans Meier', 'Hans Meier'],
    ['es', 'Por Ana Díaz', 'Ana Díaz'],
    ['it', 'Di Mario Rossi', 'Mario Rossi'],
  ])('takes the “by” of a story in %s off: %s', (language, name, bare) => {
    expect(findings([[person(name)]], language)[0]?.fix?.label).toBe(`Make it “${bare}”`);
    expect(findings([[person(name.split(' ').slice(0, 2).join(' '))]], language)).toEqual([]);
  });
});
