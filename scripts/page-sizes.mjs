// `npm run page-sizes`: builds the page and prints the table of docs/page-size.md.
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('page-sizes');
// Loaded here: an old Node reads no TypeScript, and would fail before it is refused.
const { firstLoad, pageScripts } = await import('../test/support/page-size.ts');

await buildIfStale();
const scripts = pageScripts(join(import.meta.dirname, '..', 'out', 'renderer'));
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const nameOf = (file) => file.replace(/^assets\/|-[\w-]{8}\.js$/g, '');
const rows = scripts
  .filter(({ gzip, isFirst }) => isFirst || gzip > 1000)
  .map(({ file, bytes, gzip, isFirst }) => [
    nameOf(file),
    isFirst ? 'at once' : 'when shown',
    kilobytes(bytes),
    kilobytes(gzip),
  ]);
const small = scripts.filter(({ gzip, isFirst }) => !isFirst && gzip <= 1000);
console.log('| part | loaded | kB | kB gzip |\n| --- | --- | ---: | ---: |');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(
  `\n${small.length} more of at most 1 kB each. Before anything is drawn: **${kilobytes(firstLoad(scripts))} kB gzip**.`,
);
