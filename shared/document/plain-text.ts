import { assertNever } from '../assert-never';
import { contentText, type ContentBlock, type ContentRuns } from '../block-contract/content';

/**
 * `counted`: the words that count, and that a pull quote may repeat. Captions are among them; credits are not, nor are pull
 * quotes, whose words are in the copy already. `all`: what a reader sees, as a copy of it has it.
 */
export type Words = 'counted' | 'all';

const SEEN = /\S/;

/** Content as plain text, a line for each paragraph, item and caption. Empty if nothing is said. */
export function plainText(blocks: readonly ContentBlock[], words: Words): string {
  const lines: string[] = [];
  for (const block of blocks) addLines(block, words, lines);
  // The pattern looks only at the first letters, because every save runs this.
  const said = lines.filter((line) => SEEN.test(line));
  return said.length === 1 ? said[0]! : said.join('\n');
}

/** Each block of a story as plain text, without those that say nothing. */
export const plainTexts = (blocks: readonly ContentBlock[], words: Words): readonly string[] =>
  blocks.map((block) => plainText([block], words)).filter((text) => text !== '');

function addLines(block: ContentBlock, words: Words, lines: string[]): void {
  const isAll = words === 'all';
  const add = (runs: ContentRuns): void => void lines.push(contentText(runs));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'embed':
      add(block.runs);
      return;
    case 'list':
      for (const item of block.items) for (const each of item) addLines(each, words, lines);
      return;
    case 'quote': {
      if (block.isPulled && !isAll) return;
      for (const each of block.blocks) addLines(each, words, lines);
      const speaker = contentText(block.speaker);
      if (speaker !== '') lines.push(`— ${speaker}`);
      return;
    }
    case 'figure':
      add(block.caption);
      if (isAll) lines.push(contentText(block.note), contentText(block.credit));
      return;
    case 'table':
      add(block.caption);
      for (const row of block.rows) lines.push(row.map(({ blocks }) => plainText(blocks, words)).join('\t'));
      return;
    case 'aside':
      add(block.title);
      for (const each of block.blocks) addLines(each, words, lines);
      return;
    case 'rule':
      if (isAll) lines.push('* * *');
      return;
    default:
      assertNever(block);
  }
}
