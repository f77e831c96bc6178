import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noPolicy } from '../../desk/policy';
import type { PolicySurroundings } from './policy-places';
import { readPolicy } from './read-policy';

const LINUX = '/etc/copydesk/policy.json';
const MAC = '/Library/Application Support/Copydesk/policy.json';
const MAC_MANAGED = '/Library/Managed Preferences/org.copydesk.Copydesk.plist';
const WINDOWS = String.raw`C:\Program Files\Common Files\Copydesk\policy.json`;
const REGISTRY = String.raw`HKLM\SOFTWARE\Policies\Copydesk`;

interface Machine extends Partial<PolicySurroundings> {
  readonly files?: Readonly<Record<string, string>>;
}

const read = ({ files = {}, ...given }: Machine) =>
  readPolicy({
    fromEnvironment: false,
    surroundings: {
      platform: 'linux',
      env: {},
      home: '/home/ann',
      user: 'ann',
      readFile: async (path) => files[path] ?? null,
      exists: async () => true,
      run: async () => null,
      ...given,
    },
  });

describe('a machine that nobody manages', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('has no policy on %s', async (platform) => {
    expect(await read({ platform })).toEqual(noPolicy);
  });

  it('has none here either, unless somebody manages the machine that tests it', async () => {
    expect((await readPolicy({ fromEnvironment: false })).problems).toEqual([]);
  });
});

describe('the file', () => {
  it('presets every setting', async () => {
    const files = {
      [LINUX]: JSON.stringify({
        libraryFolder: '~/Stories',
        houseFile: '/etc/copydesk/house.json',
        updateChannel: 'beta',
        spelling: 'off',
        backupFolder: '/mnt/backups',
      }),
      '/etc/copydesk/house.json': '{"name":"The River Post","timeZone":"Asia/Dhaka"}',
    };
    expect(await read({ files })).toMatchObject({
      libraryFolder: '/home/ann/Stories',
      house: { name: 'The River Post', timeZone: 'Asia/Dhaka', language: 'en-IN' },
      updateChannel: 'beta',
      spelling: 'off',
      backupFolder: '/mnt/backups',
      sources: [LINUX],
      problems: [],
    });
  });

  it.each([
    ['no JSON', '{"libraryFolder": ', 'it is not JSON'],
    ['a misspelt setting', '{"libaryFolder":"/x"}', 'libaryFolder is no setting'],
    ['a path that is not whole', '{"libraryFolder":"stories"}', 'libraryFolder is not a whole path'],
    ['a word that says neither on nor off', '{"spelling":"yes"}', 'spelling is invalid'],
    ['an unknown channel', '{"updateChannel":"nightly"}', 'updateChannel is invalid'],
    ['a list', '[]', 'it is invalid'],
  ])('is ignored as a whole where it holds %s, and says why', async (_, text, why) => {
    const { problems, ...policy } = await read({ files: { [LINUX]: text } });
    expect(policy).toEqual({ ...noPolicy, problems: undefined });
    expect(problems).toEqual([expect.stringContaining(`The policy in ${LINUX} was ignored: ${why}`)]);
  });

  it('keeps its other settings where the house file does not hold', async () => {
    const files = {
      [LINUX]: '{"houseFile":"/srv/house.json","backupFolder":"/srv/backups"}',
      '/srv/house.json': '{"timeZone":"Mars/Olympus"}',
    };
    expect(await read({ files })).toMatchObject({
      house: null,
      backupFolder: '/srv/backups',
      problems: ['The house file /srv/house.json was ignored: timeZone is not a time zone.'],
    });
    expect((await read({ files: { [LINUX]: files[LINUX] } })).problems).toEqual([
      'The house file /srv/house.json was ignored: there is no such file.',
    ]);
  });

  it('that cannot be read is said to be', async () => {
    const readFile = async () => Promise.reject(new Error('EACCES: permission denied'));
    expect((await read({ readFile })).problems).toEqual([
      `The policy in ${LINUX} was ignored: EACCES: permission denied.`,
    ]);
  });
});

describe('Windows’ group policy', () => {
  const printed = [
    '',
    'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Copydesk',
    '    libraryFolder    REG_EXPAND_SZ    D:\\Rédaction\\%USERNAME%\\Stories',
    '    updateChannel    REG_SZ    off',
    '    count    REG_DWORD    0x1',
    '',
  ].join('\r\n');

  it('wins over the file, setting by setting', async () => {
    const asked: string[] = [];
    const policy = await read({
      platform: 'win32',
      // What the user may have set: none of it says where a policy stands.
      env: {
        USERNAME: 'ann',
        SystemRoot: 'D:\\mine',
        CommonProgramFiles: 'D:\\mine',
        CommonProgramW6432: 'D:\\mine',
      },
      files: { [WINDOWS]: '\uFEFF{"updateChannel":"beta","backupFolder":"E:\\\\Backups"}' },
      run: async (program, args) => {
        asked.push([program, ...args].join(' '));
        return printed;
      },
    });
    expect(policy).toMatchObject({
      libraryFolder: 'D:\\Rédaction\\ann\\Stories',
      updateChannel: 'off',
      backupFolder: 'E:\\Backups',
      sources: [WINDOWS, REGISTRY],
      problems: [],
    });
    expect(asked).toEqual([
      `C:\\Windows\\System32\\cmd.exe /d /c C:\\Windows\\System32\\chcp.com 65001>nul & C:\\Windows\\System32\\reg.exe query ${REGISTRY} /reg:64`,
    ]);
  });

  it('is found where Windows is elsewhere', async () => {
    const asked: string[] = [];
    await read({
      platform: 'win32',
      env: { SystemRoot: 'E:\\Windows' },
      exists: async () => false,
      run: async (program) => {
        asked.push(program);
        return null;
      },
    });
    expect(asked).toEqual(['E:\\Windows\\System32\\cmd.exe']);
  });

  it('that does not hold is ignored, and the file stands', async () => {
    const policy = await read({
      platform: 'win32',
      files: { [WINDOWS]: '{"updateChannel":"beta"}' },
      run: async () => printed.replace('off', 'never'),
    });
    expect(policy).toMatchObject({ updateChannel: 'beta', sources: [WINDOWS] });
    expect(policy.problems).toEqual([expect.stringContaining(`The policy in ${REGISTRY} was ignored`)]);
  });
});

describe('macOS’ managed preferences', () => {
  it('are read as plutil prints them, and win over the file', async () => {
    const policy = await read({
      platform: 'darwin',
      files: { [MAC]: '{"updateChannel":"beta"}', [MAC_MANAGED]: 'bplist00' },
      run: async (program, args) =>
        program === '/usr/bin/plutil' && args.at(-1) === MAC_MANAGED
          ? '{"updateChannel":"stable","PayloadUUID":"1234"}'
          : null,
    });
    expect(policy).toMatchObject({ updateChannel: 'stable', sources: [MAC, MAC_MANAGED], problems: [] });
  });
});

describe('the environment', () => {
  it('names another file for an app that is not installed, and for no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-policy-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'policy.json');
    writeFileSync(file, '{"updateChannel":"off"}');
    process.env.COPYDESK_POLICY = file;
    onTestFinished(() => {
      delete process.env.COPYDESK_POLICY;
    });
    expect(await readPolicy({ fromEnvironment: true })).toMatchObject({
      updateChannel: 'off',
      sources: [file],
    });
    expect((await readPolicy({ fromEnvironment: false })).sources).not.toContain(file);
  });
});
