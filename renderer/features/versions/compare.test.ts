import type { BodyNode } from '@shared/block-contract/body-node';
import { withBlockId } from '@shared/document/block-ids';
import { bodyOf } from '@shared/document/body';
import { topBlocksOf } from '@shared/document/nodes';
import { newBlockId, newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { newStory, Story } from '@shared/document/story';
import { describe, expect, it } from 'vitest';
import { compareStories } from './compare';
import type { Run } from './compare-runs';
import { pullQuote, saidBy } from '../../../test/support/story-blocks';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const paragraph = (words: string, format = 0): BodyNode => ({
  type: 'paragraph',
  version: 1,
  children: [text(words, format)],
});
const id = newStory().id;

const storyWith = (body: readonly BodyNode[], known: Partial<Story> = {}): Story =>
  Story.parse({ ...newStory({ id, headline: 'Rain', ...known }), body: bodyOf(body) });

const story = (paragraphs: readonly string[], known: Partial<Story> = {}): Story =>
  storyWith(
    paragraphs.map((words) => paragraph(words)),
    known,
  );

/** The comparison as a line each, what went in `[-…-]` and what came in `{+…+}`. */
function read(older: Story, newer: Story): readonly string[] {
  const { fields, body } = compareStories(older, newer);
  const note = ({ label, runs }: { readonly label: string; readonly runs: readonly Run[] }) =>
    `${label}: ${marked(runs)}`;
  return [
    ...fields.map(note),
    ...body
      .filter(({ change }) => change !== 'same')
      .map(({ change, kind, runs, notes }) =>
        [
          change.startsWith('moved') ? `${change}:` : '',
          marked(kind) === 'Paragraph' ? '' : `${marked(kind)}:`,
          marked(runs),
          ...notes.map(note),
        ]
          .filter(Boolean)
          .join(' '),
      ),
  ];
}

const marked = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const words = run.of === 'looks' ? `<${run.text}>` : run.text;
      if (run.kind === 'same') return words;
      return run.kind === 'added' ? `{+${words}+}` : `[-${words}-]`;
    })
    .join('');

describe('the comparison of two versions', () => {
  it.each([
    ['\u200b', 'zero-width space'],
    ['\u00ad', 'soft hyphen'],
    ['\ufeff', 'zero-width no-break space'],
    ['\u200f', 'direction mark'],
    ['\u202e', 'direction mark'],
  ])('names a sign that nobody sees, in a word and beside one: %j', (sign, name) => {
    for (const newer of [`The ra${sign}in came.`, `The rain${sign} came.`]) {
      const [line = ''] = read(story(['The rain came.']), story([newer]));
      expect(line).toContain(`{+<${name}>+}`);
      expect(read(story([newer]), story(['The rain came.']))[0]).toContain(`[-<${name}>-]`);
    }
  });

  it('names a joiner only where it stands alone', () => {
    expect(read(story(['می خواهم']), story(['می\u200cخواهم'])).join('')).not.toContain('joiner');
    expect(read(story(['Rain came']), story(['Rain \u200dcame'])).join('')).toContain('joiner');
  });

  it('marks the word that changed, not its paragraph', () => {
    const older = story(['The rain came on Monday.', 'It stayed.']);
    const newer = story(['The rain came on Tuesday.', 'It stayed.']);
    expect(read(older, newer)).toEqual(['The rain came on [-Monday-]{+Tuesday+}.']);
  });

  it('shows a phrase that was replaced as one change', () => {
    expect(read(story(['It fell on the old town.']), story(['It fell on a new city.']))).toEqual([
      'It fell on [-the old town-]{+a new city+}.',
    ]);
  });

  it('keeps unchanged paragraphs for their context', () => {
    const { body } = compareStories(story(['One.', 'Two.']), story(['One.', 'Two.', 'Three.']));
    const unchanged = body.filter(({ change }) => change === 'same');
    expect(unchanged.map(({ runs }) => runs[0]?.text)).toEqual(['One.', 'Two.']);
  });

  it('finds the paragraph that was edited among others that came and went', () => {
    const older = story(['The bridge is old.', 'The ferry left at noon on Sunday.', 'Nobody was hurt.']);
    const newer = story([
      'Rain fell.',
      'More rain fell.',
      'The ferry left at one on Sunday.',
      'It was late.',
    ]);
    expect(read(older, newer)).toContain('The ferry left at [-noon-]{+one+} on Sunday.');
  });

  it('says that a paragraph moved', () => {
    const paragraphs = ['The first one.', 'The second one.', 'The third one.', 'The fourth one.'];
    const newer = story([...paragraphs.slice(1), paragraphs[0]!]);
    expect(read(story(paragraphs), newer)).toEqual([
      'moved away: [-Paragraph-]: [-The first one.-]',
      'moved here: {+Paragraph+}: {+The first one.+}',
    ]);
  });

  it('knows a paragraph by its id, although it moved and says something else', () => {
    const older = story(['The first one.', 'The second one.', 'The third.']);
    const [first, ...others] = topBlocksOf(older.body);
    const edited = { ...first!, children: [text('Nobody would know this.')] };
    expect(read(older, storyWith([...others, edited]))).toEqual([
      'moved away: [-Paragraph-]: [-The first one.-]',
      'moved here: {+Paragraph+}: [-The first one-]{+Nobody would know this+}.',
    ]);
    expect(read(older, storyWith([edited, ...others]))).toEqual([
      '[-The first one-]{+Nobody would know this+}.',
    ]);
    // The same words under another id are no change.
    const again = compareStories(older, storyWith([withBlockId(first!, newBlockId()), ...others]));
    expect(again.verdict).toBe('same');
  });

  it('names the field that changed', () => {
    expect(read(story([]), story([], { dateline: 'Patna' }))).toEqual(['Dateline: {+Patna+}']);
    const variants = { short: 'Rain', social: 'It rains', search: 'Rain in Patna' };
    expect(read(story([]), story([], { headlines: variants }))).toEqual([
      ...['Short headline: {+Rain+}', 'Social headline: {+It rains+}', 'Search title: {+Rain in Patna+}'],
    ]);
    const person = { kind: 'person', name: 'Asha Rao' } as const;
    const agency = { kind: 'organisation', name: 'Asha Rao' } as const;
    expect(read(story([], { bylines: [person] }), story([], { bylines: [agency] }))).toEqual([
      'Kinds of bylines: [-person-]{+organisation+}',
    ]);
  });

  it('shows two values that read alike as changed', () => {
    const one = story([], { bylines: [{ kind: 'person', name: 'Asha Rao, Correspondent' }] });
    const two = story([], { bylines: [{ kind: 'person', name: 'Asha Rao', role: 'Correspondent' }] });
    expect(read(one, two)).toEqual(['Bylines: {+<stored differently>+}']);
  });

  it('compares Devanagari by words, and takes a language that no browser knows', () => {
    const older = story(['बारिश सोमवार को आई।'], { language: 'hi' });
    const newer = story(['बारिश मंगलवार को आई।'], { language: 'hi' });
    expect(read(older, newer)).toEqual(['बारिश [-सोमवार-]{+मंगलवार+} को आई।']);
    expect(
      read(story(['A b.'], { language: 'no such!' }), story(['A c.'], { language: 'no such!' })),
    ).toEqual([...['A [-b-]{+c+}.']]);
  });

  it('takes two long texts with nothing in common', () => {
    const many = (word: string) =>
      story(Array.from({ length: 2_000 }, (_, at) => `${word} number ${at} of them.`));
    const started = performance.now();
    expect(compareStories(many('Ferry'), many('Bridge')).verdict).toBe('changed');
    expect(compareStories(many('Ferry'), story([])).body).toHaveLength(2_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('a change that a reader sees without another word', () => {
  const pulled = (words: string, attribution: string) => [
    paragraph('It rained.'),
    pullQuote(words, attribution),
  ];
  const heading = (tag: string) => [{ type: 'heading', version: 1, tag, children: [text('Rain')] }];
  const quote = { type: 'block-quote', ...saidBy(''), children: [text('It rained.')] };
  const link = (url: string, title: string | null = null) => [
    { ...paragraph(''), children: [{ type: 'link', version: 1, url, title, children: [text('The plan')] }] },
  ];
  const list = (listType: string, start: number, ...items: readonly unknown[]) => ({
    ...{ type: 'list', version: 1, listType, start, tag: listType === 'bullet' ? 'ul' : 'ol' },
    children: items.map((children) => ({ type: 'listitem', version: 1, children })) as readonly BodyNode[],
  });

  const changes: readonly (readonly [string, readonly BodyNode[], readonly BodyNode[], readonly string[]])[] =
    [
      [
        'the words of a pull quote',
        pulled('We knew every plank', 'Subal'),
        pulled('We knew no plank', 'Subal'),
        ['Pull quote: We knew [-every-]{+no+} plank'],
      ],
      [
        'the speaker of a pull quote',
        pulled('We knew every plank', 'Subal'),
        pulled('We knew every plank', 'Mira'),
        ['Pull quote: We knew every plank Attribution: [-Subal-]{+Mira+}'],
      ],
      [
        'a pull quote that went',
        pulled('We knew', 'Subal'),
        [paragraph('It rained.')],
        ['[-Pull quote-]: [-We knew-] Attribution: [-Subal-]'],
      ],
      ['the level of a heading', heading('h2'), heading('h3'), ['[-Heading 2-]{+Heading 3+}: Rain']],
      [
        'a paragraph that became a quotation',
        [paragraph('It rained.')],
        [quote],
        ['[-Paragraph-]{+Block quote+}: It rained.'],
      ],
      [
        'the speaker of a quotation',
        [{ ...quote, ...saidBy('Asha') }],
        [{ ...quote, ...saidBy('Mira') }],
        ['Block quote: It rained. Attribution: [-Asha-]{+Mira+}'],
      ],
      [
        'a word that was struck out',
        [paragraph('He was found guilty.')],
        [{ ...paragraph(''), children: [text('He was found '), text('guilty', 4), text('.')] }],
        ['He was found guilty{+<struck through>+}.'],
      ],
      ['a divider', [paragraph('A.')], [paragraph('A.'), { type: 'divider', version: 1 }], ['{+Divider+}:']],
      [
        'where a link leads',
        link('https://example.org/a'),
        link('https://example.org/b'),
        ['The plan[-<link to https://example.org/a>-]{+<link to https://example.org/b>+}'],
      ],
      [
        'the title of a link',
        link('https://example.org/a'),
        link('https://example.org/a', 'PDF'),
        ['The plan{+<link’s title PDF>+}'],
      ],
      [
        'the kind of a list',
        [list('bullet', 1, [text('One')])],
        [list('number', 1, [text('One')])],
        ['[-Bulleted list-]{+Numbered list+}:'],
      ],
      [
        'where a list begins to count',
        [list('number', 1, [text('One')])],
        [list('number', 4, [text('One')])],
        ['Numbered list: First number: {+4+}'],
      ],
      [
        'an item that was indented',
        [list('bullet', 1, [text('One')], [text('Two')])],
        [list('bullet', 1, [text('One')], [list('bullet', 1, [text('Two')])])],
        ['{+Bulleted list+}:', 'List item: Two Level: [-2-]{+3+}'],
      ],
      [
        'the direction of a paragraph',
        [paragraph('A.')],
        [{ ...paragraph('A.'), direction: 'rtl' }],
        ['A. Direction: {+right to left+}'],
      ],
      [
        'a line break',
        [paragraph('One two')],
        [{ ...paragraph(''), children: [text('One'), { type: 'linebreak', version: 1 }, text('two')] }],
        ['One[- -][-<space>-]{+\n+}{+<line break>+}two'],
      ],
    ];
  it.each(changes)('shows %s', (_what, older, newer, wanted) => {
    expect(read(storyWith(older), storyWith(newer))).toEqual(wanted);
  });

  const photoId = newPhotoId();
  const shown = (known: Partial<StoryPhoto>) =>
    storyWith([{ type: 'photo', version: 1, photoId }], {
      photos: { [photoId]: newStoryPhoto({ caption: 'A boat at Patna', ...known }) },
    });

  it('shows what changed of a photo, where it stands', () => {
    expect(read(shown({ credit: 'PIB' }), shown({ credit: 'ANI' }))).toEqual([
      'Photo: Caption: A boat at Patna Credit: [-PIB-]{+ANI+}',
    ]);
    const link = { start: 2, end: 6, kind: 'link' as const, href: 'https://example.org/boat' };
    const bold = { start: 10, end: 15, kind: 'bold' as const };
    expect(read(shown({}), shown({ captionMarks: [link, bold] }))).toEqual([
      'Photo: Caption: A boat{+<link to https://example.org/boat>+} at Patna{+<bold>+}',
    ]);
    expect(read(shown({}), shown({ creditLine: 'Photo: PIB' }))).toEqual([
      'Photo: Caption: A boat at Patna Credit as supplied: {+Photo: PIB+}',
    ]);
    const { photos, body } = shown({});
    const withPhoto = (...nodes: readonly BodyNode[]) => storyWith(nodes, { photos });
    const [photo] = body.root.children as [BodyNode];
    const [one, two] = [paragraph('The first one.'), paragraph('The second one.')];
    expect(read(withPhoto(photo, one, two), withPhoto(one, two, photo))).toEqual([
      'moved away: [-Photo-]: Caption: [-A boat at Patna-]',
      'moved here: {+Photo+}: Caption: {+A boat at Patna+}',
    ]);
    const cut = (x: number) => shown({ crops: { '1:1': { x, y: 0, width: 0.5 } } });
    expect(read(cut(0.25), cut(0.2501)).join()).toContain('Crops');
    // The same cut of another shape is another picture on the page.
    const shape = (name: '1:1' | '4:3') => shown({ crops: { [name]: { x: 0.25, y: 0, width: 0.5 } } });
    expect(read(shape('1:1'), shape('4:3'))).toEqual([
      'Photo: Caption: A boat at Patna Crops: [-1:1: 50 % wide, 25 % from the left, 0 % from the top-]{+4:3: 50 % wide, 25 % from the left, 0 % from the top+}',
    ]);
  });
});

describe('the verdict', () => {
  const verdict = (older: Story, newer: Story) => compareStories(older, newer).verdict;
  const plain = storyWith([paragraph('It rained.')]);

  it('calls two texts the same only if they are', () => {
    expect(verdict(plain, storyWith([paragraph('It rained.')]))).toBe('same');
    expect(verdict(plain, storyWith([paragraph('It rained.'), paragraph('')]))).toBe('stored');
  });

  it('tells a change of format from one of words, kind or link', () => {
    expect(verdict(plain, storyWith([paragraph('It rained.', 1)]))).toBe('formatting');
    expect(verdict(plain, storyWith([paragraph('It rained!', 1)]))).toBe('changed');
    expect(verdict(plain, storyWith([{ ...paragraph('It rained.'), type: 'heading', tag: 'h2' }]))).toBe(
      'changed',
    );
  });
});
