import { PhotoWords } from '@shared/story/photo';
import type { Value } from './row-reader';

/** A JSON string without a sign that no JSON has in one: control characters, as zeroes in place of a broken page. */
const STRING = String.raw`"(?:[^"\\\p{Cc}\uFFFD]|\\.)*"`;
const VALUE = String.raw`(?:${STRING}|null|true|false|-?\d[\d.eE+-]*|\[(?:${STRING}|[^"[\]{}\p{Cc}\uFFFD])*\])`;
/** A field of an object with what must follow it. */
const FIELD = new RegExp(String.raw`[{,]"(\w+)":(${VALUE})(?=[,}])`, 'gu');

/**
 * The fields of a photo's words that can be read in their JSON, however damaged: each is whole by itself, and valid. Whether it is
 * what was written is for a seal to say.
 */
export function readableWords(json: Value | undefined): Partial<PhotoWords> {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { data?: unknown } } | undefined>> =
    PhotoWords.shape;
  const words: Record<string, unknown> = {};
  for (const [, name = '', value = ''] of String(json).matchAll(FIELD)) {
    const known = Object.hasOwn(shape, name) ? shape[name]?.safeParse(parsedValue(value)).data : undefined;
    if (known !== undefined) words[name] = known;
  }
  return words;
}

function parsedValue(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
