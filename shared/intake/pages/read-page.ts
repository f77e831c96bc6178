import { plainBlock, type SourceBlock, type SourceDocument, textOf } from '../documents/source-document';
import { parseCountable, readTree } from '../documents/read-html';
import { articleOf } from './article';
import { type PageData, readPageData } from './page-data';
import { withHeadline } from './page-headline';
import { setAside } from './set-aside';

/**
 * The lines of a saved web page: what its data says of the story first, then all its words, in which those that are not
 * part of the story are marked as such.
 * @throws AppError as `readHtml`
 */
export function readPage(markup: string): SourceDocument {
  const page = parseCountable(markup);
  const data = readPageData(page);
  const story = articleOf(page);
  if (story) setAside(page, story);
  const { blocks } = readTree(page, { picturesAreCopy: false });
  const { lines, headline } = withHeadline(blocks, data);
  return { blocks: [...dataLines(data, headline), ...parted(withNamedWords(lines, data.words))] };
}

function dataLines(data: PageData, headline: string): readonly SourceBlock[] {
  const line = (
    field: 'headline' | 'author' | 'published' | 'updated' | 'section' | 'tag',
    value: string,
  ): SourceBlock[] =>
    value === '' ? [] : [plainBlock(`${LABELS[field]}: ${value}`, { is: 'data', field, value })];
  return [
    ...line('headline', headline),
    ...data.authors.flatMap((author) => line('author', author)),
    ...line('published', data.published),
    ...line('updated', data.updated),
    ...line('section', data.section),
    ...data.tags.flatMap((tag) => line('tag', tag)),
  ].map((block, at) => ({ ...block, tight: at > 0 }));
}

const LABELS = {
  headline: 'Headline',
  author: 'Author',
  published: 'Published',
  updated: 'Updated',
  section: 'Section',
  tag: 'Tag',
} as const;

/** Shorter lines occur in a long text by chance. */
const MIN_NAMED = 40;

/** Lines that the page's data repeats as the story's words are the story's. */
function withNamedWords(blocks: readonly SourceBlock[], words: string): readonly SourceBlock[] {
  const named = letters(words);
  return blocks.map((block) => {
    const { role } = block;
    const text = textOf(block);
    if (role?.is !== 'outside' || text.length < MIN_NAMED || !named.includes(letters(text))) return block;
    return { ...block, role: null };
  });
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** What is above the story's headline or below its end belongs to the site; between them it may be about the story. */
function parted(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const isWithin = ({ role }: SourceBlock): boolean =>
    role?.is !== 'outside' && role?.is !== 'furniture' && role?.is !== 'hidden';
  const headline = blocks.findIndex(({ role }) => role?.is === 'headline');
  const first = blocks.findIndex(
    (block, at) => at > headline && isWithin(block) && textOf(block).length > 60,
  );
  const last = blocks.findLastIndex(isWithin);
  return blocks.flatMap((block, at) => {
    const { role } = block;
    const isEmbed = role?.is === 'hidden' && role.reason === 'embedded object';
    // What a site embeds beside a story is its own, such as advertisements.
    if (isEmbed && (at < headline || at > last)) return [];
    if (role?.is !== 'outside') return block;
    return at > headline && at < first && headline >= 0
      ? { ...block, role: role.within ?? role }
      : { ...block, role: { is: 'furniture' } };
  });
}
