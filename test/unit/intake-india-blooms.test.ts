import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { decodeCopy } from '../../electron/desk/documents/decode-copy';
import { intakeJson } from '@shared/intake/intake-json';
import { takeInText } from '@shared/intake/take-in';

const file = join(import.meta.dirname, '../../../shared/inputs/india-blooms-2024-03-20.txt');

describe('the page as it was scraped', () => {
  beforeEach(({ skip }) =>
    skip(!existsSync(file), 'the scraped page stands beside the repository, and is not here'),
  );

  const take = async (zone = 'Asia/Kolkata') => {
    const { story, report } = takeInText((await decodeCopy(readFileSync(file))).text, {
      house: { ...defaultHouse(), timeZone: zone },
      source: 'india-blooms-2024-03-20.txt',
    });
    return intakeJson(story, report);
  };

  it('has its headline once, its photo with caption and credit, and the handle as its byline', async () => {
    const { story } = await take();
    expect(story.headline).toMatch(/^Narendra Modi dials Putin .+ Ukraine conflict$/);
    expect(Object.values(story.photos)).toMatchObject([
      { caption: 'Narendra Modi', credit: 'PIB', file: null },
    ]);
    expect(story.bylines).toEqual([{ kind: 'organisation', name: 'indiablooms', handle: 'indiablooms' }]);
    expect(story.body.root.children.map(({ type }) => type)).toEqual([
      'photo',
      ...Array<string>(7).fill('paragraph'),
    ]);
  });

  it('is timed by the byline in the zone that the page names, whatever the house’s', async () => {
    expect((await take()).story.firstPublished).toBe('2024-03-20T17:12:00+05:30');
    expect((await take('America/New_York')).story.firstPublished).toBe('2024-03-20T17:12:00+05:30');
  });

  it('has the copy from its first sentence to its last and nothing else', async () => {
    const { text, leftOut } = await take();
    expect(text).toMatch(/^Indian PM Narendra Modi dialled [^]+ 88 per cent of the votes\.$/);
    expect(text).toContain('Modi also posted on X: "Spoke with President Putin');
    expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'site clock'],
      [2, 'follow buttons'],
      [3, 'share buttons'],
      [4, 'share buttons'],
      [5, 'share buttons'],
      [6, 'share buttons'],
      [7, 'headline ticker'],
      [12, 'repeated headline'],
      [30, 'support box'],
      [32, 'support box'],
      [34, 'support box'],
      [36, 'support box'],
    ]);
  });
});
