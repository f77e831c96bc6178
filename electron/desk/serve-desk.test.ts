import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeskChannelName, Output } from '@shared/api/contract';
import { temporaryFolder } from '../../test/support/newsroom';
import { serveDesk } from './serve-desk';
import type { FromWorker } from './worker-messages';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

interface Told {
  readonly message: FromWorker;
  readonly moved: readonly ArrayBuffer[];
}

/** A desk as its host has it: what is asked of it, and what it moved with its answer. */
function served() {
  const waiting: ((told: Told) => void)[] = [];
  let ended: () => void;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const say = serveDesk({
    tell: (message, moved = []) => {
      if (message.kind === 'reply') waiting[message.id]?.({ message, moved });
    },
    end: () => ended(),
  });
  const at = { libraryFolder: join(folder.path, 'library'), configFolder: join(folder.path, 'config') };
  say({ kind: 'open', options: { ...at, version: '0.0.0', device: 'desk' } });
  const ask = async <N extends DeskChannelName>(channel: N, input: unknown) => {
    const { message, moved } = await new Promise<Told>((resolve) => {
      const id = waiting.push(resolve) - 1;
      say({ kind: 'call', id, channel, input });
    });
    if (message.kind !== 'reply' || !message.reply.ok) throw new Error(JSON.stringify(message));
    return { value: message.reply.value as Output<N>, moved };
  };
  const close = async (): Promise<void> => {
    say({ kind: 'close' });
    await end;
  };
  return { ask, close };
}

it('moves a whole file to the host, and copies what the desk keeps', async () => {
  const desk = served();
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#667', noise } });
  const added = await desk.ask('photos.add', { name: 'rain.tif', bytes: await picture.tiff().toBuffer() });
  const { file } = added.value;
  const original = await desk.ask('photos.original', { sha256: file.sha256 });
  expect(original.value.bytes.length).toBeGreaterThan(50_000);
  expect(original.moved).toEqual([original.value.bytes.buffer]);

  // A made picture is kept for the next question.
  const rendition = { sha256: file.sha256, width: 800 };
  const shown = await desk.ask('photos.rendition', rendition);
  expect(shown.value.bytes.length).toBeGreaterThan(50_000);
  expect(shown.moved).toEqual([]);
  expect((await desk.ask('photos.rendition', rendition)).value).toEqual(shown.value);
  await desk.close();
});
