import { realpath } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Reply } from '@shared/api/channel';
import type { DeskChannelName } from '@shared/api/contract';
import type { DeskOptions } from '../../desk/desk';
import { readConfig } from '../../desk/config';
import { defaultLibraryFolder } from '../../desk/places';
import { isWithin, refusalOf, type FolderSurroundings } from './folder-rule';
import type { GrantedFolders } from './granted-folders';

/** The channels by which a page names a folder to write into, and the field that names it. */
export const FOLDER_FIELDS: Readonly<Partial<Record<DeskChannelName, string>>> = {
  'publish.export': 'to',
  'backups.setSecond': 'folder',
  'backups.restoreInto': 'folder',
  'library.open': 'folder',
  'salvage.move': 'folder',
  'salvage.export': 'to',
};

export interface FolderBorderOptions {
  readonly configFolder: string;
  /** Folders that the start names, such as the library: see {@link knownFolders}. */
  readonly known: readonly string[];
  readonly granted: GrantedFolders;
  /** The app's own folders besides the config. Absolute. */
  readonly own: readonly string[];
  readonly surroundings?: Omit<FolderSurroundings, 'own'>;
}

/**
 * Why a call of a page may not write where it asks to; null if it may, or names no folder. A folder may be written into if the user
 * has chosen it by a means of the host, and otherwise if it is none of the system's, hidden or the app's own (`folder-rule.ts`), wherever
 * links lead. `ask` is the host's own question about such a folder, if it has one: what is allowed there is asked once.
 */
export type FolderBorder = (
  channel: string,
  input: unknown,
  ask?: (folder: string) => Promise<boolean>,
) => Promise<Extract<Reply<unknown>, { ok: false }> | null>;

export function folderBorder(options: FolderBorderOptions): FolderBorder {
  const { configFolder, granted } = options;
  const place = options.surroundings ?? { platform: process.platform, home: homedir(), temporary: tmpdir() };
  const within = isWithin(place.platform);
  const rule = { ...place, own: [configFolder, ...options.own] };

  return async (channel, input, ask) => {
    const folder = folderIn(channel, input);
    // The desk refuses anything that is not a path.
    if (folder === null || !isAbsolute(folder) || folder.includes('\0')) return null;
    const path = resolve(folder);
    const real = await realPath(path);
    if (isChosen(path)) return null;
    const why = refusalOf(path, rule) ?? refusalOf(real, { ...rule, ...(await realPlaces()) });
    if (why !== null) return refused(`Copydesk does not write to ${folder}: ${why}. Choose another folder.`);
    if (!ask || (await isBelowChosen(real))) return null;
    if (!(await ask(path))) return refused(`You did not allow Copydesk to write to ${folder}.`);
    granted.add(path);
    return null;
  };

  /** By the user, or the start; libraries count, and what is offered beside one that is damaged. */
  function isChosen(path: string): boolean {
    const { lastLibrary, ports } = readConfig(configFolder);
    const libraries = [...options.known, lastLibrary, defaultLibraryFolder(), ...Object.keys(ports)];
    return (
      libraries.some((library) => path === library || path === `${library}-rescued`) ||
      folders().includes(path)
    );
  }

  function folders(): readonly string[] {
    const { secondBackups } = readConfig(configFolder);
    return [...granted.all(), ...(secondBackups === null ? [] : [secondBackups])];
  }

  /** Skips the question but not the rule: choosing the home folder does not include its `.ssh`. */
  async function isBelowChosen(real: string): Promise<boolean> {
    const reals = await Promise.all(folders().map(realPath));
    return reals.some((folder) => within(real, folder));
  }

  async function realPlaces(): Promise<Pick<FolderSurroundings, 'home' | 'temporary' | 'own'>> {
    const [home = '', temporary = '', ...own] = await Promise.all(
      [place.home, place.temporary, ...rule.own].map(realPath),
    );
    return { home, temporary, own };
  }
}

/** The folders that the start of the desk names: its library, and those of the policy. */
export const knownFolders = ({ libraryFolder, policy, secondBackups }: DeskOptions): readonly string[] =>
  [libraryFolder, policy?.libraryFolder, policy?.backupFolder, secondBackups].filter(
    (folder) => typeof folder === 'string',
  );

function folderIn(channel: string, input: unknown): string | null {
  const field = Object.hasOwn(FOLDER_FIELDS, channel) ? FOLDER_FIELDS[channel as DeskChannelName] : undefined;
  if (field === undefined || typeof input !== 'object' || input === null) return null;
  const value = (input as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : null;
}

/** Resolves links, as far as the folders exist. Never throws. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), basename(path));
  }
}

const refused = (message: string): Extract<Reply<unknown>, { ok: false }> => ({
  ok: false,
  error: { code: 'NOT_ALLOWED', message },
});
