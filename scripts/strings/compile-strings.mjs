import { compileString } from '@internationalized/string-compiler';
import { parse } from 'acorn';

/**
 * A catalogue of interface strings is a file named `strings.ts` that calls `catalogue({ … })`
 * (`shared/catalogue.ts`). Its messages are ICU MessageFormat. They are compiled here, so that no parser of
 * messages is part of the page.
 */
const CATALOGUE = /[\\/]strings\.ts$/;

export const isCatalogue = (id) => CATALOGUE.test(id.split('?')[0]) && !id.includes('node_modules');

/** The object of `export const strings = catalogue({ … })`. */
function catalogueIn(code, id) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const [found, ...more] = body.flatMap(({ declaration }) => declaration?.declarations ?? []);
  if (found?.id.name === 'strings' && found.init?.callee?.name === 'catalogue' && more.length === 0)
    return found.init.arguments[0];
  throw new Error(`${id}: a catalogue exports \`strings = catalogue({ … })\` and nothing else.`);
}

function compileValue(node, id) {
  if (node?.type === 'ObjectExpression')
    return `{ ${node.properties.map((one) => `${JSON.stringify(nameOf(one))}: ${compileValue(one.value, id)}`).join(', ')} }`;
  if (node?.type !== 'Literal' || typeof node.value !== 'string' || node.value.includes('\\'))
    throw new Error(`${id}: a catalogue holds string literals without backslashes, and groups of them.`);
  let compiled;
  try {
    compiled = withEmptyOptions(compileString(node.value));
  } catch (cause) {
    throw new Error(`${id}: “${node.value}” is not a message.`, { cause });
  }
  return compiled.startsWith('(') ? `message(${compiled})` : JSON.stringify(node.value);
}

/**
 * The formatter treats an option that is an empty string as missing, and continues to `other`. A function is never treated so.
 * No text of a message can look like an option here: its backticks are escaped.
 */
const withEmptyOptions = (compiled) => compiled.replaceAll(/: ``(?=[,}])/g, ': () => ``');

/** The messages of a catalogue as they are written. */
export const messagesOf = (code, id) => {
  const read = ({ type, properties, value }) =>
    type === 'ObjectExpression'
      ? Object.fromEntries(properties.map((one) => [nameOf(one), read(one.value)]))
      : value;
  return read(catalogueIn(code, id));
};

const nameOf = ({ key }) => key.name ?? key.value;

const IMPORT = `import { message } from '@shared/catalogue';`;

/** The catalogue as one module with an object of strings and functions. Throws on a wrong message. */
export const compileCatalogue = (code, id) =>
  `${IMPORT}\nexport const strings = ${compileValue(catalogueIn(code, id), id)};\n`;

const ONE = '?message=';

/** A message as a module of its own. */
function messageModule(code, id, name) {
  const found = catalogueIn(code, id).properties.find((one) => nameOf(one) === name);
  if (!found) throw new Error(`${id}: no message has this name.`);
  return `${IMPORT}\nexport const value = ${compileValue(found.value, id)};\n`;
}

const IMPORTED = /import \{ strings \} from '(?<from>[^']+\/strings)';/;

/**
 * In a build, code imports each message that it names separately. The bundler then puts a message into the part that uses it:
 * one on the first screen does not bring along its whole catalogue, and keys cost nothing.
 */
function importOneByOne(code) {
  const from = IMPORTED.exec(code)?.groups.from;
  if (!from) return null;
  const names = new Set();
  const rest = code.replace(IMPORTED, '').replaceAll(/(?<![.\w])strings\.(\w+)/g, (_, name) => {
    names.add(name);
    return `strings_${name}`;
  });
  if (/(?<![.\w/])strings\b/.test(rest)) return null;
  const imports = [...names].map(
    (name) => `import { value as strings_${name} } from '${from}.ts${ONE}${name}';`,
  );
  return imports.join(' ') + rest;
}

/** Compiles catalogues in a build, in the development server and in Vitest. */
export function compileStrings() {
  let isBuild = false;
  return {
    name: 'copydesk:compile-strings',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    transform(code, id) {
      if (!isCatalogue(id)) {
        const split = isBuild && !id.includes('node_modules') && importOneByOne(code);
        return split ? { code: split, map: null } : null;
      }
      const [, name] = id.split(ONE);
      const compiled = name === undefined ? compileCatalogue(code, id) : messageModule(code, id, name);
      return { code: compiled, map: null, moduleSideEffects: false };
    },
  };
}
