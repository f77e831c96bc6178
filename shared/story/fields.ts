import { z } from 'zod';

/** An instant with its zone's offset kept, as ISO 8601: `2024-03-20T17:12:00+05:30`. Never `Z`: the offset is news. */
export const ZonedTime = z.iso.datetime({ offset: true });
export type ZonedTime = z.infer<typeof ZonedTime>;

const Person = z.object({
  kind: z.literal('person'),
  name: z.string(),
  /** Without @. */
  handle: z.string().optional(),
  role: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const Organisation = z.object({
  kind: z.literal('organisation'),
  name: z.string(),
  handle: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const Byline = z.discriminatedUnion('kind', [Person, Organisation]);
export type Byline = z.infer<typeof Byline>;

export const RelatedLink = z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) });

export const Correction = z.object({ text: z.string().min(1), at: ZonedTime });
export type Correction = z.infer<typeof Correction>;

export const Direction = z.enum(['ltr', 'rtl']);
export type Direction = z.infer<typeof Direction>;
