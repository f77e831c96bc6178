import { fileURLToPath } from 'node:url';

/** Bundles the desk for the bench. */
export default {
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: true,
    rolldownOptions: { input: ['src/run.js', '../../electron/desk/db/check-thread.ts'] },
    outDir: '.out',
    target: 'node24',
    minify: false,
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'sharp'] },
};
