// The command line: builds if the sources have changed, then runs the verb in this process.
import { buildIfStale } from './build-if-stale.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('copydesk');
endWithNpm();
await buildIfStale();
await import(new URL('../out/main/cli.js', import.meta.url).href);
