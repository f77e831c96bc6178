import { fileURLToPath } from 'node:url';

/** Bundles the app's own renderer as the app does; the peers stay packages and run as they were published. */
export default {
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: 'src/run.js',
    outDir: '.out',
    target: 'node20',
    minify: false,
  },
  ssr: { noExternal: ['zod', 'uuid', '@internationalized/date'] },
};
