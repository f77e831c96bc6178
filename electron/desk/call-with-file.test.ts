import { mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { callWithFile } from './call-with-file';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'copydesk-file-'))));
afterEach(() => rm(folder, { recursive: true }));

const call = vi.fn((input: unknown) => Promise.resolve({ ok: true as const, value: input }));
const named = (path: string, name = 'rain.jpg') => callWithFile({ name, bytes: null }, path, call);

it('puts what the file holds in the place of the bytes', async () => {
  const path = join(folder, '0');
  await writeFile(path, 'Rain');
  expect(await named(path)).toEqual({
    ok: true,
    value: { name: 'rain.jpg', bytes: new Uint8Array(Buffer.from('Rain')) },
  });
});

it('refuses in words that name no path, and does not make the call', async () => {
  const large = join(folder, 'large');
  await (await open(large, 'w')).close();
  await truncate(large, 512_000_001);
  call.mockClear();
  const refusals = [
    [join(folder, 'gone'), 'UNREADABLE_FILE', 'rain.jpg cannot be read: it is no longer there.'],
    [folder, 'UNREADABLE_FILE', 'rain.jpg cannot be read: it is a folder.'],
    [large, 'TOO_LARGE', 'rain.jpg is larger than Copydesk takes (512 MB).'],
  ] as const;
  for (const [path, code, message] of refusals)
    expect(await named(path)).toEqual({ ok: false, error: { code, message } });
  expect(await named(join(folder, 'gone'), '')).toMatchObject({
    error: { message: 'The file cannot be read: it is no longer there.' },
  });
  expect(call).not.toHaveBeenCalled();
});
