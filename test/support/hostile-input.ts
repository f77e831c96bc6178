import fc from 'fast-check';
import { z } from 'zod';

/** Strings that have broken programs: names of prototypes, ends of strings, ways up a tree, half letters, code of other tongues. */
const NASTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  '%2e%2e%2f',
  '\uD800',
  '\uFFFE\uFEFF',
  '‮evil',
  '"; DROP TABLE story; --',
  "' OR 1=1 --",
  '<script>ran=1</script>',
  '${1+1}{{1+1}}',
  '-1',
  '1e999',
  'NaN',
  'null',
  '00000000-0000-0000-0000-000000000000',
  'f'.repeat(64),
  '/'.repeat(5000),
  '2026-02-30T25:61:61Z',
] as const;

const bytes = fc.uint8Array({ maxLength: 200 });

/** A property of its own by the name of the prototype, as JSON can bring it. */
const ownProto = fc
  .jsonValue({ maxDepth: 2 })
  .map((inside): unknown => JSON.parse(`{"__proto__":${JSON.stringify(inside)},"id":1}`));

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(10_000, 300_000).map((length) => '<a '.repeat(length)) },
);

const hostileNumber = fc.oneof(
  fc.constantFrom(-1, -0, 0.5, 1e308, Number.NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER + 2),
  fc.integer(),
  fc.double(),
);

/** Anything that crosses to the desk by structured clone. */
export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
    withBoxedValues: true,
    maxDepth: 3,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'length')),
  }),
  hostileText,
  hostileNumber,
  ownProto,
  bytes,
  fc.constantFrom(3000, 20_000).map((depth) => nested(depth)),
  fc.constantFrom(1000, 50_000).map((length): unknown => Array.from({ length }, () => ({ rows: null }))),
);

/** Deeper than calls may be nested. */
function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { children: value };
  return value;
}

/** Values that exist, by the name of the field that takes them. */
export type KnownValues = Readonly<Record<string, readonly unknown[]>>;

/**
 * Input of about the right shape for a schema: its own keys, each with a value that exists, a hostile one of its own kind, or
 * anything; and a key too few or too many.
 */
export function nearly(schema: z.ZodType, known: KnownValues): fc.Arbitrary<unknown> {
  if (!(schema instanceof z.ZodObject)) return wild;
  const shape = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [
      key,
      fc.oneof(
        { weight: 6, arbitrary: known[key] ? fc.constantFrom(...known[key]) : hostileText },
        ...(PATHS.has(key)
          ? []
          : [{ weight: 2, arbitrary: fc.oneof(hostileText, hostileNumber, fc.boolean(), bytes) }]),
        { weight: 1, arbitrary: PATHS.has(key) ? fc.oneof(hostileNumber, bytes) : wild },
      ),
    ]),
  );
  return fc
    .tuple(fc.record(shape, { requiredKeys: [] }), fc.record(shape), fc.option(ownProto))
    .map(([few, all, more]) => ({ ...(more === null ? all : few), ...(more as object | null) }));
}

/** Fields that name a place on the disk: a test gives them only places of its own. */
const PATHS = new Set(['folder', 'to']);
