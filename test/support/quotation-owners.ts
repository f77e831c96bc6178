import type { BodyNode } from '@shared/block-contract/body-node';
import { pullQuote } from './story-blocks';

/** Every owner of words in {@link ownedBlocks} writes with a letter of their own, so that a single one tells whose it is. */
export const OWNERS = { Asha: 'a', Mira: 'm' } as const;
type Speaker = keyof typeof OWNERS;

/** Words of the story's own, of nobody who is quoted. */
export const COPY = 'p';
/** What is typed over a selection that crosses a border, or comes from another program's clipboard. */
export const OUTSIDE = 'o';
/** What is typed at a caret: it may be anywhere. */
export const TYPED = 't';

const text = (words: string): BodyNode => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
});
const holding = (type: string, children: readonly BodyNode[], rest: object = {}): BodyNode => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children },
  ...rest,
});
const words = (letter: string): string => [4, 2, 5].map((length) => letter.repeat(length)).join(' ');

/** A block of each kind that words can move over, by the first letter of its kind. */
export const ownedBlocks: Readonly<Record<string, () => BodyNode>> = {
  paragraph: () => holding('paragraph', [text(words(COPY))]),
  empty: () => holding('paragraph', []),
  heading: () => holding('heading', [text(words(COPY))], { tag: 'h2' }),
  list: () =>
    holding(
      'list',
      [1, 2].map((value) => holding('listitem', [text(words(COPY))], { value })),
      { listType: 'bullet', start: 1, tag: 'ul' },
    ),
  unnamed: () => holding('block-quote', [text(words(COPY))], { attribution: '' }),
  asha: () => holding('block-quote', [text(words('a'))], { attribution: 'Asha' }),
  mira: () => holding('block-quote', [text(words('m'))], { attribution: 'Mira' }),
  hers: () =>
    holding('block-quote', [text(words('a')), { type: 'linebreak', version: 1 }, text(words('a'))], {
      attribution: 'Asha',
    }),
  divider: () => ({ type: 'divider', version: 1 }),
  pull: () => pullQuote(words('m'), 'Mira'),
};

const plain = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(plain).join(' ');

/** What is wrong with who says what in a body; empty if nothing is. */
export function wrongOwners(blocks: readonly BodyNode[]): string[] {
  return blocks.flatMap((block) => {
    const saidBy = typeof block.attribution === 'string' ? block.attribution.trim() : '';
    if (saidBy === '') return [];
    const own = OWNERS[saidBy as Speaker] as string | undefined;
    if (own === undefined) return [`Nobody is called ${saidBy}.`];
    const foreign = [...plain(block)].filter(
      (letter) => /\p{L}/u.test(letter) && letter !== own && letter !== TYPED,
    );
    return foreign.length > 0 ? [`${saidBy} is quoted with “${plain(block)}”.`] : [];
  });
}

const count = (texts: readonly string[], letter: string): number => texts.join(' ').split(letter).length - 1;

/** How often each speaker's letter is outside quotations, and in the whole body. */
function lettersOf(blocks: readonly BodyNode[], name: string, letter: string) {
  const line = `— ${name}`;
  const texts = (some: readonly BodyNode[]) => some.map((block) => plain(block).replaceAll(line, ''));
  const unnamed = blocks.filter(({ attribution }) => attribution !== name);
  return { outside: count(texts(unnamed), letter), all: count(texts(blocks), letter) };
}

const isNamed = (blocks: readonly BodyNode[], name: string): boolean =>
  blocks.some((block) => block.attribution === name || plain(block).includes(`— ${name}`));

/** Speakers whose words one edit moved out of their quotations, or left there, without the speaker's name. */
export function lostNames(before: readonly BodyNode[], after: readonly BodyNode[]): string[] {
  return Object.entries(OWNERS)
    .filter(([name, letter]) => {
      if (!before.some(({ attribution }) => attribution === name) || isNamed(after, name)) return false;
      const was = lettersOf(before, name, letter);
      const is = lettersOf(after, name, letter);
      return is.outside > was.outside || (is.all > 0 && is.all === was.all);
    })
    .map(([name]) => name);
}
