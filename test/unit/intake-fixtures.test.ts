import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultHouse } from '@shared/house/house';
import { decodeCopy } from '@shared/intake/decode';
import { takeInText } from '@shared/intake/take-in';
import { LeftOutReason } from '@shared/intake/report';
import { Byline } from '@shared/story/story';
import { blockTexts } from '@shared/story/walk';

const folder = join(import.meta.dirname, '../fixtures/intake');

/** What a page must give. Fields that are not named are not looked at. */
const Expected = z.strictObject({
  headline: z.string(),
  dateline: z.string(),
  bylines: z.array(Byline),
  firstPublished: z.string().nullable(),
  photos: z.array(z.strictObject({ caption: z.string(), credit: z.string() })),
  body: z.array(z.string()),
  leftOut: z.array(LeftOutReason),
  updated: z.string().optional(),
  deck: z.string().optional(),
  section: z.string().optional(),
  embargo: z.string().optional(),
  tags: z.array(z.string()).optional(),
  language: z.string().optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  doubtful: z.array(z.string()).optional(),
});

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4));

describe('pages that were copied, mailed and scraped', () => {
  it.each(pages)('%s', (name) => {
    const expected = Expected.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    const text = decodeCopy(readFileSync(join(folder, `${name}.txt`)));
    const { story, report } = takeInText(text, { house: defaultHouse(), source: `${name}.txt` });
    const placed = story.body.root.children.filter(({ type }) => type !== 'photo');
    const found = {
      ...story,
      photos: Object.values(story.photos).map(({ caption, credit }) => ({ caption, credit })),
      body: blockTexts({ body: { root: { ...story.body.root, children: placed } }, photos: {} }),
      leftOut: report.leftOut.map(({ reason }) => reason),
      doubtful: report.doubtful.map(({ doubt }) => doubt),
    };
    expect(
      Object.fromEntries(Object.keys(expected).map((key) => [key, found[key as keyof typeof found]])),
    ).toEqual(expected);
  });
});
