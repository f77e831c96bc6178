import { withRowsAsCopy } from './asides';
import { markdownToHtml } from '@shared/intake/documents/markdown-to-html';
import { readHtml } from '@shared/intake/documents/read-html';
import { plainBlock, type SourceDocument } from '@shared/intake/documents/source-document';

/** The lines of a Markdown text; front matter above it is left out and reported. */
export function readMarkdown(text: string): SourceDocument {
  const { front, markup } = markdownToHtml(text);
  const said = front.map((line) => plainBlock(line, { is: 'hidden' }));
  const { blocks } = readHtml(markup, { picturesAreCopy: true });
  return { blocks: [...said, ...withRowsAsCopy(blocks)] };
}
