// `node scripts/mutate-numbers.mjs <file> <test files…>`: changes each number of a file, up and down, runs the tests, and
// names the changes that no test noticed. Numbers within regular expressions stay. The file is restored at the end.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const [file, ...tests] = process.argv.slice(2);
if (!file || tests.length === 0) {
  console.error(
    'Name a file and the tests that should see its numbers: shared/intake/main-part.ts shared/intake/pass-around.test.ts',
  );
  process.exit(2);
}
const source = readFileSync(file, 'utf8');

/** `[start, end, value]` of every number that is written in the file. */
function numbersIn(text) {
  const found = [];
  const visit = (node) => {
    if (ts.isNumericLiteral(node)) found.push([node.getStart(), node.getEnd(), Number(node.text)]);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** A whole number by one, a larger one or a fraction by a tenth. */
const changed = (value) => {
  const step = Number.isInteger(value) && Math.abs(value) < 50 ? 1 : value / 10;
  return [value + step, value - step].map((next) => Number(next.toFixed(6)));
};

/** Tests of a few files take seconds. */
const MOST_MS = 60_000;

const passes = () =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', ...tests], {
    stdio: 'ignore',
    // A change can make a loop endless; that counts as noticed, too.
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  }).status === 0;

if (!passes()) {
  console.error('The tests fail without any change.');
  process.exit(2);
}
const unseen = [];
let tried = 0;
const restore = () => writeFileSync(file, source);
process.on('SIGINT', () => {
  restore();
  process.exit(130);
});
try {
  for (const [start, end, value] of numbersIn(source)) {
    for (const next of changed(value)) {
      writeFileSync(file, `${source.slice(0, start)}${next < 0 ? `(${next})` : next}${source.slice(end)}`);
      tried += 1;
      const line = source.slice(0, start).split('\n').length;
      if (passes())
        unseen.push(`${file}:${line}: ${value} as ${next}: ${source.split('\n')[line - 1].trim()}`);
    }
  }
} finally {
  restore();
}
for (const line of unseen) console.log(line);
console.log(`${tried - unseen.length} of ${tried} changes were seen.`);
process.exit(unseen.length > 0 ? 1 : 0);
