import { resolve } from 'node:path';

/** The peers, each a page of its own. Lexical is the app's own, from the top of the repository. */
export default {
  root: 'peers',
  build: {
    outDir: resolve(import.meta.dirname, '.out'),
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      input: Object.fromEntries(
        ['lexical', 'prosemirror', 'tiptap'].map((name) => [
          name,
          resolve(import.meta.dirname, `peers/${name}.html`),
        ]),
      ),
    },
  },
};
