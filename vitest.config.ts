import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compileStrings } from './scripts/strings/compile-strings.mjs';

export default defineConfig({
  plugins: [compileStrings()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('shared', import.meta.url)) } },
  test: {
    include: [
      'shared/**/*.test.{ts,tsx}',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'test/{unit,security,faults,build,packing}/**/*.test.ts',
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
