import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli, type CliResult } from '../../electron/hosts/cli/run-cli';

export interface CommandLine {
  /** The user's current folder. Absolute. */
  readonly folder: string;
  readonly run: (...argv: readonly string[]) => Promise<CliResult>;
  readonly remove: () => Promise<void>;
}

/** The command line in a separate folder with separate settings: never the settings or library of whoever runs the tests. */
export async function openCommandLine(): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-cli-'));
  vi.stubEnv('COPYDESK_CONFIG', join(folder, 'config'));
  vi.stubEnv('COPYDESK_LIBRARY', join(folder, 'own'));
  return {
    folder,
    run: (...argv) =>
      runCli(argv, {
        cwd: folder,
        outFolder: join(folder, 'no-build-needed'),
        environment: {},
        note: () => undefined,
        untilStopped: () => Promise.resolve(),
      }),
    remove: async () => {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
