import { append, type Element, isElement, isText, newElement, textIn } from './tree';

/** The separator between cells of a row that has become a line: white space that shows as a gap, here and on a page. */
const BETWEEN = '\u2003';

/** The one line that a cell is; null when it holds more, as the cells of a page's layout do. */
function lineOf(cell: Element): Element | null | undefined {
  const blocks = cell.childNodes.filter(isElement);
  const [only] = blocks;
  if (blocks.length > 1) return null;
  if (only === undefined) return undefined;
  if (only.tagName === 'div') return lineOf(only);
  return only.tagName === 'p' && !only.childNodes.some((node) => isElement(node) && node.tagName === 'img')
    ? only
    : null;
}

/**
 * A table's row as blocks: a line with visible gaps if each cell is a line, otherwise the content of its cells, one
 * after the other.
 */
export function joinRows(cells: readonly Element[]): readonly Element[] {
  const lines = cells.map(lineOf);
  if (lines.includes(null)) return cells.flatMap(({ childNodes }) => childNodes.filter(isElement));
  const last = lines.findLastIndex((line) => line && textIn(line) !== '');
  if (last < 0) return [];
  const row = newElement('p');
  lines.slice(0, last + 1).forEach((line, at) => {
    if (at > 0) append(row, BETWEEN);
    for (const node of [...(line?.childNodes ?? [])]) {
      if (isText(node)) append(row, node.value);
      else if (isElement(node)) append(row, node.tagName === 'br' ? ' ' : node);
    }
  });
  return [row];
}
