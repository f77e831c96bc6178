import { fileURLToPath } from 'node:url';
import { compileStrings } from '../../scripts/strings/compile-strings.mjs';

/** Bundles the intake as the desk does. */
export default {
  plugins: [compileStrings()],
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  build: {
    ssr: true,
    rolldownOptions: { input: ['src/run.js', 'src/fields.js'] },
    outDir: '.out',
    target: 'node24',
    minify: false,
  },
  ssr: { noExternal: ['zod', 'uuid', '@internationalized/date'] },
};
