import { isCaseless } from '../plain';
import { type SourceBlock, textOf } from './source-document';

/** A page that marks most of its own words as a menu is wrong about them. */
export function trusted(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const letters = (isSites: boolean): number =>
    blocks
      .filter(({ role }) => (role?.is === 'furniture') === isSites)
      .reduce((sum, block) => sum + textOf(block).length, 0);
  if (letters(true) < 3 * letters(false)) return blocks;
  return blocks.map((block) => (block.role?.is === 'furniture' ? { ...block, role: null } : block));
}

/** A page has one headline: of several, the likeliest that says something; the others are headings. */
export function withOneHeadline(
  blocks: readonly SourceBlock[],
  ranks: ReadonlyMap<SourceBlock, number>,
): readonly SourceBlock[] {
  const tops = blocks.filter(({ role }) => role?.is === 'headline');
  const rankOf = (block: SourceBlock): number =>
    (ranks.get(block) ?? 1) * 2 + (isCaseless(textOf(block)) || /\s/.test(textOf(block)) ? 1 : 0);
  const best = Math.max(...tops.map(rankOf));
  const headline = tops.find((block) => rankOf(block) === best);
  return blocks.map((block) =>
    block.role?.is === 'headline' && block !== headline ? { ...block, role: null } : block,
  );
}
