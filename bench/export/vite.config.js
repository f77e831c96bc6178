import { fileURLToPath } from 'node:url';
import { compileStrings } from '../../scripts/strings/compile-strings.mjs';

/** Bundles the app's own renderer as the app does; the peers stay packages and run as they were published. */
export default {
  plugins: [compileStrings()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: true,
    rolldownOptions: { input: ['src/run.js', 'src/worker.js'] },
    outDir: '.out',
    target: 'node20',
    minify: false,
  },
  ssr: { noExternal: ['zod', 'uuid', '@internationalized/date'] },
};
