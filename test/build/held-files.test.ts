import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import type { CallInput, ChannelName, Output } from '@shared/api/contract';
import { FILE_CHANNELS, PIECE_BYTES, type HeldFile } from '@shared/api/held-file';
import { CALL, opened } from '../support/built-main';
import type * as StandIn from '../support/electron-stand-in';
import { waitFor } from '../support/wait-for';

type Electron = typeof StandIn;

const reply = (electron: Electron, channel: string, input: unknown, from?: StandIn.Sender) =>
  electron.invoke(CALL, [channel, input], from) as Promise<Reply<unknown>>;

async function ask<N extends ChannelName>(
  electron: Electron,
  channel: N,
  input: CallInput<N>,
): Promise<Output<N>> {
  const answer = await reply(electron, channel, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Output<N>;
}

/** Sends a file as the page does, in pieces of this size. */
async function send(electron: Electron, bytes: Uint8Array, size: number): Promise<HeldFile> {
  let to: HeldFile | null = null;
  for (let at = 0; at < bytes.length; at += size) {
    const piece = Uint8Array.from(bytes.subarray(at, at + size));
    ({ file: to } = await ask(electron, 'host.addPiece', { piece, to }));
  }
  if (!to) throw new Error('There is nothing to send.');
  return to;
}

/** The files in transfer, on the disk. */
function onTheWay(library: string): string[] {
  const uploads = join(dirname(library), 'config', 'uploads');
  if (!existsSync(uploads)) return [];
  const all = readdirSync(uploads, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const picture = (): Promise<Buffer> =>
  sharp(randomBytes(900 * 600 * 3), { raw: { width: 900, height: 600, channels: 3 } })
    .jpeg()
    .toBuffer();

/** The page of another window. */
async function secondPage(electron: Electron): Promise<StandIn.Sender> {
  electron.app.emit('second-instance', {}, [], '/', { files: [], newWindow: true });
  const sender = await waitFor(() => {
    const contents = electron.windows[1]?.webContents;
    if (!contents) throw new Error('No second window yet.');
    return contents;
  });
  return { sender, senderFrame: sender.mainFrame };
}

describe('a file that a page sends in pieces', () => {
  it('is read by the desk as it is, and nothing of it stays behind', async () => {
    const { electron, library } = await opened();
    const bytes = await picture();
    const held = await send(electron, bytes, 50_000);
    expect(onTheWay(library)).toEqual(['0']);
    const input = { name: 'ferry.jpg', bytes: held };
    const added = await reply(electron, 'photos.add', input);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(added).toMatchObject({ ok: true, value: { known: false, file: { sha256, bytes: bytes.length } } });
    expect(onTheWay(library)).toEqual([]);
    // Its name is valid for one call.
    expect(await reply(electron, 'photos.add', input)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('stands for the bytes in every call that takes some', async () => {
    const { electron } = await opened();
    const { story } = await ask(electron, 'stories.create', {});
    const { bytes } = await ask(electron, 'handover.make', { id: story.id });
    const held = await send(electron, bytes, 400);
    expect(await reply(electron, 'handover.take', { bytes: held })).toMatchObject({
      value: { outcome: 'unchanged' },
    });
    const words = new TextEncoder().encode(
      'Rain ends drought\n\nIt rained on Monday in all nine districts.\n',
    );
    expect(
      await reply(electron, 'intake.file', { name: 'rain.txt', bytes: await send(electron, words, 10) }),
    ).toMatchObject({ value: { open: { story: { headline: 'Rain ends drought' } } } });
  });

  it('is no way to a file of the disk: a path in its place is refused', async () => {
    const { electron, library } = await opened();
    const secret = join(dirname(library), 'secret.txt');
    writeFileSync(secret, 'Nobody else’s words');
    const sent = await send(electron, randomBytes(100), 100);
    for (const channel of FILE_CHANNELS) {
      const input = { name: 'secret.txt', sha256: 'a'.repeat(64) };
      for (const bytes of [{ heldFile: secret }, { ...sent, path: secret }, { file: secret }, secret])
        expect(await reply(electron, channel, { ...input, bytes })).toMatchObject({
          error: { code: 'INVALID' },
        });
      // The host ignores anything beside the input.
      const beside = await electron.invoke(CALL, [channel, { ...input, bytes: null, file: secret }, secret]);
      expect(beside).toMatchObject({ error: { code: 'INVALID' } });
    }
  });

  it('is named by its own window’s page alone', async () => {
    const { electron } = await opened();
    const held = await send(electron, randomBytes(100), 100);
    const other = await secondPage(electron);
    const input = { name: 'ferry.jpg', bytes: held };
    for (const [channel, given] of [
      ['photos.add', input],
      ['host.addPiece', { piece: new Uint8Array(1), to: held }],
    ] as const)
      expect(await reply(electron, channel, given, other)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it.each([
    ['is loaded again', (window: StandIn.BrowserWindow) => window.webContents.reload()],
    ['crashes', (window: StandIn.BrowserWindow) => window.webContents.forcefullyCrashRenderer()],
    [
      'drops it',
      (_: unknown, electron: Electron, file: HeldFile) => ask(electron, 'host.dropFile', { file }),
    ],
  ])('is gone when its page %s', async (_, end) => {
    const { electron, library, window } = await opened();
    const held = await send(electron, randomBytes(100), 100);
    expect(onTheWay(library)).toEqual(['0']);
    await end(window, electron, held);
    await waitFor(() => expect(onTheWay(library)).toEqual([]));
  });

  it('is no larger than a piece in any one message', async () => {
    const { electron, library } = await opened();
    const bytes = new Uint8Array(PIECE_BYTES + 1);
    expect(await reply(electron, 'photos.add', { name: 'a.jpg', bytes })).toMatchObject({
      error: { code: 'TOO_LARGE' },
    });
    expect(await reply(electron, 'host.addPiece', { piece: bytes, to: null })).toMatchObject({
      error: { code: 'INVALID' },
    });
    expect(onTheWay(library)).toEqual([]);
  });

  it('is gone with a desk that dies over it, which is named', async () => {
    const { electron, library } = await opened();
    const create = { width: 9000, height: 9000, channels: 3 as const, background: '#c0392b' };
    const held = await send(electron, await sharp({ create }).png().toBuffer(), 100_000);
    const adding = reply(electron, 'photos.add', { name: 'rain.png', bytes: held });
    // A later call that the host answers itself: the one before has reached the desk.
    await ask(electron, 'host.takeFiles', {});
    const [desk] = electron.utilities;
    process.kill(desk?.pid ?? 0, 'SIGKILL');
    expect(await adding).toMatchObject({
      error: { message: expect.stringContaining('“rain.png”') as string },
    });
    expect(onTheWay(library)).toEqual([]);
  });
});
