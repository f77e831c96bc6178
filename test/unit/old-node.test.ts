import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/copydesk.mjs');
const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})';

it('tells somebody with a Node that is too old, in one line, what to type instead', () => {
  const words = ['list', '--limit', '2', 'a story'];
  const run = spawnSync(process.execPath, ['--import', pretend, script, ...words], { encoding: 'utf8' });
  expect(run.stderr).toBe(
    'Copydesk needs Node 24 or later, and this is Node 20.20.2. Run this instead, which uses the Node that comes with the project: npm run copydesk -- list --limit 2 "a story"\n',
  );
  expect([run.stdout, run.status]).toEqual(['', 1]);
});
