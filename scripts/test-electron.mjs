// `npm run test:electron -- <playwright arguments>`: the specs of a real window, and the end-to-end specs in it.
import { buildIfStale } from './build-if-stale.mjs';
import { runInRealWindow } from './real-window.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('test:electron');

await buildIfStale();
const asked = process.argv.slice(2);
const projects = asked.some((argument) => argument.startsWith('--project'))
  ? []
  : ['--project=window', '--project=electron'];
const { ok, why } = await runInRealWindow(...projects, ...asked);
if (why) console.log(`not run: no real window (${why})`);
else process.exitCode = ok ? 0 : 1;
