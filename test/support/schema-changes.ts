import { z } from 'zod';

/** Texts that some schema or other takes: words, an address, an instant, a hash, an id, a language tag. */
const TEXTS = [
  'zulu',
  'https://zulu.example/page',
  'mailto:zulu@example.org',
  '2031-02-03T04:05:06+05:30',
  'f'.repeat(64),
  '01900000-0000-7000-8000-00000000ffff',
  'bn',
];
const NUMBERS = [0.25, 0.5, 1, 2, 3, 640];

/**
 * Other values that a schema accepts instead of this one, each different in one thing: generated from the schema, so that a
 * field that is added to it is tried too.
 */
export function otherValues(schema: z.ZodType, value: unknown): readonly unknown[] {
  const seen = new Set([JSON.stringify(schema.safeParse(value).data)]);
  return candidates(schema, value).filter((candidate) => {
    const parsed = schema.safeParse(candidate);
    const key = JSON.stringify(parsed.data);
    if (!parsed.success || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function candidates(schema: z.ZodType, value: unknown): readonly unknown[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly)
    return candidates(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodNullable) return [null, ...candidates(schema.unwrap() as z.ZodType, value)];
  if (schema instanceof z.ZodOptional) return [undefined, ...candidates(schema.unwrap() as z.ZodType, value)];
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => candidates(option as z.ZodType, value));
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodObject) return objects(schema, value);
  if (schema instanceof z.ZodArray) return arrays(schema, value);
  if (schema instanceof z.ZodRecord) return records(schema, value);
  if (typeof value === 'string') return [`${value} zulu`, `${value}x`, '', ...TEXTS];
  if (typeof value === 'number') return [value + 1, value + 0.125, value / 2, ...NUMBERS];
  return [...TEXTS, ...NUMBERS, true];
}

function objects(schema: z.ZodObject, value: unknown): readonly unknown[] {
  const shape = Object.entries(schema.shape) as [string, z.ZodType][];
  if (typeof value !== 'object' || value === null) {
    const made = Object.fromEntries(
      shape.flatMap(([name, field]) => firstOf(field).map((first) => [name, first])),
    );
    return [made];
  }
  return shape.flatMap(([name, field]) =>
    candidates(field, (value as Record<string, unknown>)[name]).map((changed) => ({
      ...value,
      [name]: changed,
    })),
  );
}

const firstOf = (schema: z.ZodType): readonly unknown[] =>
  candidates(schema, undefined)
    .filter((candidate) => candidate !== undefined && schema.safeParse(candidate).success)
    .slice(0, 1);

function arrays(schema: z.ZodArray, value: unknown): readonly unknown[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [];
  const element = schema.element as z.ZodType;
  const changed = items.flatMap((item, at) =>
    candidates(element, item).map((other) => items.with(at, other)),
  );
  return [...changed, [...items, ...firstOf(element)], items.toReversed(), items.slice(1)];
}

function records(schema: z.ZodRecord, value: unknown): readonly unknown[] {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value ?? {});
  const element = schema.valueType as z.ZodType;
  const name = schema.keyType as z.ZodType;
  const keys = candidates(name, '').filter((key) => name.safeParse(key).success) as readonly string[];
  return [
    ...entries.flatMap(([key, held]) =>
      candidates(element, held).map((other) => Object.fromEntries([...entries, [key, other]])),
    ),
    ...keys.flatMap((key) => firstOf(element).map((held) => Object.fromEntries([...entries, [key, held]]))),
    ...entries.map(([key]) => Object.fromEntries(entries.filter(([other]) => other !== key))),
  ];
}
