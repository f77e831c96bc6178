import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/blocks/block';
import { courierHouse } from '../../test/support/courier-house';
import { House } from '@shared/house/house';
import { bodyOf } from '@shared/story/body';
import type { StoryId } from '@shared/story/ids';
import { newStoryPhoto, PhotoFile, type StoryPhoto } from '@shared/story/photo';
import { Story, type StoryInput } from '@shared/story/story';
import { isSameBlock, swapped, turnedRound } from '@shared/story/story-swap';
import { fixtureStory } from '../../test/support/fixture-stories';
import { runChecks } from '.';
import type { AddressedStory } from './address-book';
import type { DeskKnowledge } from './desk-knowledge';

const photoId = '01900000-0000-7000-8000-000000000001';
const text = (words: string, format = 0): BodyNode => ({ type: 'text', version: 1, text: words, format });
const paragraph = (...children: (BodyNode | string)[]): BodyNode => ({
  type: 'paragraph',
  version: 1,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const link = (url: string, words = 'the report'): BodyNode => ({
  ...{ type: 'link', version: 1, url, children: [text(words)] },
});
const photoNode: BodyNode = { type: 'photo', version: 1, photoId };
const file = PhotoFile.parse({ sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 9, height: 9, bytes: 9 });

const storyWith = (change: Partial<StoryInput>, ...nodes: BodyNode[]): Story =>
  Story.parse({ ...fixtureStory('plain'), body: bodyOf([paragraph('Copy.'), ...nodes]), ...change });
const storyWithPhoto = (said: Partial<StoryPhoto>): Story =>
  storyWith(
    { photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'A gate at dawn', ...said }) } },
    photoNode,
  );

const run = (story: Story, known?: DeskKnowledge) => runChecks(story, courierHouse(), known);
const found = (story: Story) => run(story).map(({ check, weight, target }) => [check, weight, target]);
const field = (name: string) => ({ at: 'field', field: name });
const block = (index: number) => ({ at: 'block', index });
const inPhoto = (name: string) => ({ at: 'photo', photoId, field: name });

const list: BodyNode = {
  ...{ type: 'list', version: 1, listType: 'bullet', start: 1, tag: 'ul' },
  children: [
    { type: 'listitem', version: 1, value: 1, children: [text('One')] },
    { type: 'listitem', version: 1, value: 2, children: [text('T'), text('K', 1), text(' two')] },
  ],
};

describe('placeholders are found wherever words can stand', () => {
  it.each([
    ['headline', storyWith({ headline: 'Bridge cost TK' }), field('headline')],
    [
      'social headline',
      storyWith({ headlines: { short: '', social: 'XXX opens', search: '' } }),
      field('headlines.social'),
    ],
    ['deck', storyWith({ deck: 'On [date]' }), field('deck')],
    ['dateline', storyWith({ dateline: 'TK' }), field('dateline')],
    ['byline', storyWith({ bylines: [{ kind: 'person', name: 'TKTK' }] }), field('bylines.0')],
    [
      'byline’s role',
      storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', role: '[job title]' }] }),
      field('bylines.0'),
    ],
    ['tag', storyWith({ tags: ['bridge', 'lorem ipsum'] }), field('tags')],
    [
      'related link',
      storyWith({ related: [{ title: 'Headline TK', url: 'https://a.example/' }] }),
      field('related.0'),
    ],
    [
      'correction',
      storyWith({ corrections: [{ text: 'It was ??, not 4.', at: '2026-03-20T17:12:00+05:30' }] }),
      field('corrections.0'),
    ],
    ['paragraph', storyWith({}, paragraph('cost ', text('TK', 1), ' crore')), block(1)],
    ['item of a list, over two formats', storyWith({}, list), block(1)],
    ['heading', storyWith({}, { type: 'heading', version: 1, tag: 'h2', children: [text('TK')] }), block(1)],
    [
      'block quote’s attribution',
      storyWith({}, { type: 'block-quote', version: 1, attribution: '[name]', children: [text('Yes.')] }),
      block(1),
    ],
    ['caption', storyWithPhoto({ caption: 'The gate on [date]' }), inPhoto('caption')],
    ['alt text', storyWithPhoto({ alt: 'The gate with XXX people' }), inPhoto('alt')],
    ['credit', storyWithPhoto({ credit: 'PIB/TK' }), inPhoto('credit')],
    ['creator', storyWithPhoto({ creator: '[name]' }), inPhoto('credit')],
  ])('in a %s', (_where, story, target) => {
    expect(found(story)).toContainEqual(['placeholders', 'stop', target]);
  });

  it('in a pull quote', () => {
    const story = storyWith({}, { type: 'pull-quote', version: 1, text: 'We need TK', attribution: '' });
    expect(found(story)).toContainEqual(['placeholders', 'stop', block(1)]);
  });

  it('asks once for all in one place, and says how a name can stay', () => {
    const [finding] = run(storyWith({ headline: 'TK and [name] of TK' }));
    expect(finding!.message).toBe(
      'The headline still has “TK”, “[name]”. Fill in what is missing. If TK is a name, write T.K. or put it in quotation marks.',
    );
  });

  it('remembers the slug of a headline that was put right', () => {
    expect(found(storyWith({ slug: 'bridge-costs-tk' }))).toEqual([
      ['placeholders', 'advice', field('slug')],
    ]);
    expect(found(storyWith({ slug: 'tk-maxx-opens', headline: 'TK Maxx opens' }))).toEqual([]);
  });
});

describe('a credit and an alt text that say nothing', () => {
  it.each(['TBC', 'Photo: Internet', 'अज्ञात', 'مجهول', 'IMG_2041.jpg', 'The gate.'])(
    'the credit “%s” is a stop, and leads to it',
    (credit) => {
      expect(found(storyWithPhoto({ credit, caption: 'The gate' }))).toEqual([
        ['photo-credit-names-nobody', 'stop', inPhoto('credit')],
      ]);
    },
  );

  it('the alt text again is no credit, and the credit again no alt text', () => {
    expect(found(storyWithPhoto({ credit: 'A gate at dawn' })).map(([check]) => check)).toEqual([
      'photo-credit-names-nobody',
      'photo-alt-says-nothing',
    ]);
    expect(found(storyWithPhoto({ alt: 'Photo: PIB' }))).toEqual([
      ['photo-alt-says-nothing', 'stop', inPhoto('alt')],
    ]);
    for (const alt of ['Jane Roe', 'Getty Images', '© Jane Roe/Getty Images', 'Photo by Jane Roe']) {
      expect(found(storyWithPhoto({ alt, credit: 'Jane Roe/Getty Images' }))).toContainEqual([
        ...['photo-alt-says-nothing', 'stop', inPhoto('alt')],
      ]);
    }
    expect(found(storyWithPhoto({ alt: 'Jane Roe at her desk', credit: 'Jane Roe/Getty Images' }))).toEqual(
      [],
    );
  });

  it.each(['image', 'DSC_0042.JPG', 'तस्वीर'])('the alt text “%s” is a stop', (alt) => {
    expect(found(storyWithPhoto({ alt }))).toEqual([['photo-alt-says-nothing', 'stop', inPhoto('alt')]]);
  });

  it('asks for no alt text of a decorative photo, and for one credit, not two', () => {
    expect(found(storyWithPhoto({ alt: 'image', decorative: true }))).toEqual([]);
    expect(found(storyWithPhoto({ credit: '' }))).toEqual([['photo-credit', 'stop', inPhoto('credit')]]);
  });

  it('offers the name that the file has', () => {
    const fixOf = (said: Partial<StoryPhoto>) => run(storyWithPhoto({ credit: 'Internet', ...said }))[0]!.fix;
    expect(fixOf({ creator: 'Jane Roe' })?.label).toBe('Use “Jane Roe” from the file');
    expect(fixOf({ creditLine: 'Photo: R. Sen/Wire', creator: 'R. Sen' })?.label).toBe(
      'Use “R. Sen/Wire” from the file',
    );
    expect(fixOf({ creator: 'unknown', source: 'Internet' })).toBeUndefined();
  });
});

describe('what was left in the copy', () => {
  it('struck-out words are told of', () => {
    const story = storyWith({}, paragraph('He is ', text('guilty ', 4), 'accused.'));
    expect(found(story)).toEqual([['struck-out', 'advice', block(1)]]);
  });

  it.each([
    ['headline', storyWith({ headline: 'He is g̶u̶i̶l̶t̶y̶ accused' }), field('headline')],
    ['caption', storyWithPhoto({ caption: 'The g̶a̶t̶e̶ ̶o̶n̶ ̶M̶o̶n̶d̶a̶y̶' }), inPhoto('caption')],
    ['paragraph', storyWith({}, paragraph('It cost 5̶0̶ 60 crore')), block(1)],
  ])('a stroke through each letter is told of in a %s', (_where, story, target) => {
    expect(found(story)).toEqual([['struck-out', 'advice', target]]);
  });

  it('a letter that has a stroke of its own is none that was struck out', () => {
    expect(found(storyWith({}, paragraph('Łódź, Øresund, đồng, ≠ and a ̸ b')))).toEqual([]);
  });

  it('a comment stops the story, a mark in brackets only asks', () => {
    expect(found(storyWith({}, paragraph('It opened. Comment [AB1]: really?')))).toEqual([
      ['comment-marks', 'stop', block(1)],
    ]);
    expect(found(storyWithPhoto({ caption: 'The gate [JS1]' }))).toEqual([
      ['comment-marks', 'advice', inPhoto('caption')],
    ]);
  });

  it.each(['https://a.example/?utm_source=x', 'https://a.example/?id=1&fbclid=2'])(
    'the tracker in %s is told of, wherever the link is',
    (url) => {
      expect(found(storyWith({}, paragraph('See ', link(url))))).toEqual([['trackers', 'advice', block(1)]]);
      expect(found(storyWith({ related: [{ title: 'More', url }] }))).toEqual([
        ['trackers', 'advice', field('related.0')],
      ]);
      expect(found(storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', url }] }))).toEqual([
        ['trackers', 'advice', field('bylines.0')],
      ]);
      const captionMarks = [{ start: 0, end: 3, kind: 'link' as const, href: url }];
      expect(found(storyWithPhoto({ caption: 'The gate', captionMarks }))).toEqual([
        ['trackers', 'advice', inPhoto('caption')],
      ]);
    },
  );
});

describe('a name that signs twice', () => {
  const person = (name: string, more = {}) => ({ kind: 'person' as const, name, ...more });
  it.each([
    [[person('Jane Roe'), person('JANE ROE')]],
    [[person('Jane Roe'), { kind: 'organisation' as const, name: 'Jane Roe' }]],
    [[person('Jane Roe', { handle: 'jroe' }), person('@jroe', { handle: '@JRoe' })]],
    [[person('Jane Roe and Ravi Sen'), person('Ravi Sen')]],
    [[person('आशा राव'), person('आशा राव')]],
    [[person('أحمد علي'), person('أحمد علي')]],
  ])('%j', (bylines) => {
    expect(found(storyWith({ bylines }))).toEqual([['double-byline', 'advice', field('bylines.1')]]);
  });

  it('is not two people, nor a reporter and a paper', () => {
    const bylines = [person('Jane Roe'), person('Jane Roy'), { kind: 'organisation' as const, name: 'PTI' }];
    expect(found(storyWith({ bylines }))).toEqual([]);
  });

  it.each(['By Jane Roe', 'Jane Roe', 'BY JANE ROE', 'By Jane Roe and PTI', 'By: Jane Roe'])(
    'as the first line of the copy: %s',
    (line) => {
      const bylines = [person('Jane Roe'), { kind: 'organisation' as const, name: 'PTI' }];
      const body = bodyOf([paragraph(line), paragraph('The bridge opened.')]);
      expect(found(storyWith({ bylines, body }))).toEqual([['double-byline', 'advice', block(0)]]);
    },
  );

  it('leaves a line that says more, or names another', () => {
    const bylines = [person('Jane Roe')];
    for (const line of ['Jane Roe opened the bridge.', 'By Ravi Sen', 'By the river']) {
      const body = bodyOf([paragraph(line), paragraph('The bridge opened.')]);
      expect(found(storyWith({ bylines, body }))).toEqual([]);
    }
  });
});

describe('an address that another story has', () => {
  const own = storyWith({ slug: 'last-ferry', firstPublished: null, updated: null });
  const before = '01890000-0000-7000-8000-000000000001' as StoryId;
  const after = '01f00000-0000-7000-8000-000000000001' as StoryId;
  const other = (change: Partial<AddressedStory>): AddressedStory => ({
    ...{ id: before, slug: 'last-ferry', headline: 'The other', section: '' },
    ...{ firstPublished: '2026-07-03T09:00:00+05:30', isPublished: true, outAt: null },
    ...change,
  });
  const known = (...others: AddressedStory[]): DeskKnowledge => ({
    bars: new Map(),
    addresses: { publishedAs: '2026-07-20T12:00:00+05:30', outAt: null, others },
  });
  const slugs = (story: Story, ...others: AddressedStory[]) =>
    run(story, known(...others)).filter(({ check }) => check === 'slug-taken');

  it('is a stop that names the other and offers a free one', () => {
    const taken = slugs(own, other({}), other({ id: after, slug: 'last-ferry-2' }));
    expect(taken).toMatchObject([
      {
        weight: 'stop',
        message:
          '“The other” is published at https://www.courier.example/2026/07/last-ferry/. Give this story another slug.',
        target: field('slug'),
        fix: { label: 'Use “last-ferry-3”' },
      },
    ]);
    expect(slugs(swapped(own, taken[0]!.fix!.swap)!, other({}))).toEqual([]);
  });

  it.each([
    ['in another spelling', other({ slug: 'Last Ferry!' })],
    ['from a headline', other({ slug: '', headline: 'Last ferry' })],
    ['as a draft that is older', other({ isPublished: false })],
    ['as published, however new its id', other({ id: after })],
  ])('%s', (_how, holder) => {
    expect(slugs(own, holder)).toHaveLength(1);
  });

  it.each([
    ['of another month', other({ firstPublished: '2026-06-30T09:00:00+05:30' })],
    ['of a draft that is newer', other({ id: after, isPublished: false })],
    ['of its own', other({ id: own.id })],
    ['that only begins the same', other({ slug: 'last-ferry-home' })],
  ])('is not one %s', (_how, holder) => {
    expect(slugs(own, holder)).toEqual([]);
  });

  it('stays with the story that was published first', () => {
    const published = { ...own, firstPublished: '2026-07-02T09:00:00+05:30' };
    expect(slugs(published, other({}))).toEqual([]);
    expect(slugs({ ...own, firstPublished: '2026-07-04T09:00:00+05:30' }, other({}))).toHaveLength(1);
  });

  it('is compared as the house writes it', () => {
    const daily = {
      ...courierHouse(),
      storyUrl: 'https://a.example/{section}/{year}/{month}/{day}/{slug}.html',
    };
    const clashes = (holder: AddressedStory) =>
      runChecks({ ...own, section: 'India' }, daily, known(holder)).filter(
        ({ check }) => check === 'slug-taken',
      ).length;
    expect(clashes(other({ section: 'India' }))).toBe(0);
    expect(clashes(other({ section: 'World', firstPublished: '2026-07-20T01:00:00+05:30' }))).toBe(0);
    expect(clashes(other({ section: 'india', firstPublished: '2026-07-20T01:00:00+05:30' }))).toBe(1);
  });

  it('keeps a number that is part of the name', () => {
    const story = { ...own, slug: 'covid-19' };
    expect(slugs(story, other({ slug: 'covid-19' }))[0]!.fix!.label).toBe('Use “covid-19-2”');
    const numbered = { ...own, slug: 'last-ferry-2' };
    expect(slugs(numbered, other({ slug: 'last-ferry-2' }), other({}))[0]!.fix!.label).toBe(
      'Use “last-ferry-3”',
    );
  });
});

describe('a house whose address is still the sample', () => {
  const houseOf = (known: object) =>
    runChecks(storyWith({}), House.parse(known)).filter(({ check }) => check === 'house-address');

  it('is told so, and the story is not stopped for it', () => {
    expect(houseOf({})).toEqual([
      {
        ...{ check: 'house-address', weight: 'advice', target: { at: 'house' } },
        message:
          'The house’s address is still the sample, www.example.org. Pages leave their address out until you enter yours in Settings › House.',
      },
    ]);
  });

  it.each([
    [{ storyUrl: 'https://news.example.com/{slug}' }, 1],
    [{ url: 'https://www.courier.example/' }, 1],
    [{ storyUrl: 'https://www.courier.example/{slug}/' }, 1],
    [{ url: 'https://www.courier.example/', storyUrl: 'https://courier.example/{slug}/' }, 0],
    [{ url: 'https://notexample.org/', storyUrl: 'https://example.org.in/{slug}/' }, 0],
  ])('%j', (known, count) => expect(houseOf(known)).toHaveLength(count));
});

describe('times that contradict an embargo', () => {
  const until = '2026-07-20T18:00:00+05:30';
  const early = '2026-07-20T12:29:00+00:00';
  it.each([
    ['published', { firstPublished: early, updated: null }, 'embargo'],
    ['updated', { firstPublished: until, updated: early }, 'updated'],
    ['updated, though not yet published', { firstPublished: null, updated: early }, 'updated'],
    [
      'corrected',
      { firstPublished: until, updated: null, corrections: [{ text: 'No.', at: early }] },
      'corrections.0',
    ],
  ])('%s before it ends', (_what, times, name) => {
    expect(found(storyWith({ embargo: until, ...times }))).toContainEqual(['embargo', 'stop', field(name)]);
  });

  it('are said as the house’s clocks show them', () => {
    const [finding] = run(storyWith({ embargo: until, firstPublished: early, updated: null }));
    expect(finding!.message).toBe(
      'The story is under embargo until 20 July 2026, 18:00 IST, but its published time is 20 July 2026, 17:59 IST.',
    );
  });
});

describe('every fix that is offered', () => {
  const url = 'https://a.example/?utm_source=x&id=1';
  const faulty: readonly Story[] = [
    storyWith({}, paragraph('See ', link(url), ' and ', link(`${url}#top`))),
    storyWith({ related: [{ title: 'More', url }] }),
    storyWith({ bylines: [{ kind: 'person', name: 'Jane Roe', url }] }),
    storyWithPhoto({ caption: 'The gate', captionMarks: [{ start: 0, end: 3, kind: 'link', href: url }] }),
    storyWithPhoto({ credit: 'Internet', creator: 'Jane Roe' }),
    storyWith({}, paragraph('He is ', text('guilty ', 4), text('truly', 5), ' accused.')),
    storyWith({}, paragraph(text('All of it', 4))),
    storyWith({}, paragraph('The mayor [JS1] said, ', text('truly[a]', 1), '.')),
    storyWith({ headline: 'Bridge opens [JS1]' }),
    storyWith({}, { type: 'block-quote', version: 1, attribution: 'The mayor[a]', children: [text('Yes.')] }),
    storyWith({
      bylines: [
        { kind: 'person', name: 'Jane Roe' },
        { kind: 'person', name: 'By Jane Roe' },
      ],
    }),
    storyWith({
      bylines: [{ kind: 'person', name: 'Jane Roe' }],
      body: bodyOf([paragraph('By Jane Roe'), paragraph('It opened.')]),
    }),
    storyWith({ embargo: '2026-07-20T18:00:00+05:30', firstPublished: '2026-07-20T12:29:00+00:00' }),
    storyWith({
      ...{ embargo: '2026-07-20T18:00:00+05:30', firstPublished: '2026-07-20T18:00:00+05:30' },
      updated: '2026-07-20T12:29:00+00:00',
    }),
  ];
  const offered = faulty.flatMap((story) =>
    run(story).flatMap((finding) => (finding.fix ? [[finding.message, story, finding.fix] as const] : [])),
  );

  it('is offered for each of these stories', () => {
    expect(offered.length).toBeGreaterThanOrEqual(faulty.length);
  });

  it.each(offered)('removes: %s And can be taken back.', (message, story, { swap }) => {
    const fixed = swapped(story, swap)!;
    expect(run(fixed).map((finding) => finding.message)).not.toContain(message);
    expect(() => Story.parse(fixed)).not.toThrow();
    expect(swapped(fixed, turnedRound(swap))).toEqual(story);
  });

  it('leaves words alone that were changed in the meantime', () => {
    const story = storyWith({}, paragraph('The mayor [JS1] said'));
    const { swap } = run(story)[0]!.fix!;
    expect(swapped(storyWith({}, paragraph('The mayor [JS1] said so')), swap)).toBeNull();
    expect(
      swapped(storyWith({}, paragraph('Another'), ...story.body.root.children.slice(1)), swap),
    ).toBeNull();
  });

  it('knows a block by what it says, not by how Lexical writes it', () => {
    const written = {
      ...paragraph('x'),
      direction: null,
      format: '',
      indent: 0,
      textFormat: 0,
      textStyle: '',
    };
    expect(isSameBlock(paragraph('x'), written)).toBe(true);
    expect(isSameBlock(paragraph('x'), paragraph(text('x', 1)))).toBe(false);
    expect(isSameBlock(paragraph('x ', 'y'), paragraph('x y'))).toBe(true);
    expect(isSameBlock(paragraph('x ', text('y', 1)), paragraph('x y'))).toBe(false);
  });
});
