import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defaultHouse } from '@shared/house/house';
import { decodeCopy } from '../../electron/desk/documents/decode-copy';
import { takeInText } from '@shared/intake/take-in';
import { LeftOutReason } from '@shared/intake/report';
import { Byline } from '@shared/story/fields';
import { blockTexts } from '@shared/document/walk';

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

const expectedOf = (name: string): z.infer<typeof Expected> =>
  Expected.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));

const oneSpace = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** What mail programs, editors and clipboards do to the same copy. */
const journeys: Readonly<Record<string, (text: string) => string>> = {
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  'blank lines dropped': (text) => text.replaceAll(/\n\s*\n+/g, '\n'),
  'a blank line after every line': (text) => text.replaceAll(/\n+/g, '\n\n'),
  'every line indented': (text) => text.replaceAll(/^(?=\S)/gm, '\t'),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'a byte order mark within': (text) => `\ufeff${text}`,
};

describe('pages that were copied, mailed and scraped', () => {
  it.each(pages)('%s', async (name) => {
    const expected = expectedOf(name);
    const { text } = await decodeCopy(readFileSync(join(folder, `${name}.txt`)));
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

  it.each(Object.keys(journeys))('keep their headline and every paragraph through: %s', async (journey) => {
    for (const name of pages) {
      const { body, headline } = expectedOf(name);
      const copy = await decodeCopy(readFileSync(join(folder, `${name}.txt`)));
      const text = journeys[journey]!(copy.text);
      const { story } = takeInText(text, { house: defaultHouse(), source: null });
      const printed = oneSpace(blockTexts(story).join(' '));
      const lost = body.map(oneSpace).filter((paragraph) => !printed.includes(paragraph));
      expect({ name, headline: story.headline, lost }).toEqual({ name, headline, lost: [] });
    }
  });
});
