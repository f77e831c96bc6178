import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultHouse } from '../house/house';
import { IntakeJson, intakeJson } from './intake-json';
import { takeInText } from './take-in';

/** The promise to other tools, written out apart from the code that keeps it. */
const Promised = z.object({
  story: z.object({
    schema: z.literal(4),
    id: z.uuid(),
    headline: z.string(),
    dateline: z.string(),
    bylines: z.array(
      z.strictObject({
        kind: z.enum(['person', 'organisation']),
        name: z.string(),
        handle: z.string().optional(),
      }),
    ),
    firstPublished: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
      .nullable(),
    photos: z.record(
      z.uuid(),
      z.object({ caption: z.string(), credit: z.string(), alt: z.string(), file: z.null() }),
    ),
    body: z.object({ root: z.object({ children: z.array(z.looseObject({ type: z.string() })) }) }),
  }),
  text: z.string(),
  leftOut: z.array(z.strictObject({ line: z.int().min(1), text: z.string(), reason: z.string() })),
  doubtful: z.array(z.strictObject({ line: z.int().min(1), text: z.string(), doubt: z.string() })),
  read: z.array(z.strictObject({ line: z.int().min(1), text: z.string(), field: z.string() })),
  readIn: z.null(),
});

const COPY = `Council votes to keep the night bus
The last bus of the night in the rain
Photo: Priya Nair/The Evening Post
| @eveningpost | 14 May 2024, 09:05 am
The town council voted on Monday to keep the night bus for another year, after a petition.
Advertisement
• Fares stay the same
• The route grows by two stops
Twelve councillors voted for the motion and four against it, the mayor said.`;

describe('the printed intake', () => {
  const { story, report } = takeInText(COPY, { house: defaultHouse(), source: 'bus.txt' });
  const printed: unknown = JSON.parse(JSON.stringify(intakeJson(story, report)));

  it('keeps its promised shape', () => {
    const { story: promised, text, leftOut } = Promised.parse(printed);
    expect(IntakeJson.safeParse(printed).error).toBeUndefined();
    expect(promised).toMatchObject({
      headline: 'Council votes to keep the night bus',
      bylines: [{ kind: 'organisation', name: 'eveningpost', handle: 'eveningpost' }],
      firstPublished: '2024-05-14T09:05:00+05:30',
    });
    expect(Object.values(promised.photos)).toMatchObject([
      { caption: 'The last bus of the night in the rain', credit: 'Priya Nair/The Evening Post' },
    ]);
    expect(text).toBe(
      'The town council voted on Monday to keep the night bus for another year, after a petition.\n\n' +
        'Fares stay the same\nThe route grows by two stops\n\n' +
        'Twelve councillors voted for the motion and four against it, the mayor said.',
    );
    expect(leftOut).toEqual([{ line: 6, text: 'Advertisement', reason: 'advertisement' }]);
  });

  it('leaves the caption out of the text: it stands with its photo', () => {
    expect(Promised.parse(printed).text).not.toContain('last bus of the night in the rain');
    expect(Promised.parse(printed).story.body.root.children[0]).toMatchObject({ type: 'photo' });
  });
});
