import { type Case, hasOthersCases, othersCases, ownCases } from './corpora';
import { renamed } from './renamed';

export const CORPORA = ['own', 'own, renamed', 'others', 'others, renamed'] as const;
export type CorpusName = (typeof CORPORA)[number];

/** Each with its own names: a rule that knows one of them by chance seldom knows both. */
const SEEDS = [1, 2];

const inOtherNames = (cases: readonly Case[]): readonly Case[] =>
  SEEDS.flatMap((seed) => cases.map((each) => renamed(each, seed)));

/** A corpus by its name; null if it is missing. */
export async function corpusOf(name: CorpusName, othersFolder?: string): Promise<readonly Case[] | null> {
  if (name === 'own') return ownCases();
  if (name === 'own, renamed') return inOtherNames(await ownCases());
  if (!hasOthersCases(othersFolder)) return null;
  const others = await othersCases(othersFolder);
  return name === 'others' ? others : inOtherNames(others);
}
