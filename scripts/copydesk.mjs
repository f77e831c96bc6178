// The command line: builds where the sources have changed, then runs the verb in this process.
import { buildIfStale } from './build-if-stale.mjs';
import { endWithNpm } from './end-with-npm.mjs';

endWithNpm();
await buildIfStale();
await import('../out/main/cli.js');
