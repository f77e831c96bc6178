import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Bridge } from '@shared/api/bridge';
import { PIECE_BYTES } from '@shared/api/held-file';
import { expect, test, type App } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { block, openStory, photoSlot, text, TO_END } from '../support/writing';

test.describe.configure({ timeout: 240_000 });

/** Noise, like a camera's sensor at night, which no format can compress. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const photoDesk = (page: Page) => page.getByRole('dialog', { name: 'Photo desk' });

/** The files of the library beside its database, by what they hold. */
async function keptFiles(app: App): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(app.library, { recursive: true, withFileTypes: true });
  const paths = all
    .filter((entry) => entry.isFile() && !entry.name.startsWith('library.sqlite'))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [hashOf(await readFile(path)), path] as const)));
}

/** What is still on its way to the desk, on the disk. */
async function leftBehind(app: App): Promise<readonly string[]> {
  const uploads = join(app.folder, 'config', 'uploads');
  const all = await readdir(uploads, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** What Linux says of a process, in bytes; null on any other system. */
const memoryOf = async (pid: number, what: 'VmRSS' | 'VmHWM'): Promise<number | null> => {
  const said = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = new RegExp(`^${what}:\\s+(\\d+) kB`, 'mu').exec(said) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
};

/** Prints how far the main process's peak memory rose above the level before. Figures, not a test. */
async function measured(app: App, what: string, run: () => Promise<void>): Promise<void> {
  const pid = await electronOf(app).evaluate(() => process.pid);
  // The most so far is counted from here on.
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
  const before = await memoryOf(pid, 'VmRSS');
  const began = performance.now();
  await run();
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const most = await memoryOf(pid, 'VmHWM');
  const grew =
    before === null || most === null ? 'not measured here' : `${inMegabytes(most - before)} more at most`;
  console.log(`main process while ${what}: ${grew} (${took})`);
}

test('a large photo that is chosen in the file dialog arrives as it is on the disk', async ({ app }) => {
  const file = join(app.folder, 'night.jpg');
  await noise(6200, 4200).jpeg({ quality: 97 }).toFile(file);
  const { size } = await stat(file);
  expect(size).toBeGreaterThan(20_000_000);
  const sha256 = hashOf(await readFile(file));

  const { page } = app;
  await page.keyboard.press('F8');
  await expect(photoDesk(page)).toBeVisible();
  await measured(app, `a photo of ${inMegabytes(size)} is added`, async () => {
    await photoDesk(page).getByLabel('Add photos', { exact: true }).setInputFiles(file);
    await expect(photoDesk(page).getByRole('row').filter({ hasText: 'night.jpg' })).toBeVisible({
      timeout: 120_000,
    });
  });
  const { items } = await app.call('photos.list', {});
  expect(items.find(({ name }) => name === 'night.jpg')?.file).toMatchObject({ sha256, bytes: size });
  expect([...(await keptFiles(app)).keys()]).toContain(sha256);
  expect(await leftBehind(app)).toEqual([]);
});

/** Puts a picture of noise on the clipboard as a page does that lets somebody copy one; returns the hash of its pixels. */
const copyNoise = (page: Page, width: number, height: number): Promise<string> =>
  page.evaluate(
    async ([wide, high]) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: wide, height: high });
      const pixels = new ImageData(wide, high);
      for (let at = 0; at < pixels.data.length; at += 65_536)
        crypto.getRandomValues(pixels.data.subarray(at, at + 65_536));
      for (let at = 3; at < pixels.data.length; at += 4) pixels.data[at] = 255;
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
      const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png ?? '' })]);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels.data));
      return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    [width, height] as const,
  );

test('a large picture that is pasted arrives as it was copied', { tag: '@long' }, async ({ app }) => {
  const { page, copy, photos } = await openStory(app, [block('paragraph', [text('Before.')])]);
  await copy.click();
  await page.keyboard.press(TO_END);
  const pixels = await copyNoise(page, 2200, 1500);
  await measured(app, 'a picture of 2200 by 1500 pixels is pasted', async () => {
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(async () => (await photos())[0]?.file, { timeout: 120_000 })
      .toMatchObject({ mime: 'image/png', width: 2200, height: 1500 });
  });
  const kept = (await photos())[0]?.file;
  expect(kept?.bytes).toBeGreaterThan(2 * PIECE_BYTES);
  const path = (await keptFiles(app)).get(kept?.sha256 ?? '');
  expect(hashOf(await sharp(path).ensureAlpha().raw().toBuffer())).toBe(pixels);
});

test('a large hand-over that is opened arrives with its photo', { tag: '@long' }, async ({ app }) => {
  const bytes = Uint8Array.from(await noise(3200, 2400).jpeg({ quality: 97 }).toBuffer());
  const { file } = await app.call('photos.add', { name: 'night.jpg', bytes });
  const { node, photos } = photoSlot({ file });
  const { page, id } = await openStory(app, [block('paragraph', [text('Before.')]), node], { photos });
  const made = await app.call('handover.make', { id });
  expect(made.bytes.length).toBeGreaterThan(2 * PIECE_BYTES);
  const path = join(app.folder, made.fileName);
  await writeFile(path, made.bytes);
  await page.getByLabel('Open a file').setInputFiles(path);
  await expect(page.getByText('You already have this story, exactly as it is.')).toBeVisible({
    timeout: 60_000,
  });
  expect(await leftBehind(app)).toEqual([]);
});

test('a page that is taken over hears no path of a file and names none', async ({ app }) => {
  const { page } = app;
  const secret = join(app.folder, 'secret.txt');
  await writeFile(secret, 'Nobody else’s words');
  await page.evaluate(() => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'file', id: 'chosen' });
    document.body.append(field);
  });
  await page.locator('#chosen').setInputFiles(secret);
  const { said, answers } = await page.evaluate(async (path) => {
    const [file] = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
    const names: string[] = [];
    for (let one: unknown = file; one instanceof Object; one = Object.getPrototypeOf(one))
      names.push(...Object.getOwnPropertyNames(one));
    const call = (window as Window & { copydesk?: Bridge }).copydesk?.call;
    const tried = [{ heldFile: path }, { path }, { file: path }, path, file];
    return {
      said: names.map((name) => `${name}: ${String((file as unknown as Record<string, unknown>)[name])}`),
      answers: await Promise.all(
        tried.map(async (bytes) => {
          return await call?.('intake.file', { name: 'secret.txt', bytes }).catch(String);
        }),
      ),
    };
  }, secret);
  expect(said).toContain('name: secret.txt');
  expect(said.join()).not.toContain(app.folder);
  expect(answers).toHaveLength(5);
  for (const answer of answers.slice(0, 4)) expect(answer).toMatchObject({ error: { code: 'INVALID' } });
  // The bridge takes values that can be copied: a file's own object is none.
  expect(answers[4]).not.toMatchObject({ ok: true });
});
