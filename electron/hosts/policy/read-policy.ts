import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { z } from 'zod';
import { House } from '@shared/house/house';
import type { Policy } from '../../desk/policy';
import { jsonFile, policyPlaces, type PolicySurroundings } from './policy-places';
import { policySettings, type PolicySettings } from './policy-settings';
import { sentence } from '@shared/sentence';

/** Longer than any program needs that only prints. */
const PATIENCE_MS = 5_000;

const here = (): PolicySurroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  user: userInfo().username,
  readFile: (path) =>
    readFile(path, 'utf8').catch((failure: unknown) => {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw failure;
    }),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  run: (program, args) =>
    new Promise((resolve) => {
      execFile(program, args, { timeout: PATIENCE_MS, windowsHide: true }, (failure, printed) =>
        resolve(failure ? null : printed),
      );
    }),
});

export interface ReadPolicyOptions {
  /** Whether `COPYDESK_POLICY` may name a file to read instead. An installed app must not let that replace its policy. */
  readonly fromEnvironment: boolean;
  readonly surroundings?: PolicySurroundings;
}

/**
 * The settings made by this machine's administrator; see docs/managed-installs.md. Never rejects: a policy that cannot be read
 * or does not hold is ignored as a whole, and `problems` says so in a sentence.
 */
export async function readPolicy({
  fromEnvironment,
  surroundings = here(),
}: ReadPolicyOptions): Promise<Policy> {
  const Settings = policySettings(surroundings);
  const named = fromEnvironment ? surroundings.env.COPYDESK_POLICY : undefined;
  const places = named ? [jsonFile(named, surroundings)] : policyPlaces(surroundings);
  const found = { settings: {} as PolicySettings, sources: [] as string[], problems: [] as string[] };
  for (const { name, read } of places) {
    try {
      const settings = await read();
      if (settings === null) continue;
      Object.assign(found.settings, Settings.parse(settings));
      found.sources.push(name);
    } catch (failure) {
      found.problems.push(`The policy in ${name} was ignored: ${reasonOf(failure)}.`);
    }
  }
  const { houseFile, ...settings } = found.settings;
  const house = houseFile === undefined ? null : await readHouse(houseFile, surroundings, found.problems);
  return {
    libraryFolder: settings.libraryFolder ?? null,
    updateChannel: settings.updateChannel ?? null,
    spelling: settings.spelling ?? null,
    backupFolder: settings.backupFolder ?? null,
    house,
    sources: found.sources,
    problems: found.problems,
  };
}

async function readHouse(
  path: string,
  { readFile: read }: PolicySurroundings,
  problems: string[],
): Promise<House | null> {
  try {
    const text = await read(path);
    if (text === null) throw new Error('there is no such file');
    return House.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (failure) {
    problems.push(`The house file ${path} was ignored: ${reasonOf(failure)}.`);
    return null;
  }
}

function reasonOf(failure: unknown): string {
  if (failure instanceof z.ZodError) {
    return failure.issues
      .map((issue) =>
        issue.code === 'unrecognized_keys'
          ? `${issue.keys.join(', ')} is no setting`
          : `${issue.path.join('.') || 'it'} ${issue.message.replace(/^Invalid/, 'is invalid')}`,
      )
      .join('; ');
  }
  if (failure instanceof SyntaxError) return 'it is not JSON';
  return sentence(failure);
}
