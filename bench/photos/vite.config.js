import { fileURLToPath } from 'node:url';
import { compileStrings } from '../../scripts/strings/compile-strings.mjs';

/** Bundles the app's own photo code as the app does; the peers stay packages and run as they were published. */
export default {
  plugins: [compileStrings()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: true,
    outDir: '.out',
    target: 'node20',
    minify: false,
    rolldownOptions: { input: ['src/run.js', 'src/worker.js'] },
  },
  ssr: { noExternal: ['zod', 'uuid', '@internationalized/date', 'exifreader', '@xmldom/xmldom'] },
};
