import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import type * as StandIn from './electron-stand-in';
import { waitFor } from './wait-for';

const root = join(import.meta.dirname, '..', '..');
const { nativeImport } = createRequire(import.meta.url)('./native-import.mjs') as {
  nativeImport: (url: string) => Promise<unknown>;
};

/** The channel that calls come by. */
export const CALL = 'copydesk:call';
const EVENT = 'copydesk:event';

let runs = 0;

export interface BuiltMain {
  readonly electron: typeof StandIn;
  /** This run's own library; it is gone after the test. */
  readonly library: string;
}

/**
 * Starts the built main process, `out/main/main.js`, over the stand-in for Electron, with a desk of its own in a real
 * worker thread. `prepare` sets what the platform says before the app starts.
 */
export async function startBuiltMain(
  prepare: (electron: typeof StandIn) => void = () => undefined,
): Promise<BuiltMain> {
  const run = `?run=${(runs += 1)}`;
  const standIn = pathToFileURL(join(import.meta.dirname, 'electron-stand-in.ts')).href + run;
  const required = pathToFileURL(join(import.meta.dirname, 'required-electron.cjs')).href;
  const electron = (await nativeImport(standIn)) as typeof StandIn;
  Object.assign(globalThis, { copydeskElectron: electron });
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-main-'));
  const library = join(folder, 'library');
  electron.answers.paths = { logs: join(folder, 'logs'), appData: join(folder, 'data'), documents: folder };
  prepare(electron);

  vi.stubEnv('COPYDESK_LIBRARY', library);
  vi.stubEnv('COPYDESK_CONFIG', join(folder, 'config'));
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === 'electron') {
        const url = context.conditions.includes('require') ? required : standIn;
        return { url, shortCircuit: true };
      }
      const found = next(specifier, context);
      // What a chunk keeps, such as the one updater, is this run's own too.
      const isOurs = context.parentURL?.endsWith(run) && specifier.startsWith('.');
      return isOurs ? { ...found, url: found.url + run } : found;
    },
  });
  onTestFinished(async () => {
    // Only a closed desk releases its library.
    await endApp(electron);
    hooks.deregister();
    vi.unstubAllEnvs();
    // A download that was cut off may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  await nativeImport(pathToFileURL(join(root, 'out/main/main.js')).href + run);
  return { electron, library };
}

async function endApp(electron: typeof StandIn): Promise<void> {
  if (!electron.answers.isFirstInstance) return;
  for (const window of electron.windows) {
    window.removeAllListeners('close');
    window.cancelsUnload = false;
  }
  if (!electron.asked.exited) electron.app.quit();
  await waitFor(() => {
    if (!electron.asked.exited) throw new Error('The app has not ended.');
  });
}

/** As {@link startBuiltMain}, once its window is open. */
export async function opened(prepare?: (electron: typeof StandIn) => void) {
  const { electron, library } = await startBuiltMain(prepare);
  const window = await waitFor(() => {
    const [first] = electron.windows;
    if (!first) throw new Error('No window yet.');
    return first;
  });
  return { electron, library, window };
}

/** Every event that a page was told. */
export const events = (window: StandIn.BrowserWindow): unknown[] =>
  window.sent.filter(({ channel }) => channel === EVENT).map(({ value }) => value);
