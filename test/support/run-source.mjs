import { existsSync, globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCatalogue, isCatalogue } from '../../scripts/strings/compile-strings.mjs';

/**
 * Lets Node run the sources of the desk's threads as the bundler would find them: `@shared/…`, files named without their ending, and style sheets
 * by `import.meta.glob`. Loaded into every process of the tests, and so into the threads that they start.
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

/** `import.meta.glob` of the bundler, as far as it is used: the texts of files by their paths from here. */
const GLOB = /import\.meta\.glob<string>\((\[[^\]]*\]|'[^']+'), \{[^}]*\}\)/g;

/** The same of modules: what each exports under one name. */
const MODULES =
  /import\.meta\.glob<\w+>\((\[[^\]]*\]|'[^']+'), \{\s*import: '(\w+)',\s*eager: true,?\s*\}\)/g;

/** @param patterns as in the source: one, or a list in which `!` leaves out */
function filesOf(patterns, folder) {
  const all = [...patterns.matchAll(/'([^']+)'/g)].map(([, pattern]) => pattern);
  const exclude = all.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  return globSync(
    all.filter((pattern) => !pattern.startsWith('!')),
    { cwd: folder, exclude },
  ).map((path) => path.replaceAll('\\', '/'));
}

function withGlobs(source, folder) {
  const imports = [];
  const withTexts = source.replaceAll(GLOB, (_, patterns) =>
    JSON.stringify(
      Object.fromEntries(
        filesOf(patterns, folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
      ),
    ),
  );
  const withAll = withTexts.replaceAll(MODULES, (_, patterns, name) => {
    const entries = filesOf(patterns, folder).map((path) => {
      const local = `globbed${imports.length}`;
      imports.push(`import { ${name} as ${local} } from './${path.replace(/^\.\//, '')}';`);
      return `${JSON.stringify(path)}: ${local}`;
    });
    return `({ ${entries.join(', ')} })`;
  });
  return `${imports.join(' ')}${withAll}`;
}

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (isOurs(url) && isCatalogue(url))
      return { ...loaded, source: compileCatalogue(String(loaded.source), url) };
    if (!isOurs(url) || !loaded.source?.includes('import.meta.glob')) return loaded;
    const folder = dirname(fileURLToPath(url));
    return { ...loaded, source: withGlobs(String(loaded.source), folder) };
  },
  resolve: (specifier, context, next) => {
    // What is required by CommonJS is a whole name already.
    const isImport = context.conditions.includes('import') && isOurs(context.parentURL);
    const isNamed = isImport && /^(?:@shared|\.\.?)\//.test(specifier);
    const file = isNamed ? fileOf(specifier, context.parentURL) : undefined;
    return next(file?.href ?? specifier, context);
  },
});
