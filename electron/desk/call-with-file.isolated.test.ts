import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readGivenFile } from '../hosts/read-given-file';
import { callWithFile } from './call-with-file';

const errno = -constants.errno.ESTALE;
vi.mock('./read-unchanged', () => ({
  readUnchanged: () =>
    Promise.reject(
      Object.assign(new Error('read'), { code: `Unknown system error ${String(errno)}`, errno }),
    ),
}));

it('gives the code of a file on a share that is gone, though Node has no name for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-stale-'));
  try {
    const path = join(folder, 'rain.jpg');
    writeFileSync(path, 'Rain');
    const reply = await callWithFile({ name: 'rain.jpg', bytes: null }, path, () =>
      Promise.reject(new Error()),
    );
    expect(reply).toMatchObject({
      error: { message: 'rain.jpg cannot be read: the disk did not give it (ESTALE).' },
    });
    await expect(readGivenFile(folder, 'rain.jpg')).rejects.toThrow('rain.jpg cannot be read: ESTALE.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
