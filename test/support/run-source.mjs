import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run the sources of the desk's threads as the bundler would find them: `@shared/…`, and files named without their ending.
 * Loaded into every process of the tests, and so into the threads that they start.
 */
const root = new URL('../../', import.meta.url);

const isOurs = (url) => url?.startsWith(root.href) && !url.includes('/node_modules/');

function fileOf(specifier, parent) {
  const base = specifier.startsWith('@shared/')
    ? new URL(specifier.slice(1), root)
    : new URL(specifier, parent);
  return [base, `${base}.ts`, `${base}/index.ts`].map((one) => new URL(one)).find(isFile);
}
const isFile = (url) => /\.\w+$/.test(url.pathname) && existsSync(fileURLToPath(url));

registerHooks({
  resolve: (specifier, context, next) => {
    // What is required by CommonJS is a whole name already.
    const isImport = context.conditions.includes('import') && isOurs(context.parentURL);
    const isNamed = isImport && /^(?:@shared|\.\.?)\//.test(specifier);
    const file = isNamed ? fileOf(specifier, context.parentURL) : undefined;
    return next(file?.href ?? specifier, context);
  },
});
