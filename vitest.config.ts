import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compileStrings } from './scripts/strings/compile-strings.mjs';

/** Tests that put something of their own in place of a module or a global that modules read as they load. */
const ISOLATED = ['{shared,electron,renderer,test/unit}/**/*.isolated.test.{ts,tsx}'];

export default defineConfig({
  plugins: [compileStrings()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('shared', import.meta.url)) } },
  test: {
    projects: [
      // One load of the modules serves all files of a process: without that, loading takes two thirds of their processor time.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,test/unit}/**/*.test.{ts,tsx}'],
          exclude: ISOLATED,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: [...ISOLATED, 'test/security/**/*.test.ts'] } },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'] } },
      { extends: true, test: { name: 'build', include: ['test/build/**/*.test.ts'] } },
      { extends: true, test: { name: 'packing', include: ['test/packing/**/*.test.ts'] } },
    ],
    // The page's style sheets are imported as text; without this Vitest hands out empty ones.
    css: { include: [/\.css\?raw/] },
    // The desk's threads run from their source.
    execArgv: ['--import', new URL('test/support/run-source.mjs', import.meta.url).href],
    // GitHub's language service imports JSON as a bundler reads it.
    server: { deps: { inline: [/@actions\//] } },
    // By itself Vitest leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    // A test that hangs fails; one on a slow or busy machine does not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
