import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { compileStrings } from './scripts/strings/compile-strings.mjs';
import { thirdPartyNotices } from './scripts/packing/third-party-notices.mjs';
import { withoutJsonSchema } from './scripts/packing/without-json-schema.mjs';

const root = import.meta.dirname;
const alias = { '@shared': resolve(root, 'shared') };
const notices = thirdPartyNotices(root);

const SHOWN_SOON =
  /renderer[\\/](?:features[\\/]\S+[\\/](?:update-line|empty-list|welcome-card)|ui[\\/]combo-box)\.tsx$/;
const SHOWN_WHEN_ASKED =
  /renderer[\\/](?:features[\\/]\S+(?:-dialog|-tab|-palette|-pane|photo-desk|comparison)|app[\\/](?:gone|rescue)-part)\.tsx$/;

/**
 * Three bundles: what runs outside the page (`main`), the sandboxed bridge (`preload`) and the page (`renderer`).
 * Everything is bundled but `dependencies` of package.json: natives, which stay in node_modules.
 */
export default defineConfig({
  main: {
    plugins: [compileStrings(), notices.note()],
    // fflate's Node build declares its own `require`, which electron-vite's shim for ES modules declares too.
    // The browser build is the same but for the asynchronous calls, and only the synchronous ones are used.
    resolve: { alias: { ...alias, fflate: 'fflate/browser' } },
    build: {
      outDir: resolve(root, 'out/main'),
      target: 'node24',
      rolldownOptions: {
        input: {
          worker: resolve(root, 'electron/desk/worker.ts'),
          'desk-process': resolve(root, 'electron/shell/desk-process.ts'),
          'own-glib': resolve(root, 'electron/shell/own-glib.ts'),
          'heif-thread': resolve(root, 'electron/desk/pictures/heif-thread.ts'),
          'credentials-thread': resolve(root, 'electron/desk/pictures/credentials-thread.ts'),
          'backup-thread': resolve(root, 'electron/desk/db/backup-thread.ts'),
          'check-thread': resolve(root, 'electron/desk/db/check-thread.ts'),
          'foreign-thread': resolve(root, 'electron/desk/foreign/foreign-thread.ts'),
          'picture-thread': resolve(root, 'electron/desk/pictures/picture-thread.ts'),
          'page-thread': resolve(root, 'electron/desk/publishing/page-thread.ts'),
          cli: resolve(root, 'electron/hosts/cli.ts'),
          main: resolve(root, 'electron/main.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [compileStrings(), notices.note()],
    resolve: { alias },
    build: {
      outDir: resolve(root, 'out/preload'),
      target: 'node24',
      // A sandboxed preload can require nothing but electron: it is one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias },
    // The interface is English: the other languages of React Aria's own words would only be loaded.
    plugins: [
      compileStrings(),
      react(),
      withoutJsonSchema(),
      optimizeLocales.vite({ locales: ['en-US'] }),
      notices.write(),
    ],
    // The page is served by its host, so hot reload must be told where Vite itself is.
    server: { host: '127.0.0.1', port: 4711, strictPort: true, hmr: { host: '127.0.0.1', clientPort: 4711 } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      // The loopback host opens whatever browser is installed, so no further than what all of them know.
      target: 'es2023',
      minify: true,
      // What is too large is said by the budget's test, in gzip.
      chunkSizeWarningLimit: 2000,
      // Says which files the first screen loads: test/build/page-size.test.ts reads it.
      manifest: 'page-files.json',
      // Inlined fonts and pictures would be `data:` addresses, which the page's policy refuses for fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        output: {
          codeSplitting: {
            groups: [
              // All of the first screen in one file: in thirty, it is a twentieth larger.
              { name: 'first', tags: ['$initial'], priority: 3 },
              // What an empty window shows next, with what the dialogs share with it.
              { name: 'soon', test: SHOWN_SOON, priority: 2 },
              // The window brings in all dialogs and tabs once it is idle, so each in a file of its own only costs.
              { name: 'parts', test: SHOWN_WHEN_ASKED, priority: 1 },
            ],
          },
        },
      },
    },
  },
});
