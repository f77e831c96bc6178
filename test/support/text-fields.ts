import { blocks } from '@shared/blocks';
import { StoryPhoto } from '@shared/story/photo';
import { Story } from '@shared/document/story';
import { z } from 'zod';

export interface TextField {
  /** The names on the way to it, joined by dots; places in lists and keys of records are left out. */
  readonly path: string;
  /** Takes an address and no other words. */
  readonly isAddress: boolean;
}

/** The fields of a schema that take words or an address; for a union, those of every option, each once. */
export function textFields(schema: z.ZodType): readonly TextField[] {
  const found = new Map<string, TextField>();
  collect(schema, [], found);
  return [...found.values()];
}

function collect(schema: z.ZodType, path: readonly string[], found: Map<string, TextField>): void {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  )
    collect(schema.unwrap() as z.ZodType, path, found);
  else if (schema instanceof z.ZodUnion)
    for (const option of schema.options) collect(option as z.ZodType, path, found);
  else if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape))
      collect(field as z.ZodType, [...path, name], found);
  else if (schema instanceof z.ZodArray) collect(schema.element as z.ZodType, path, found);
  else if (schema instanceof z.ZodRecord) collect(schema.valueType as z.ZodType, path, found);
  else if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) {
    const takes = (words: string) => schema.safeParse(words).success;
    const isAddress = !takes('zulu') && takes('https://example.org/zulu');
    if (takes('zulu') || isAddress) found.set(path.join('.'), { path: path.join('.'), isAddress });
  }
}

/** Every text of a story that a person could have typed, by its path; of a block by its type and name. */
export const storyTextFields: readonly TextField[] = [
  ...textFields(Story).filter(({ path }) => !/^(?:body|photos)(?:\.|$)/u.test(path)),
  ...textFields(StoryPhoto).map((each) => ({ ...each, path: `photos.${each.path}` })),
  ...blocks.flatMap(({ type, schema }) =>
    textFields(schema).map((each) => ({ ...each, path: `${type}.${each.path}` })),
  ),
];
