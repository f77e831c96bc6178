/** The parts of zod that describe schemas as JSON Schema. */
const PARTS = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;
const EXPORTED = /^export (?:const|function) (?<name>\w+)|^export \{ \w+ as (?<alias>\w+) \};/gm;

/**
 * Leaves out of the page what zod needs to describe schemas as JSON Schema: every schema brings it in, and the page
 * describes none. What would have done it throws.
 */
export const withoutJsonSchema = () => ({
  name: 'copydesk:without-json-schema',
  apply: 'build',
  transform(code, id) {
    if (!PARTS.test(id.split('?')[0])) return null;
    const names = [...code.matchAll(EXPORTED)].map(({ groups }) => groups.name ?? groups.alias);
    const stubs = names.map((name) => `export const ${name} = () => none;`);
    const none = `const none = () => { throw new Error('The page has no JSON Schema.'); };`;
    return { code: [none, ...stubs].join('\n'), map: null };
  },
});
