import { andListed } from '@shared/and-listed';
import type { WordsKind } from '@shared/blocks/editor-block.dom';
import type { Refusal } from './matches';
import { strings } from './strings';

/** Words that Replace all changes only if asked: who said or made something, what they said, and where things are. */
export type AskedKind = Exclude<WordsKind, 'copy'>;
export type PerKind<T> = Readonly<Record<AskedKind, T>>;

export const ASKED_KINDS: readonly AskedKind[] = ['name', 'quotation', 'rights', 'address'];

export const perKind = <T>(make: (kind: AskedKind) => T): PerKind<T> =>
  Object.fromEntries(ASKED_KINDS.map((kind) => [kind, make(kind)])) as PerKind<T>;

/** The label of the box that asks for words of a kind. */
export const askLabel = (kind: AskedKind, count: number): string => strings.ask[kind]({ count });

/** What a replacement did, and what it left. */
export interface Replaced {
  readonly count: number;
  /** How many were left because nobody asked for them. */
  readonly left: PerKind<number>;
  /** The fields that cannot take the new words. */
  readonly refused: readonly Refusal[];
}

/** The sentences that report a replacement. */
export function replacedWords({ count, left, refused }: Replaced): string {
  const kinds = ASKED_KINDS.filter((kind) => left[kind] > 0);
  const total = kinds.reduce((sum, kind) => sum + left[kind], 0);
  const what = andListed(kinds.map((kind) => strings.left[kind]({ count: left[kind] })));
  return [
    ...(count > 0 || refused.length === 0 ? [strings.replacedIn({ count })] : []),
    ...(total > 0 ? [strings.leftAsIs({ count: total, what })] : []),
    ...refused.map(({ label, reason }) => strings.notChanged({ where: label, reason })),
  ].join('. ');
}
