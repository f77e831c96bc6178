import { isSameHeadline } from '../same-headline';
import { wordsOf } from '../plain';
import { fold } from '../words';
import type { SourceBlock } from '../documents/source-document';
import { textOf } from '../documents/source-document';
import type { PageData } from './page-data';

/** Below this, a line only shares words with the headline, as the first sentence does. */
const MIN_LIKENESS = 0.6;

/** A headline's words, for how much two have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(fold(a))), new Set(wordsOf(fold(b)))];
  const both = [...left].filter((word) => right.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (left.size + right.size);
}

/**
 * Finds the line that is the headline: the one most like the headline in the page's data. If none is visible, the
 * data's own words are the headline.
 */
export function withHeadline(
  blocks: readonly SourceBlock[],
  data: PageData,
): { readonly lines: readonly SourceBlock[]; readonly headline: string } {
  const named = data.headlines.map((title) => withoutSite(title, data.site));
  const rated = blocks.map((block) => {
    const text = textOf(block);
    const isTop =
      block.role?.is === 'headline' || (block.role?.is === 'outside' && block.role.within?.is === 'headline');
    if (text.length > 300 || text.length < 4) return 0;
    const like = Math.max(
      0,
      ...named.map(
        (title, at) =>
          Math.max(likeness(text, title), likeness(text, withoutEnd(title)) * 0.99) * (1 - at * 0.02),
      ),
    );
    return like < MIN_LIKENESS ? 0 : like + (isTop ? 0.5 : block.kind.startsWith('h') ? 0.2 : 0);
  });
  const best = Math.max(0, ...rated);
  const at = best > 0 ? rated.indexOf(best) : headingOutside(blocks);
  const lines = blocks.map((block, index) => {
    const { role } = block;
    if (index === at) return { ...block, role: { is: 'headline' } as const };
    if (at < 0) return block;
    if (role?.is === 'headline') return { ...block, role: null };
    return role?.is === 'outside' && role.within?.is === 'headline'
      ? { ...block, role: { is: 'outside', within: null } as const }
      : block;
  });
  const has = lines.some(({ role }) => role?.is === 'headline');
  return { lines, headline: has ? '' : (named[0] ?? '') };
}

/** A page whose data names no headline may have set its only top heading apart from its copy. */
function headingOutside(blocks: readonly SourceBlock[]): number {
  if (blocks.some(({ role }) => role?.is === 'headline')) return -1;
  return blocks.findIndex(({ role }) => role?.is === 'outside' && role.within?.is === 'headline');
}

/** A title without what follows its last bar or dash, which is mostly a site's name. */
const withoutEnd = (title: string): string =>
  title.replace(/(?<!\s)\s+[|–—·»«:-]+\s+(?!\s)(?:(?!\s[|–—·»«:-]+\s).)*$/u, '');

/** A title without the site's name at its end or beginning. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(/(?<!\s)\s+[|–—·»«:-]+\s+|(?<!\s)\s+\|\s*|(?:(?<!\s)\s+)?\|\s+/u);
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean => site !== '' && isSameHeadline(part, site);
  if (isSite(parts.at(-1)!))
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/(?<![\s|–—·»«:-])[\s|–—·»«:-]+$/u, '');
  if (isSite(parts[0]!)) return title.slice(parts[0]!.length).replace(/^[\s|–—·»«:-]+/u, '');
  return title;
}
