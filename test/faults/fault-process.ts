import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ChildProgram {
  /** Starts a process; `prefix` is a shell line that ends by running the rest of its arguments. */
  readonly start: (args: readonly string[], prefix?: string) => FaultProcess;
  /** Kills what is still running. */
  readonly killAll: () => void;
  readonly remove: () => void;
}

export interface FaultProcess {
  readonly child: ChildProcess;
  /** Every line it has told so far. */
  readonly lines: string[];
  /** Resolves at the first line for which this holds; rejects if the process ends first. */
  readonly until: (wanted: (line: string) => boolean) => Promise<string>;
  readonly ended: Promise<void>;
}

const threads = {
  'picture-thread': join(root, 'electron/desk/pictures/picture-thread.ts'),
  'page-thread': join(root, 'electron/desk/publishing/page-thread.ts'),
};

/** Builds the child the way the app is built: the same bundler, the same native modules. */
async function buildChild(): Promise<ChildProgram> {
  // Below node_modules, where the native modules are found.
  const outDir = join(root, 'node_modules', '.cache', `fault-child-${process.pid}-${Date.now()}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp'] },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { 'fault-child': join(root, 'test/faults/fault-child.ts'), ...threads },
        // Beside it the threads that its desk starts, by the names that it looks for.
        output: { entryFileNames: ({ name }) => `${name}.${name === 'fault-child' ? 'mjs' : 'js'}` },
      },
    },
  });
  const file = join(outDir, 'fault-child.mjs');
  const running = new Set<ChildProcess>();
  return {
    start: (args, prefix) => {
      const command = [process.execPath, file, ...args];
      const [program = '', ...rest] =
        prefix === undefined ? command : ['bash', '-c', prefix, 'bash', ...command];
      const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
      running.add(child);
      child.once('exit', () => running.delete(child));
      return watch(child);
    },
    killAll: () => {
      for (const child of running) child.kill('SIGKILL');
    },
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

function watch(child: ChildProcess): FaultProcess {
  const lines: string[] = [];
  const heard = new Set<(line: string | null) => void>();
  const reader = createInterface({ input: child.stdout! });
  const ended = new Promise<void>((resolve) => reader.once('close', resolve));
  reader.on('line', (line) => {
    lines.push(line);
    for (const hear of heard) hear(line);
  });
  void ended.then(() => heard.forEach((hear) => hear(null)));
  return {
    child,
    lines,
    ended,
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const already = lines.find(wanted);
        if (already !== undefined) return resolve(already);
        const hear = (line: string | null): void => {
          if (line !== null && !wanted(line)) return;
          heard.delete(hear);
          if (line === null) reject(new Error(`The process ended. It told: ${lines.join(' / ')}`));
          else resolve(line);
        };
        heard.add(hear);
      }),
  };
}

interface FaultStage {
  readonly program: ChildProgram;
  /** Empty, and gone after the test. */
  readonly folder: string;
}

/** Builds the child for a file of tests, and gives each test a folder of its own; nothing of either is left behind. */
export function onFaultStage(name: string, set: (stage: FaultStage) => void): void {
  let program: ChildProgram;
  let folder: string;
  beforeAll(async () => {
    program = await buildChild();
  }, 120_000);
  afterAll(() => program.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `copydesk-${name}-`));
    set({ program, folder });
  });
  afterEach(() => {
    program.killAll();
    rmSync(folder, { recursive: true, force: true });
  });
}
