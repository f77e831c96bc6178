import { blocks, findBlock } from '@shared/blocks';
import type { BodyNode } from '@shared/blocks/block';
import { canonicalJson } from '@shared/canonical-json';
import { wordsOf } from '@shared/html/words-of';
import { bodyOf } from '@shared/story/body';
import type { PhotoId } from '@shared/story/ids';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto, StoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/story/story';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { pageOf } from '../../../test/support/fixture-pages';
import { fixtureNames, fixtureStory } from '../../../test/support/fixture-stories';
import { otherValues } from '../../../test/support/schema-changes';
import { compareStories } from './compare';
import { Comparison } from './comparison';

const verdict = (older: Story, newer: Story) => compareStories(older, newer).verdict;

/** What the comparison finds added or removed, looks and labels included. */
const changes = (older: Story, newer: Story): readonly string[] => {
  const { fields, body } = compareStories(older, newer);
  return [...fields, ...body.flatMap((line) => [{ label: '', runs: line.kind }, line, ...line.notes])]
    .flatMap(({ runs }) => runs)
    .filter(({ kind }) => kind !== 'same')
    .map(({ text }) => text);
};
const shown = (older: Story, newer: Story): string => changes(older, newer).join(' ');

/** What is drawn as added or removed, as in the list of versions and in the dialog about a conflict, as HTML. */
const drawn = (older: Story, newer: Story): readonly string[] =>
  [
    ...renderToStaticMarkup(createElement(Comparison, { older, newer })).matchAll(/<(ins|del)\b.*?<\/\1>/gsu),
  ].map(([mark]) => mark);

/** Said only of a line that became or was something else. */
const PLAIN = ['Paragraph', 'List item'];

/** Whether everything that the comparison finds is drawn. */
function isDrawn(older: Story, newer: Story): boolean {
  const marks = drawn(older, newer);
  return changes(older, newer).every((text) => {
    const escaped = renderToStaticMarkup(createElement('i', null, text)).slice('<i>'.length, -'</i>'.length);
    return PLAIN.includes(text) || marks.some((mark) => mark.includes(escaped));
  });
}

const isShown = (older: Story, newer: Story): boolean =>
  ['changed', 'formatting'].includes(verdict(older, newer)) &&
  ['changed', 'formatting'].includes(verdict(newer, older)) &&
  shown(older, newer).trim() !== '' &&
  isDrawn(older, newer);

/** How the comparison tells a difference that no field or block says. It must never be needed for one alone. */
const UNSAID_CHANGE = 'stored differently';

const asStory = (story: unknown): Story | null => Story.safeParse(story).data ?? null;

/** A story that says something in every field, and shows every field of a photo. */
function fullStory(): Story {
  const story = fixtureStory('all-blocks');
  const [photoId] = Object.keys(story.photos) as [PhotoId];
  const photo = newStoryPhoto({
    ...story.photos[photoId],
    captionMarks: [
      { start: 4, end: 8, kind: 'bold' },
      { start: 4, end: 13, kind: 'link', href: 'https://www.example.org/gate' },
    ],
    crops: { '1:1': { x: 0.1, y: 0.2, width: 0.5 } },
    focalPoint: { x: 0.25, y: 0.5 },
    persons: ['Leela Das'],
    keywords: ['gate'],
    takenAt: '2024-03-20',
  });
  return Story.parse({
    ...story,
    photos: { ...story.photos, [photoId]: photo },
    leadPhoto: photoId,
    embargo: '2024-03-20T17:00:00+05:30',
  });
}

/** Neither is of the text: the same id names both versions, and the schema is the program's. */
const NO_CONTENT = ['id', 'schema'];
/** Said by the body, line by line. */
const OF_THE_BODY = ['body', 'photos'];

describe('the fields of a story', () => {
  const story = fullStory();
  const fields = Object.keys(Story.shape).filter((name) => ![...NO_CONTENT, ...OF_THE_BODY].includes(name));

  it.each(fields)('shows every change in %s', (name) => {
    const field = Story.shape[name as keyof typeof Story.shape] as z.ZodType;
    const changed = otherValues(field, story[name as keyof Story]).flatMap(
      (value) => asStory({ ...story, [name]: value }) ?? [],
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const other of changed) {
      const what = canonicalJson(other[name as keyof Story]);
      expect(isShown(story, other), `${what} against ${canonicalJson(story[name as keyof Story])}`).toBe(
        true,
      );
      expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
    }
  });

  it.each(Object.keys(StoryPhoto.shape))('shows every change in a photo’s %s', (name) => {
    const [photoId] = Object.keys(story.photos) as [PhotoId];
    const photo = story.photos[photoId]!;
    const field = StoryPhoto.shape[name as keyof StoryPhoto] as z.ZodType;
    const changed = otherValues(field, photo[name as keyof StoryPhoto]).flatMap(
      (value) =>
        asStory({ ...story, photos: { ...story.photos, [photoId]: { ...photo, [name]: value } } }) ?? [],
    );
    expect(changed.length).toBeGreaterThan(0);
    for (const other of changed.filter((each) => !saysNothing(each.photos[photoId]!, photo))) {
      const what = canonicalJson(other.photos[photoId]![name as keyof StoryPhoto]);
      expect(isShown(story, other), what).toBe(true);
      expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
    }
  });
});

it('shows a photo that a version keeps without showing it', () => {
  const story = fixtureStory('plain');
  const spare = (credit: string) =>
    Story.parse({ ...story, photos: { [newPhotoIdOnce]: newStoryPhoto({ credit }) } });
  expect(shown(story, spare('PIB'))).toContain('PIB');
  expect(shown(spare('PIB'), spare('Reuters'))).toBe('PIB Reuters');
});

it('shows that a photo of the text is not in the story', () => {
  const story = withPhoto(newStoryPhoto({ credit: 'PIB' }));
  const without = { ...story, photos: {} };
  expect(isShown(story, without)).toBe(true);
  expect(shown(story, without)).toContain('not in this story');
});

/** Marks beyond the caption's end, of no width or under the same look as another mark print nothing of their own. */
const saysNothing = (changed: StoryPhoto, photo: StoryPhoto): boolean => {
  const marks = (of: StoryPhoto) => canonicalJson(of.captionMarks ?? []);
  return marks(changed) !== marks(photo) && pageOf(withPhoto(changed)) === pageOf(withPhoto(photo));
};

const withPhoto = (photo: StoryPhoto): Story => {
  const photoId = newPhotoIdOnce;
  return Story.parse({
    ...fixtureStory('plain'),
    photos: { [photoId]: photo },
    body: bodyOf([{ type: 'photo', version: 1, photoId }]),
  });
};
const newPhotoIdOnce = newPhotoId();

/** Where a node is: the places of its holders from the top, its own last. */
type Path = readonly number[];

function* nodesOf(nodes: readonly BodyNode[], above: Path = []): Generator<readonly [Path, BodyNode]> {
  for (const [at, node] of nodes.entries()) {
    yield [[...above, at], node];
    yield* nodesOf(node.children ?? [], [...above, at]);
  }
}

/** These nodes with the one at a path replaced by others. */
function replaced(
  nodes: readonly BodyNode[],
  path: Path,
  by: (node: BodyNode) => readonly BodyNode[],
): BodyNode[] {
  const [first, ...rest] = path;
  return nodes.flatMap((node, at) => {
    if (at !== first) return [node];
    return rest.length === 0 ? by(node) : [{ ...node, children: replaced(node.children ?? [], rest, by) }];
  });
}

const withBody = (story: Story, children: readonly BodyNode[]): Story | null =>
  asStory({ ...story, body: { root: { ...story.body.root, children } } });

/**
 * What Lexical keeps on its nodes that neither a page nor a reader has: how typing goes on in an empty paragraph, how a run
 * is to be selected, a number that follows from the place of its item.
 */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  text: ['detail', 'mode', 'style'],
  paragraph: ['textFormat', 'textStyle'],
  listitem: ['value', 'indent'],
  // Follows from the kind of list.
  list: ['tag'],
  // It stands within a line: the line has them.
  link: ['direction', 'format', 'indent'],
};

/** An empty text or an empty line leaves no trace on a page. */
const isEmpty = (node: BodyNode): boolean =>
  ['text', 'paragraph', 'heading', 'list', 'listitem', 'link'].includes(node.type) &&
  wordsOf([node]).trim() === '';

describe('the blocks of a body', () => {
  const types = blocks.map(({ type }) => type);
  const stories = fixtureNames.map(fixtureStory);
  const examples = (type: string) =>
    stories.flatMap((story) =>
      [...nodesOf(story.body.root.children)]
        .filter(([, node]) => node.type === type && !isEmpty(node))
        .slice(0, 4)
        .map(([path, node]) => ({ story, path, node })),
    );

  it.each(types)('shows every change of a %s', (type) => {
    const block = findBlock(type)!;
    const { shape } = block.schema as unknown as z.ZodObject;
    const tried = new Set<string>();
    for (const { story, path, node } of examples(type)) {
      for (const [name, field] of Object.entries(shape) as [string, z.ZodType][]) {
        if (['type', 'version', 'children'].includes(name)) continue;
        for (const value of otherValues(field, node[name])) {
          const body = replaced(story.body.root.children, path, (own) => [{ ...own, [name]: value }]);
          const other = withBody(story, body);
          if (!other || canonicalJson(other) === canonicalJson(story)) continue;
          const what = `${type}.${name}: ${canonicalJson(node[name] ?? null)} to ${canonicalJson(value ?? null)}`;
          if (UNSAID[type]?.includes(name)) {
            expect(pageOf(other), what).toBe(pageOf(story));
            expect(verdict(story, other), what).not.toBe('same');
          } else if (isPrinted(story, other, type, name, node, value)) {
            expect(isShown(story, other), what).toBe(true);
            expect(shown(story, other), what).not.toContain(UNSAID_CHANGE);
          }
          tried.add(name);
        }
      }
    }
    const own = Object.keys(shape).filter((name) => !['type', 'version', 'children'].includes(name));
    expect(own.filter((name) => !tried.has(name))).toEqual([]);
  });

  /** A bulleted list keeps the number that it would start at; a page does not. */
  const isPrinted = (
    older: Story,
    newer: Story,
    type: string,
    name: string,
    node: BodyNode,
    value: unknown,
  ) =>
    !(type === 'list' && name === 'start' && node.listType === 'bullet' && pageOf(older) === pageOf(newer)) &&
    // Two ways of Lexical's to say that nothing was chosen.
    !(name === 'format' && (value === 0 ? '' : value) === (node[name] === 0 ? '' : node[name]));

  it('shows a property and a block that this build does not know', () => {
    const story = fixtureStory('plain');
    const [first, ...rest] = story.body.root.children as [BodyNode, ...BodyNode[]];
    const withFirst = (node: BodyNode) => withBody(story, [node, ...rest])!;
    const later = withFirst({ ...first, mood: 'glad' });
    expect(shown(story, later)).toContain('glad');
    const box = (words: string) => withFirst({ type: 'fact-box', version: 3, words });
    expect(shown(story, box('Two bridges'))).toContain('Two bridges');
    expect(shown(box('Two bridges'), box('Three bridges'))).toContain('Three');
    const mention = (who: string) =>
      withFirst({ ...first, children: [...(first.children ?? []), { type: 'mention', version: 1, who }] });
    expect(shown(mention('Asha'), mention('Mira'))).toContain('Mira');
  });
});

/** One thing done to a body: anything that an editor, a merge or another program could do. */
const EDITS: readonly ((nodes: readonly BodyNode[], path: Path, node: BodyNode) => readonly BodyNode[])[] = [
  (nodes, path) => replaced(nodes, path, () => []),
  (nodes, path) => replaced(nodes, path, (node) => [node, node]),
  (nodes, path) => replaced(nodes, path, (node) => [node, { type: 'divider', version: 1 }]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [{ ...node, children: node.children?.toReversed() }] as BodyNode[]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, children: [] }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, type: 'paragraph' }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, type: 'heading', tag: 'h3' }]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [{ ...node, type: 'block-quote', attribution: 'Asha Rao' }]),
  (nodes, path) => replaced(nodes, path, (node) => [{ ...node, listType: 'number', tag: 'ol', start: 4 }]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [
      { ...node, format: (Number(node.format) || 0) ^ 4, attribution: 'Subal Hembram' },
    ]),
  (nodes, path) =>
    replaced(nodes, path, (node) => [
      { type: 'link', version: 1, url: 'https://www.example.org/x', children: [node] },
    ]),
  (nodes, path) =>
    replaced(
      nodes,
      path,
      (node) =>
        [
          { ...node, children: node.children?.slice(0, 1) },
          { ...node, children: node.children?.slice(1) },
        ] as BodyNode[],
    ),
  (nodes, path) => {
    const [at = 0] = path;
    return [...nodes.slice(0, at), ...nodes.slice(at + 1), nodes[at]!];
  },
];

const pages = new Map<string, string>();
const pageOfFixture = (name: string): string => {
  const page = pages.get(name) ?? pageOf(fixtureStory(name));
  pages.set(name, page);
  return page;
};

describe('the law of the comparison', () => {
  it('says that two stories are the same only if they are', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(EDITS.length - 1));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtureNames),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        (name, edits) => {
          const story = fixtureStory(name);
          let other = story;
          for (const [where, how] of edits) {
            const nodes = [...nodesOf(other.body.root.children)];
            if (nodes.length === 0) break;
            const [path, node] = nodes[where % nodes.length]!;
            other = withBody(other, EDITS[how]!(other.body.root.children, path, node)) ?? other;
          }
          const isEqual = canonicalJson(other) === canonicalJson(story);
          expect(verdict(story, other) === 'same').toBe(isEqual);
          if (pageOf(other) !== pageOfFixture(name)) expect(isShown(story, other)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds the text in the editor, which has undefined properties, the same as the stored one', () => {
    const open = (node: BodyNode): BodyNode => ({
      ...node,
      textFormat: node.textFormat,
      textStyle: node.textStyle,
      checked: undefined,
      ...(node.children && { children: node.children.map(open) }),
    });
    for (const story of fixtureNames.map(fixtureStory)) {
      const { root } = story.body;
      const edited: Story = { ...story, body: { root: { ...root, children: root.children.map(open) } } };
      expect(changes(story, edited)).toEqual([]);
      expect(verdict(story, edited)).toBe('same');
    }
  });

  it('finds a story the same as itself, read again', () => {
    for (const story of fixtureNames.map(fixtureStory))
      expect(verdict(story, Story.parse(JSON.parse(JSON.stringify(story))))).toBe('same');
  });
});
