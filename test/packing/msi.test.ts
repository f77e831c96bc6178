import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { expect, it, onTestFinished } from 'vitest';
import { DOMParser } from '@xmldom/xmldom';
import { RAW_COPY, registerInMsi } from '../../scripts/packing/msi-classes.mjs';

const root = join(import.meta.dirname, '..', '..');
const STOP = 'the project is written';

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-msi-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The WiX project that electron-builder itself writes of `electron-builder.yml`, with what is added to it. */
async function wixProject(): Promise<string> {
  const folder = await scratch();
  await writeFile(join(folder, 'Copydesk.exe'), 'a stand-in for the program');
  const kept = join(folder, '..', `${folder.slice(folder.lastIndexOf('-'))}.wxs`);
  onTestFinished(() => rm(kept, { force: true }));
  await build({
    targets: Platform.WINDOWS.createTarget('msi', Arch.x64),
    projectDir: root,
    prepackaged: folder,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      directories: { output: join(folder, 'made'), buildResources: 'build' },
      msiProjectCreated: async (file: string) => {
        await registerInMsi(file);
        await copyFile(file, kept);
        // What compiles it runs on Windows alone.
        throw new Error(STOP);
      },
    },
  }).catch((failure: unknown) => {
    if (!String(failure).includes(STOP)) throw failure;
  });
  return readFile(kept, 'utf8');
}

it('registers the protocol and “Open with” in the MSI, as the other installer does', async () => {
  const project = new DOMParser().parseFromString(await wixProject(), 'text/xml');
  const values = [...project.getElementsByTagName('RegistryValue')].map((value) => ({
    root: value.getAttribute('Root'),
    key: value.getAttribute('Key'),
    name: value.getAttribute('Name') ?? '',
    value: value.getAttribute('Value'),
  }));
  expect(values.every(({ root: where }) => where === 'HKMU')).toBe(true);

  // The other installer's script says the same in its own words.
  const script = await readFile(join(root, 'build/installer.nsh'), 'utf8');
  const written = [
    ...script.matchAll(/WriteRegStr SHELL_CONTEXT "([^"]+)" "([^"]*)" (?:"([^"]*)"|'([^']*)')/g),
  ].flatMap(([, key = '', name = '', plain, quoted = '']) =>
    (key.includes('${EXTENSION}') ? RAW_COPY : ['']).map((extension) => ({
      root: 'HKMU',
      key: key.replace('${COPYDESK_COPY_CLASS}', 'Copydesk.RawCopy').replace('${EXTENSION}', extension),
      name: name.replace('${COPYDESK_COPY_CLASS}', 'Copydesk.RawCopy'),
      value: (plain ?? quoted)
        .replace('$INSTDIR\\${APP_EXECUTABLE_FILENAME}', '[#mainExecutable]')
        .replace('${PRODUCT_NAME}', 'Copydesk'),
    })),
  );
  const order = (one: { key: string | null; name: string }): string => `${one.key} ${one.name}`;
  const sorted = <T extends { key: string | null; name: string }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => order(a).localeCompare(order(b)));
  expect(sorted(values)).toEqual(sorted(written));
  expect(RAW_COPY.filter((extension) => !script.includes(`copydeskOffer "${extension}"`))).toEqual([]);

  // The path in a command is that of the program that the MSI installs.
  const program = [...project.getElementsByTagName('File')].find(
    (file) => file.getAttribute('Id') === 'mainExecutable',
  );
  expect(program?.getAttribute('Name')).toBe('Copydesk.exe');
  const component = [...project.getElementsByTagName('Component')].find(
    (one) => one.getAttribute('Id') === 'CopydeskClasses',
  );
  expect(component?.getAttribute('Guid')).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/);
  const keys = [...(component?.getElementsByTagName('RegistryValue') ?? [])];
  expect(keys.filter((value) => value.getAttribute('KeyPath') === 'yes')).toHaveLength(1);
});

it('says so where the project has no place for them', async () => {
  const file = join(await scratch(), 'project.wxs');
  await writeFile(file, '<Wix xmlns="http://wixtoolset.org/schemas/v4/wxs"/>');
  await expect(registerInMsi(file)).rejects.toThrow('no group of components');
});
