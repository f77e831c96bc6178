import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import { callByBridge, closeElectron, launchElectron } from './electron-app';
import { watchPage } from './page-problems';
import { serveApp } from './served-app';

export { expect } from '@playwright/test';

export interface AppOptions {
  readonly hostKind: 'loopback' | 'electron';
  /**
   * When the page opens in a browser: as the test starts, or by `open` when the test has set its stage, which saves one of
   * two loads. A window of Electron has opened in either case.
   */
  readonly opening: 'at the start' | 'when staged';
}

/** The running app of one test, on a library of its own. */
export interface App {
  /** The folder of the library; its files belong to the app. */
  readonly library: string;
  /** A folder of this test only, removed afterwards. */
  readonly folder: string;
  readonly page: Page;
  /** Electron itself; null in a browser. */
  readonly electron: ElectronApplication | null;
  /** Calls the desk without the page, to prepare a test or to see what was kept. Throws the desk's AppError. */
  readonly call: <N extends ChannelName>(channel: N, input: CallInput<N>) => Promise<Output<N>>;
  /** Opens the page, or loads it again if it is open: it shows what `call` has put into the library. */
  readonly open: () => Promise<Page>;
  /**
   * Starts the app again on the same library; `how` says how it ended. The page is the new one afterwards, and open. `more` goes
   * behind the program's arguments in Electron.
   */
  readonly restart: (how: 'quit' | 'power cut', more?: readonly string[]) => Promise<void>;
  /** Starts the app again on a machine with this management: the settings of a policy file, as written there. */
  readonly managedBy: (policy: Readonly<Record<string, string>>) => Promise<void>;
  /** Problems of the page that this test brings about on purpose. Everything else fails the test. */
  readonly expectProblem: (part: string | RegExp) => void;
}

interface Running {
  readonly page: Page;
  readonly electron: ElectronApplication | null;
  readonly call: App['call'];
  /** Opens the app in the page for the first time. */
  readonly arrive: () => Promise<unknown>;
  readonly end: (how: 'quit' | 'power cut') => Promise<void>;
}

/**
 * `test` with the app running: `app` to reach behind the page, and `page`, the app's page, open as `opening` says. The
 * specs are the same for a browser and for Electron; only `hostKind` differs.
 */
export const test = base.extend<AppOptions & { app: App }>({
  hostKind: ['loopback', { option: true }],

  opening: ['at the start', { option: true }],

  app: async ({ hostKind, opening, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-e2e-'));
    const library = join(folder, 'library');
    const problems: string[] = [];
    const expected: (string | RegExp)[] = [];
    let isOpen = opening === 'at the start' || hostKind === 'electron';
    const start = async (more: readonly string[] = []): Promise<Running> => {
      const started =
        hostKind === 'electron'
          ? await startElectron(folder, library, more)
          : await startLoopback(folder, library, context);
      watchPage(started.page, (problem) => problems.push(problem));
      // Playwright stands in for the platform's file dialog while somebody listens, and takes a moment to begin with it.
      started.page.on('filechooser', () => undefined);
      if (isOpen) await started.arrive();
      return started;
    };
    const startAgain = async (how: 'quit' | 'power cut', more: readonly string[] = []): Promise<void> => {
      await running.end(how);
      isOpen = true;
      running = await start(more);
    };

    // A newcomer's library starts with the samples; a stage is empty.
    if (hostKind === 'electron' && opening === 'when staged') await makeLibrary(folder, library);
    let running = await start();
    // A window opens the newest story as it starts: it must have started before the stage is set.
    if (isOpen && opening === 'when staged') await running.page.getByText('No story is open').waitFor();
    await use({
      library,
      folder,
      get page() {
        return running.page;
      },
      get electron() {
        return running.electron;
      },
      call: (channel, input) => running.call(channel, input),
      open: async () => {
        await (isOpen ? running.page.reload() : running.arrive());
        isOpen = true;
        return running.page;
      },
      restart: startAgain,
      managedBy: async (policy) => {
        await writeFile(policyIn(folder), JSON.stringify(policy));
        await startAgain('quit');
      },
      expectProblem: (part) => expected.push(part),
    });
    await running.end('quit');
    await rm(folder, { recursive: true, force: true });

    const unexpected = problems.filter(
      (problem) =>
        !expected.some((part) => (typeof part === 'string' ? problem.includes(part) : part.test(problem))),
    );
    if (unexpected.length > 0) throw new Error(`The page had problems:\n${unexpected.join('\n')}`);
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});

/** Separate for each test, so that none depends on how its machine is managed. */
const policyIn = (folder: string): string => join(folder, 'policy.json');

/** Makes a library as the loopback host does for one that is named: with nothing in it. */
async function makeLibrary(folder: string, library: string): Promise<void> {
  const environment = { COPYDESK_POLICY: policyIn(folder) };
  const served = await serveApp({ library, config: join(folder, 'config'), environment });
  await served.stop();
}

async function startLoopback(folder: string, library: string, context: BrowserContext): Promise<Running> {
  const environment = { COPYDESK_POLICY: policyIn(folder) };
  const served = await serveApp({ library, config: join(folder, 'config'), environment });
  const page = await context.newPage();
  return {
    page,
    electron: null,
    call: served.call,
    arrive: () => page.goto(served.url),
    end: async (how) => {
      await page.close();
      await (how === 'quit' ? served.stop() : served.kill());
    },
  };
}

async function startElectron(folder: string, library: string, more: readonly string[]): Promise<Running> {
  const places = {
    library,
    config: join(folder, 'config'),
    policy: policyIn(folder),
    profile: join(folder, 'electron'),
  };
  const electron = await launchElectron(places, more);
  const page = await electron.firstWindow();
  return {
    page,
    electron,
    call: (channel, input) => callByBridge(page, channel, input),
    // A window loads the page by itself.
    arrive: () => Promise.resolve(),
    end: async (how) => {
      if (how === 'quit') await closeElectron(electron);
      else electron.process().kill('SIGKILL');
    },
  };
}
