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
let child = null;
let ending = false;

function start() {
  const env = {
    ...process.env,
    ELECTRON_RENDERER_URL: devServer,
    COPYDESK_DEV_SERVER: devServer,
    COPYDESK_DEV_TOKEN: token,
  };
  child = program
    ? spawn(program, [root], { stdio: 'inherit', env })
    : spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--port', PORT, ...process.argv.slice(2)], {
        stdio: 'inherit',
        env,
      });
  const started = child;
  // A window that the user closed ends development; a restart and a crash wait for the next change.
  started.on('exit', (code) => {
    if (started === child && program && code === 0) void end();
  });
}

async function restart() {
  const old = child;
  child = null;
  if (old && old.exitCode === null) {
    const gone = new Promise((resolve) => old.once('exit', resolve));
    old.kill('SIGTERM');
    await gone;
  }
  if (!ending) start();
}

async function end() {
  if (ending) return;
  ending = true;
  await Promise.all(watchers.map((watcher) => watcher.close()));
  await page.close();
  child?.kill('SIGTERM');
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

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end());
const watchers = [
  await watch(config.main, () => void restart()),
  // The window must be made anew for a new bridge.
  await watch(config.preload, () => void (program ? restart() : undefined)),
];
start();
