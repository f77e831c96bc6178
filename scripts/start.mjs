// `npm start`: the Electron window if there can be one, otherwise the same app in the installed browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('start');

const root = join(import.meta.dirname, '..');

endWithNpm();
await buildIfStale();
const { program, why } = await electronRuntime();
if (!program) console.log(`No Electron window: ${why}. Copydesk runs in your browser instead.`);

const child = program
  ? // File names are relative to the user's folder; the app's own folder is absolute.
    spawn(program, [root, ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? root })
  : spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--open', ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
// The child closes the desk; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => (process.exitCode = code ?? 1));
