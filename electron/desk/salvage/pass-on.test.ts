import Database from 'better-sqlite3';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SalvageForm } from '@shared/api/salvage';
import { newStoryId, type StoryId } from '@shared/story/ids';
import { newStoryPhoto, PhotoWords } from '@shared/story/photo';
import { storyClipboard } from '@shared/page/story-clipboard';
import { courierHouse } from '../../../test/support/courier-house';
import { storyWith, storyWithPhoto } from '../../../test/support/checked-story';
import { openPublishingDesk, type PublishingDesk } from '../../../test/support/publishing-desk';
import { openNewsroom, storyOf, temporaryFolder } from '../../../test/support/newsroom';
import { databaseIn } from '../db/open';
import type { Library } from '../library';
import { photoPath } from '../library';
import { insertPhoto } from '../records/photo-record';
import type { Newsroom } from '../newsroom';
import { sha256Of } from '../sha256';
import { openSalvage } from './open-salvage';
import { passOn } from './pass-on';
import type { Salvage } from './salvage';
import { pageOf } from './salvaged-page';

const AT = '2026-07-01T06:30:00.000Z';
/** Out since before, so that no clock writes into it. */
const OUT = '2026-05-01T09:00:00+05:30';

let folder: ReturnType<typeof temporaryFolder>;
let desk: PublishingDesk;
let damaged: string;
let salvage: Salvage | null = null;

beforeEach(() => {
  folder = temporaryFolder();
  desk = openPublishingDesk(AT);
  damaged = join(folder.path, 'damaged');
});
afterEach(() => {
  salvage?.close();
  salvage = null;
  desk.close();
  folder.remove();
});

const config = (): string => join(folder.path, 'config');
const out = (...parts: string[]): string => join(folder.path, 'out', ...parts);

/** The newsroom that this desk makes of a library: the same clock, person and house as the undamaged one's. */
const newsroomOf = (library: Library): Newsroom => ({
  ...desk.services.newsroom,
  library,
  house: courierHouse,
});

async function addStory(id: StoryId, headline: string): Promise<StoryId> {
  const story = await desk.add({
    ...storyWithPhoto({ file: { ...pictured, sha256: 'a'.repeat(64) as never } }),
    ...{ id, headline, slug: headline.toLowerCase().replaceAll(' ', '-'), firstPublished: OUT },
  });
  const { library } = desk.services.newsroom;
  for (const { file } of Object.values(story.photos))
    library.transact(() =>
      insertPhoto(library, {
        file: file!,
        words: PhotoWords.parse(newStoryPhoto()),
        name: 'gate.jpg',
        addedAt: AT,
      }),
    );
  return id;
}
const pictured = { mime: 'image/jpeg' as const, width: 1200, height: 800, bytes: 1 };

/** A copy of the library as it is, closed or not, whose first page a disk has destroyed. */
function damage(): void {
  rmSync(damaged, { recursive: true, force: true });
  cpSync(desk.services.newsroom.library.folder, damaged, { recursive: true });
  const bytes = readFileSync(databaseIn(damaged));
  bytes.fill(0, 0, 100);
  writeFileSync(databaseIn(damaged), bytes);
}

async function read(): Promise<Salvage> {
  salvage?.close();
  salvage = await openSalvage(damaged);
  return salvage;
}

const pass = (from: Salvage, form: SalvageForm, ids: StoryId[] | null = null, to = out()) =>
  passOn(from, { ids, form, to, underEmbargo: false, configFolder: config(), newsroomOf });

/** Every file below a folder with its bytes. */
const filesIn = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length), `${statSync(file).mtimeMs} ${sha256Of(readFileSync(file))}`]),
  );
const bytesIn = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(filesIn(path)).map(([name, said]) => [name, said.split(' ')[1] ?? '']));
const rescueFolders = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('copydesk-rescue-'));

describe('exporting stories straight from a damaged library', () => {
  it.each(['folder', 'zip', 'single-file'] as const)(
    'gives the very page that the undamaged library gives (%s), and changes nothing of the damaged one',
    async (form) => {
      const id = await addStory(newStoryId(), 'Gate opens');
      damage();
      const before = filesIn(damaged);
      const { exported, refused, remarks } = await pass(await read(), form);
      expect([exported.map((one) => one.id), refused, remarks]).toEqual([[id], [], []]);
      expect(filesIn(damaged)).toEqual(before);
      expect(rescueFolders()).toEqual([]);
      const { path } = await desk.services.publishing.export({ id, form, to: out('undamaged'), job: 'j' });
      if (form === 'folder') expect(bytesIn(exported[0]!.path)).toEqual(bytesIn(path!));
      else expect(readFileSync(exported[0]!.path)).toEqual(readFileSync(path!));
    },
  );

  it('hands a story over with its versions, events and photos, as the undamaged library does', async () => {
    const id = await addStory(newStoryId(), 'Gate opens');
    desk.services.review.move({ id, revision: 0, to: 'filed', note: 'Ready' });
    damage();
    const { exported } = await pass(await read(), 'handover');
    const there = openNewsroom(join(folder.path, 'there'), 'newsdesk');
    const taken = await there.handover.take(Uint8Array.from(readFileSync(exported[0]!.path)));
    expect(taken).toMatchObject({ id, outcome: 'new' });
    const here = desk.services.newsroom.library;
    const { library } = there.newsroom;
    expect(library.stories.find(id)?.json).toBe(here.stories.find(id)?.json);
    expect(library.stories.find(id)?.status).toBe('filed');
    expect(library.events.ofStory(id)).toEqual(expect.arrayContaining([...here.events.ofStory(id)]));
    for (const version of here.revisions.ofStory(id))
      expect(library.revisions.document(version.id)).toEqual(here.revisions.document(version.id));
    for (const sha256 of here.photos.hashes())
      expect(library.photos.find(sha256)).toEqual(here.photos.find(sha256));
    there.close();
    // Again it is the same file, and not a second one.
    await pass(await read(), 'handover');
    expect(readdirSync(out())).toHaveLength(1);
  });

  it('names what cannot go out and why, and lets the others go', async () => {
    const lost = await addStory(newStoryId(), 'Photo lost');
    const { library } = desk.services.newsroom;
    const [sha256] = library.photos.hashes();
    const poor = storyWith({ id: newStoryId(), headline: '', slug: 'poor', firstPublished: OUT });
    desk.services.stories.add(poor);
    const good = storyWith({
      id: newStoryId(),
      headline: 'Good',
      slug: 'good',
      firstPublished: OUT,
    });
    desk.services.stories.add(good);
    const embargoed = {
      ...good,
      id: newStoryId(),
      slug: 'later',
      embargo: '2027-01-01T09:00:00+05:30' as never,
    };
    desk.services.stories.add(embargoed);
    damage();
    rmSync(photoPath(damaged, sha256!, 'image/jpeg'));
    const from = await read();
    const { exported, refused } = await pass(from, 'folder');
    expect(exported.map(({ id }) => id)).toEqual([good.id]);
    expect(Object.fromEntries(refused.map(({ id, why }) => [id, why]))).toEqual({
      [lost]: expect.stringMatching(/photo/i) as string,
      [poor.id]: expect.stringMatching(/^Not exported\. .*headline/) as string,
      [embargoed.id]: expect.stringMatching(/under embargo until/) as string,
    });
    // Handed over all go, and the one says what it lacks.
    const over = await pass(from, 'handover', null, out('over'));
    expect([over.exported.length, over.refused]).toEqual([4, []]);
    expect(over.remarks).toEqual([
      '“Photo lost” is handed over without 1 photo, whose files are lost or damaged.',
    ]);
    const there = openNewsroom(join(folder.path, 'there'), 'newsdesk');
    for (const { path } of over.exported)
      expect((await there.handover.take(Uint8Array.from(readFileSync(path)))).outcome).toBe('new');
    there.close();
  });

  it('exports no page of what was changed behind Copydesk’s back, and hands it over with a remark', async () => {
    const id = await addStory(newStoryId(), 'Gate opens');
    desk.services.review.move({ id, revision: 0, to: 'filed', note: 'The lawyer said no' });
    cpSync(desk.services.newsroom.library.folder, damaged, { recursive: true });
    const db = new Database(databaseIn(damaged));
    db.exec(
      "DROP TRIGGER event_is_never_changed; UPDATE event SET note = 'The lawyer says ok' WHERE kind = 'filed'",
    );
    db.close();
    const from = await read();
    const { refused } = await pass(from, 'folder');
    expect(refused).toMatchObject([
      { id, why: expect.stringMatching(/^Not exported\. An event of “Gate opens”.*note/) as string },
    ]);
    const over = await pass(from, 'handover');
    expect(over.remarks).toEqual([expect.stringMatching(/An event of “Gate opens”/)]);
    expect(over.exported).toHaveLength(1);
  });

  it('exports a deleted story only when it is named', async () => {
    const id = await addStory(newStoryId(), 'Gate opens');
    desk.services.stories.delete(id);
    damage();
    const from = await read();
    expect(await pass(from, 'folder')).toMatchObject({ exported: [], refused: [] });
    expect((await pass(from, 'folder', [id])).exported).toHaveLength(1);
  });

  it('refuses a folder in the damaged library, and writes nothing into it', async () => {
    await addStory(newStoryId(), 'Gate opens');
    damage();
    const from = await read();
    for (const to of [damaged, join(damaged, 'photos', 'x'), 'relative'])
      await expect(pass(from, 'folder', null, to)).rejects.toMatchObject({ code: 'INVALID' });
    expect(existsSync(join(damaged, 'photos', 'x'))).toBe(false);
  });

  it('ends when it is cancelled, with the stories before it whole and nothing of the one that it was at', async () => {
    for (const name of ['One', 'Two', 'Three'])
      desk.services.stories.add(
        storyWith({
          id: newStoryId(),
          headline: name,
          slug: name.toLowerCase(),
          firstPublished: OUT,
        }),
      );
    damage();
    const from = await read();
    const end = new AbortController();
    const passing = passOn(
      from,
      { ids: null, form: 'folder', to: out(), underEmbargo: false, configFolder: config(), newsroomOf },
      { signal: end.signal, onProgress: ({ done }) => done === 2 && end.abort() },
    );
    await expect(passing).rejects.toMatchObject({
      code: 'CANCELLED',
      message: expect.stringMatching(/2 stories were exported before/) as string,
    });
    expect(readdirSync(out()).filter((name) => !name.startsWith('.'))).toHaveLength(2);
    expect(readdirSync(out())).toHaveLength(2);
    expect(rescueFolders()).toEqual([]);
  });

  it('says what becomes of the rest when a folder cannot be written to', async () => {
    desk.services.stories.add(storyOf('One', 'Words.'));
    damage();
    mkdirSync(out(), { recursive: true });
    writeFileSync(out('file'), '');
    await expect(pass(await read(), 'handover', null, out('file', 'below'))).rejects.toMatchObject({
      code: 'DISK_REFUSED',
    });
  });
});

describe('reading a story of a damaged library', () => {
  it('shows it as a page with its photos in it, and says which are lost', async () => {
    const id = await addStory(newStoryId(), 'Gate opens');
    const [sha256] = desk.services.newsroom.library.photos.hashes();
    damage();
    const whole = await read();
    const page = await pageOf(whole, whole.read(id)!, courierHouse());
    expect(page).toMatch(/<img src="data:image\/jpeg;base64,/);
    expect(page).toContain('<h1>Gate opens</h1>');
    writeFileSync(photoPath(damaged, sha256!, 'image/jpeg'), 'rotten');
    const torn = await read();
    const other = await pageOf(torn, torn.read(id)!, courierHouse());
    expect(other).not.toContain('<img');
    expect(other).toContain('This photo still needs: its file, which is lost or damaged.');
  });

  it('copies it as HTML that escapes what it says, and as plain text', () => {
    const story = storyWith({ headline: 'A <b> & "c"', deck: 'Deck' });
    const { html, text } = storyClipboard(story, courierHouse());
    expect(html).toContain('<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1><p>Deck</p>');
    expect(html).toContain('<p>Copy.</p>');
    expect(text).toBe('A <b> & "c"\n\nDeck\n\nCopy.');
  });
});
