import { fileURLToPath } from 'node:url';
import { compileStrings } from '../../scripts/strings/compile-strings.mjs';

const SEALS = process.env.SEALS !== 'no';

/** A desk that notes nothing, and so renews no seal. The table of notes is there, because taking in a hand-over empties it. */
const WATCHES_NOTHING = `export const watchRows = (db) => {
  db.exec('CREATE TEMP TABLE seal_dirty (tbl TEXT, row TEXT, old BLOB)');
  return { renewSeals: () => undefined, withNewRowsSealed: (work) => work(), unsealed: () => 0 };
};`;

const withoutSeals = {
  name: 'without-seals',
  enforce: 'pre',
  load: (id) => (id.endsWith('/desk/db/row-watch.ts') ? WATCHES_NOTHING : null),
};

/** Bundles the desk, with its seals or without. */
export default {
  plugins: [compileStrings(), ...(SEALS ? [] : [withoutSeals])],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: true,
    rolldownOptions: {
      input: [
        ...['src/saves.js', 'src/backup.js'],
        // The threads that they need.
        ...['../../electron/desk/db/backup-thread.ts', '../../electron/desk/foreign/foreign-thread.ts'],
      ],
    },
    outDir: SEALS ? '.out/sealed' : '.out/plain',
    target: 'node24',
    minify: false,
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'sharp'] },
};
