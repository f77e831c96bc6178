// `npm run dev`: the app with hot reload. The page comes from Vite's dev server; a change of the desk or of a host
// builds and starts it again, on the same port with the same token, so that the open page carries on.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { resolveConfig } from 'electron-vite';
import { forgetBuild } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('dev');

const root = join(import.meta.dirname, '..');
const PORT = '4710';

endWithNpm();
await forgetBuild();
const { program, why } = await electronRuntime();
if (!program) console.log(`No Electron window: ${why}. Copydesk runs in your browser instead.`);

process.env.NODE_ENV = 'development';
process.env.NODE_ENV_ELECTRON_VITE = 'development';
const { config } = await resolveConfig({ root }, 'serve', 'development');

const page = await createServer(config.renderer);
await page.listen();
const devServer = `http://127.0.0.1:${page.config.server.port}/`;

const token = randomBytes(24).toString('base64url');
const watchers = [];
let child = null;
let ending = false;
/** Starts and stops run one after another: two at once would leave one running. */
let turn = Promise.resolve();

function start() {
  const env = {
    ...process.env,
    ELECTRON_RENDERER_URL: devServer,
    COPYDESK_DEV_SERVER: devServer,
    COPYDESK_DEV_TOKEN: token,
  };
  const serve = [join(root, 'out/main/cli.js'), 'serve', '--port', PORT, ...process.argv.slice(2)];
  const started = program
    ? spawn(program, [root], { stdio: 'inherit', env })
    : spawn(process.execPath, serve, { stdio: 'inherit', env });
  // A window that the user closed ends development; after a crash the next change starts it again.
  started.on('exit', (code) => {
    if (started === child && program && code === 0) end();
  });
  child = started;
}

async function stop() {
  const old = child;
  child = null;
  if (!old || old.exitCode !== null || old.signalCode !== null) return;
  const gone = new Promise((resolve) => old.once('exit', resolve));
  old.kill('SIGTERM');
  await gone;
}

function restart() {
  turn = turn.then(stop).then(() => {
    if (!ending) start();
  });
}

function end() {
  if (ending) return;
  ending = true;
  turn = turn
    .then(stop)
    .then(() => Promise.all([page.close(), ...watchers.map((watcher) => watcher.close())]))
    .then(() => process.exit(0));
}

/** Builds on every change and settles when the first build has ended. */
async function watch(bundle, changed) {
  const watcher = await build({ ...bundle, build: { ...bundle.build, watch: {} } });
  await new Promise((resolve) => {
    let first = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (first) resolve();
      else changed();
      first = false;
    });
  });
  return watcher;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
watchers.push(await watch(config.main, restart));
// A new bridge needs a new window.
watchers.push(await watch(config.preload, () => program && restart()));
start();
