import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { stripCreditWording } from '@shared/story/credit-wording';
import { quotesCopy } from '@shared/document/quotes-copy';
import { blockTexts } from '@shared/document/walk';
import type { Library } from '../library';
import { openLibrary } from '../open-library';
import { sha256Of } from '../sha256';
import { addSamples, openSample } from './samples';
import { createServices, type Services } from './services';
import { pulledIn } from '../../../test/support/story-blocks';

let folder: string;
let library: Library;
let services: Services;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-samples-'));
  library = openLibrary(folder);
  services = createServices({
    library,
    version: '0.0.0',
    house: defaultHouse,
    signature: () => ({ author: '', device: 'test', role: 'editor' }),
    now: () => new Date('2026-03-15T06:00:00Z'),
    backups: { isKept: false, second: () => null },
    emit: () => undefined,
  });
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = () => services.stories.list({ limit: 10, offset: 0 }).items;

describe('the samples', () => {
  it('show a finished story first, and a filed one that waits for its photo', async () => {
    await addSamples(services);
    expect(
      list().map(({ status, language, photosUnfinished }) => [status, language, photosUnfinished]),
    ).toEqual([
      ['draft', 'en-IN', 0],
      ['filed', 'bn', 1],
    ]);
  });

  it('bring the picture of the finished story into the library, to the byte', async () => {
    await addSamples(services);
    const { story } = services.stories.get(list()[0]!.id);
    const [photo] = Object.values(story.photos);
    const drawn = readFileSync(new URL('../../../resources/samples/last-ferry.jpg', import.meta.url));
    expect(photo?.file).toMatchObject({ sha256: sha256Of(drawn), width: 2400, height: 1600 });
    expect(Buffer.from(await services.photos.read(photo!.file!.sha256))).toEqual(drawn);
    // What the picture says of itself and what the story prints are the same.
    expect(services.photos.get(photo!.file!.sha256).words.credit).toBe(photo?.credit);
    expect(stripCreditWording(photo!.credit)).toBe(photo?.credit);
  });

  it('quote what stands in the copy', async () => {
    await addSamples(services);
    for (const { id } of list()) {
      const { story } = services.stories.get(id);
      const pulled = story.body.root.children.filter(({ type }) => type === 'pull-quote');
      expect(pulled).toHaveLength(1);
      expect(quotesCopy(pulledIn(pulled[0]!).text, blockTexts(story).join('\n'))).toBe(true);
    }
  });

  it('come once, and stay away once they were deleted', async () => {
    await addSamples(services);
    services.stories.delete(list()[0]!.id);
    await addSamples(services);
    expect(list()).toHaveLength(1);
  });

  it('are opened on demand, in a library without them and in one where they were deleted', async () => {
    const { story } = await openSample(services);
    services.stories.delete(story.id);
    expect(list().map(({ id }) => id)).not.toContain(story.id);
    expect((await openSample(services)).story).toEqual(story);
    expect(list().map(({ id }) => id)).toContain(story.id);
  });
});
