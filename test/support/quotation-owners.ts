import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { holdsBlocks } from '@shared/document/nodes';
import { pullQuote, saidBy, speakerIn } from './story-blocks';

/**
 * Every owner of words in {@link ownedBlocks} writes with a letter of their own, so that a single one tells whose it is. No name has it: a
 * name can be cut in two.
 */
export const OWNERS = { Asha: 'j', Mira: 'q' } as const;
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
  unnamed: () => holding('block-quote', [text(words(COPY))], saidBy('')),
  asha: () => holding('block-quote', [text(words('j'))], saidBy('Asha')),
  mira: () => holding('block-quote', [text(words('q'))], saidBy('Mira')),
  hers: () =>
    holding(
      'block-quote',
      [text(words('j')), { type: 'linebreak', version: 1 }, text(words('j'))],
      saidBy('Asha'),
    ),
  divider: () => ({ type: 'divider', version: 1 }),
  pull: () => pullQuote(words('q'), 'Mira'),
  box: () =>
    holding('fact-box', [ownedBlocks.paragraph!(), ownedBlocks.mira!()], {
      $slots: { title: holding('slot-line', [text(words(COPY))]) },
    }),
};

/** Blocks with those that are in a box, after its title, in place of the box. */
const unboxed = (blocks: readonly BodyNode[]): readonly BodyNode[] =>
  blocks.flatMap((block) =>
    holdsBlocks(block) ? [...slotNodes(block, 'title'), ...unboxed(block.children ?? [])] : [block],
  );

const plain = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(plain).join(' ');

const isQuote = ({ type }: BodyNode): boolean => type === 'block-quote';
const isSaidBy = (block: BodyNode, name: string): boolean => isQuote(block) && speakerIn(block) === name;

/** What is wrong with who says what in a body; empty if nothing is. */
export function wrongOwners(blocks: readonly BodyNode[]): string[] {
  return unboxed(blocks).flatMap((block) => {
    const name = isQuote(block) ? speakerIn(block).trim() : '';
    if (name === '') return [];
    const own = OWNERS[name as Speaker] as string | undefined;
    if (own === undefined) return [`Nobody is called ${name}.`];
    const foreign = [...plain(block)].filter(
      (letter) => /\p{L}/u.test(letter) && letter !== own && letter !== TYPED,
    );
    return foreign.length > 0 ? [`${name} is quoted with “${plain(block)}”.`] : [];
  });
}

const count = (texts: readonly string[], letter: string): number => texts.join(' ').split(letter).length - 1;

/** How often each speaker's letter is outside quotations, and in the whole body. */
function lettersOf(blocks: readonly BodyNode[], name: string, letter: string) {
  const line = `— ${name}`;
  const texts = (some: readonly BodyNode[]) => some.map((block) => plain(block).replaceAll(line, ''));
  const unnamed = blocks.filter((block) => !isSaidBy(block, name));
  return { outside: count(texts(unnamed), letter), all: count(texts(blocks), letter) };
}

const isNamed = (blocks: readonly BodyNode[], name: string): boolean =>
  blocks.some((block) => isSaidBy(block, name) || plain(block).includes(`— ${name}`));

/** Speakers whose words one edit moved out of their quotations, or left there, without the speaker's name. */
export function lostNames(was: readonly BodyNode[], is: readonly BodyNode[]): string[] {
  const [before, after] = [unboxed(was), unboxed(is)];
  return Object.entries(OWNERS)
    .filter(([name, letter]) => {
      if (!before.some((block) => isSaidBy(block, name)) || isNamed(after, name)) return false;
      const had = lettersOf(before, name, letter);
      const has = lettersOf(after, name, letter);
      return has.outside > had.outside || (has.all > 0 && has.all === had.all);
    })
    .map(([name]) => name);
}
