import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import sharp from 'sharp';
import type { Story } from '@shared/document/story';
import type { App } from './app';

/** Puts a story into a running app's library, with a picture of the size it names behind every photo slot. */
export async function addStory(call: App['call'], fixture: Story): Promise<Story> {
  const { story: empty, revision } = await call('stories.create', {});
  const photos: Record<string, Story['photos'][keyof Story['photos']]> = {};
  let hue = 0;
  for (const [id, photo] of Object.entries(fixture.photos)) {
    if (!photo.file) continue;
    const { width, height } = photo.file;
    const background = { r: 60 + ((hue += 41) % 150), g: 110, b: 140 };
    const bytes = await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const { file } = await call('photos.add', { name: `${id}.jpg`, bytes: new Uint8Array(bytes) });
    photos[id] = { ...photo, file };
  }
  const story = { ...fixture, id: empty.id, photos };
  await call('stories.save', { id: empty.id, baseRevision: revision, story, reason: 'close' });
  return story;
}

const MIME = {
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
} as const;

/**
 * Serves an exported folder at an address, under a policy that lets nothing run and nothing in from elsewhere, and
 * blocks all other network requests. Returns what was requested outside the folder.
 */
export async function serveExport(
  context: BrowserContext,
  folder: string,
  address: string,
  policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
): Promise<string[]> {
  const outside: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    url.hash = '';
    if (!url.href.startsWith(address)) {
      outside.push(url.href);
      return route.abort();
    }
    const path = decodeURIComponent(url.href.slice(address.length)) || 'index.html';
    const ending = path.slice(path.lastIndexOf('.') + 1) as keyof typeof MIME;
    return route.fulfill({
      body: await readFile(join(folder, path)),
      headers: {
        'content-type': MIME[ending],
        'content-security-policy': policy,
      },
    });
  });
  return outside;
}
