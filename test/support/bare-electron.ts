import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ElectronApplication } from '@playwright/test';
import { electronEnvironment, electronStart } from './electron-app';

/** What runs functions in the main process. */
export type MainProcess = Pick<ElectronApplication, 'evaluate'>;

export interface BareElectron extends MainProcess {
  /** Ends the app as its user does, and deletes everything that it had. */
  readonly end: () => Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly result?: { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
}

/**
 * Starts the app with no debugger in its pages. With one, as Playwright attaches it, Chromium does not notice that a page hangs,
 * and a page that has crashed does not come back. Node’s inspector reaches the main process alone.
 * `environment` goes to the app beside this process’s own.
 */
export async function startBare(environment: Readonly<Record<string, string>> = {}): Promise<BareElectron> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bare-'));
  const places = {
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    policy: join(folder, 'policy.json'),
    profile: join(folder, 'electron'),
  };
  const { program, args } = electronStart(places);
  const child = spawn(program, ['--inspect=0', ...args], {
    env: { ...electronEnvironment(places), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const [found] = /ws:\/\/\S+/.exec(line) ?? [];
      if (found) resolve(found);
    });
    void exited.then(() => reject(new Error('Electron ended at once.')));
  });
  const inspector = new WebSocket(address);
  await once(inspector, 'open');
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  inspector.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const evaluate = async (run: unknown, argument: unknown = null): Promise<unknown> => {
    const id = (last += 1);
    // The console's own `require` is missing if the inspector came before the app's modules.
    const load = `process.getBuiltinModule('node:module').createRequire(process.execPath)`;
    const expression = `(async () => (${String(run)})(${load}('electron'), ${JSON.stringify(argument)}))()`;
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    inspector.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    const { result } = await answered;
    if (!result || result.exceptionDetails) throw new Error(JSON.stringify(result?.exceptionDetails));
    return result.result.value;
  };
  return {
    evaluate: evaluate as MainProcess['evaluate'],
    end: async () => {
      // Node ends no process that an inspector is attached to. The app may be gone before it answers.
      await Promise.race([evaluate('({ app }) => void app.quit()').catch(() => undefined), exited]);
      inspector.close();
      const slow = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await exited;
      clearTimeout(slow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
