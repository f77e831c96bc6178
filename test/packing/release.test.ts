import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile } from '@electron/asar';
import { expect, it, onTestFinished } from 'vitest';
import { packTarget } from '../../scripts/packing/pack-target.mjs';
import { publicHalf } from '../../scripts/packing/sign-update.mjs';

const root = join(import.meta.dirname, '..', '..');

it('holds the public half of the key that descriptions are signed with, inside the archive, and not the key', async ({
  skip,
}) => {
  if (!existsSync(join(root, 'out', 'main', 'main.js'))) skip('Nothing is built.');
  const output = await mkdtemp(join(tmpdir(), 'copydesk-release-'));
  onTestFinished(() => rm(output, { recursive: true, force: true }));
  const updateKey = generateKeyPairSync('ed25519').privateKey;
  const next = publicHalf(generateKeyPairSync('ed25519').privateKey);
  const packing = packTarget({
    ...{ root, output, name: 'linux-x64', electronVersion: '45.0.0', forceStandIn: true },
    release: {
      ...{
        url: 'https://updates.example',
        publisher: 'A Newsroom Ltd',
        homepage: 'https://newsroom.example',
      },
      ...{ maintainer: 'A Newsroom <desk@newsroom.example>', releaseNotes: 'What is new' },
      ...{ updateKey, nextUpdateKey: next },
    },
  });
  const packed = await packing.catch((failure: unknown) => ({ why: String(failure) }));
  // Natives come from npm, which is not always to be had.
  if ('why' in packed) {
    if (packed.why.includes('npm could not install')) skip(packed.why);
    throw new Error(packed.why);
  }
  const resources = join(packed.folder, 'resources');
  const archive = join(resources, 'app.asar');
  expect(extractFile(archive, 'update-key.pem').toString()).toBe(publicHalf(updateKey) + next);
  expect(await readFile(join(resources, 'app-update.yml'), 'utf8')).toContain(
    'url: https://updates.example/linux-x64',
  );
  const [, secret = ''] = (updateKey.export({ type: 'pkcs8', format: 'pem' }) as string).split('\n');
  expect((await readFile(archive)).includes(secret)).toBe(false);
});
