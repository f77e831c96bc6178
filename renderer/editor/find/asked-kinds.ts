import type { WordsKind } from '@shared/blocks/editor-block.dom';
import { counted } from '@shared/counted';
import type { Refusal } from './matches';

/** Words that Replace all changes only if asked: who said or made something, what they said, and where things are. */
export type AskedKind = Exclude<WordsKind, 'copy'>;
export type PerKind<T> = Readonly<Record<AskedKind, T>>;

/** How one or several of them are called, and what asks for them. */
const KINDS: PerKind<{
  readonly one: string;
  readonly many?: string;
  readonly ask: (count: number) => string;
}> = {
  name: {
    one: 'name',
    ask: (count) =>
      `Also change names: ${counted(count, 'speaker, credit or byline', 'speakers, credits or bylines')}`,
  },
  quotation: {
    one: 'quotation',
    ask: (count) => `Also change what people said: ${counted(count, 'place')} in quotations`,
  },
  rights: {
    one: 'note on rights',
    many: 'notes on rights',
    ask: (count) => `Also change rights: ${counted(count, 'note')} about photos`,
  },
  address: {
    one: 'address',
    many: 'addresses',
    ask: (count) => `Also change addresses: ${counted(count, 'link or slug', 'links or slugs')}`,
  },
};

export const ASKED_KINDS = Object.keys(KINDS) as readonly AskedKind[];

export const perKind = <T>(make: (kind: AskedKind) => T): PerKind<T> =>
  Object.fromEntries(ASKED_KINDS.map((kind) => [kind, make(kind)])) as PerKind<T>;

/** The label of the box that asks for words of a kind. */
export const askLabel = (kind: AskedKind, count: number): string => KINDS[kind].ask(count);

/** What a replacement did, and what it left. */
export interface Replaced {
  readonly count: number;
  /** How many were left because nobody asked for them. */
  readonly left: PerKind<number>;
  /** What cannot say the new words. */
  readonly refused: readonly Refusal[];
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** The sentences that tell a replacement. */
export function replacedWords({ count, left, refused }: Replaced): string {
  const kinds = ASKED_KINDS.filter((kind) => left[kind] > 0);
  const total = kinds.reduce((sum, kind) => sum + left[kind], 0);
  const rest = listed(kinds.map((kind) => counted(left[kind], KINDS[kind].one, KINDS[kind].many)));
  return [
    ...(count > 0 || refused.length === 0 ? [`${counted(count, 'place')} replaced`] : []),
    ...(total > 0 ? [`${rest} left as ${total === 1 ? 'it is' : 'they are'}`] : []),
    ...refused.map(({ label, reason }) => `${label} not changed: ${reason}`),
  ].join('. ');
}
