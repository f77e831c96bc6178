/**
 * Each block's look comes from its own folder, in the order of the folders' names; the editor uses the same files. What a block
 * has in the editor alone is in its `editing.css`.
 */
const blockCss = import.meta.glob<string>(['../blocks/*/*.css', '!**/editing.css'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const houseCss = import.meta.glob<string>('../../resources/house/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const inOrder = (files: Readonly<Record<string, string>>): string =>
  Object.keys(files)
    .toSorted()
    .map((path) => files[path]!)
    .join('\n');

/** Removes comments and indentation, which readers need not download. */
const compact = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(/;}/g, '}')
    .trim();

/** The style sheet of the exported page: the house's, then the blocks'. */
export const pageCss: string = compact(`${inOrder(houseCss)}\n${inOrder(blockCss)}`);
