import { newStory, type Story } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import { compareStories } from './compare';

const story = newStory({ headline: 'Rain' });

/** What is shown of the fields, a line each: what went in `[-…-]` and what came in `{+…+}`. */
const fieldsRead = (older: Story, newer: Story): readonly string[] =>
  compareStories(older, newer).fields.map(({ label, runs }) => {
    const said = runs.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`,
    );
    return `${label}: ${said.join('')}`;
  });

describe('a name, an address or another value', () => {
  const changed = (was: Partial<Story>, is: Partial<Story>) =>
    fieldsRead({ ...story, ...was }, { ...story, ...is });
  const person = (name: string) => ({ kind: 'person' as const, name });

  it.each<readonly [Partial<Story>, Partial<Story>, string]>([
    [{ slug: 'from-a' }, { slug: 'elsewhere-slug' }, 'Slug: [-from-a-]{+elsewhere-slug+}'],
    [{ slug: 'a-bridge-opens' }, { slug: 'a-bridge-closes' }, 'Slug: [-a-bridge-opens-]{+a-bridge-closes+}'],
    [{ section: 'New Delhi' }, { section: 'New York' }, 'Section: [-New Delhi-]{+New York+}'],
    [
      { bylines: [person('Asha Rao'), person('Jane Roe')] },
      { bylines: [person('Asha Sen'), person('Jane Roe')] },
      'Bylines: [-Asha Rao-]{+Asha Sen+}\nJane Roe',
    ],
    [
      { tags: ['river bank', 'ferry', 'state bank'] },
      { tags: ['river bed', 'ferry', 'state bed'] },
      'Tags: [-river bank-]{+river bed+}\nferry\n[-state bank-]{+state bed+}',
    ],
    [
      { related: [{ title: 'More', url: 'https://a.example/one' }] },
      { related: [{ title: 'More', url: 'https://a.example/two' }] },
      'Addresses of related links: [-https://a.example/one-]{+https://a.example/two+}',
    ],
  ])('is shown whole, the old one and then the new: %j, %j', (was, is, said) => {
    expect(changed(was, is)).toEqual([said]);
  });

  it('is no headline: that one shows the words that changed', () => {
    expect(changed({ headline: 'A bridge opens' }, { headline: 'A bridge closes' })).toEqual([
      'Headline: A bridge [-opens-]{+closes+}',
    ]);
  });
});
