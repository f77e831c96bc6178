import type { DOMImportContext } from '@lexical/html';
import { $createTextNode, $isTextNode, type LexicalNode } from 'lexical';
import { $inOneLine, $tidyLine } from '../slot-line/in-one-line.dom';

const LEADING_DASH = /^\s*[—–―-]+\s*/u;

/** Who said it, of an element's own words: without a dash before them, and with one comma between two names. */
const tidyName = (words: string): string =>
  words
    .replace(LEADING_DASH, '')
    .replace(/\s+/gu, ' ')
    .replaceAll(/(?:(?<!\s)\s+)?,(?:\s*,)+/gu, ',')
    .trim();

/** Nodes of a line without the dash before them. */
function $withoutDash(line: readonly LexicalNode[]): readonly LexicalNode[] {
  const [first, ...others] = line;
  if (!$isTextNode(first)) return line;
  first.setTextContent(first.getTextContent().replace(LEADING_DASH, ''));
  return first.getTextContent() === '' ? others : line;
}

/** What an element says as a name, with its links and looks: plain if they cannot be kept with these words. */
function $nameIn(ctx: DOMImportContext, source: Element): readonly LexicalNode[] {
  const name = tidyName(source.textContent);
  if (name === '') return [];
  const line = $withoutDash($tidyLine($inOneLine(ctx.$importChildren(source)).line));
  const said = line.map((node) => node.getTextContent()).join('');
  return said === name ? line : [$createTextNode(name)];
}

/** Takes who said it out of a pasted quotation: `cite`, `footer` or `figcaption`, without a leading dash. */
export function $takeAttribution(ctx: DOMImportContext, element: Element): readonly LexicalNode[] {
  const sources = [...element.querySelectorAll('cite, footer, figcaption')].filter(
    (source) => !source.parentElement?.closest('cite, footer, figcaption'),
  );
  for (const lineEnd of sources.flatMap((source) => [...source.querySelectorAll('br')]))
    lineEnd.replaceWith(', ');
  const names = sources.map((source) => $nameIn(ctx, source)).filter((name) => name.length > 0);
  for (const source of sources) source.remove();
  return names.flatMap((name, at) => (at === 0 ? name : [$createTextNode(', '), ...name]));
}
