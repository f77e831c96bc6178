import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import { type CallInput, deskContract, type DeskChannelName, type Output } from '@shared/api/contract';
import { AppError, ErrorCode } from '@shared/errors';
import { bodyOf } from '@shared/document/body';
import { openDesk } from '../../electron/desk/open-desk';
import type { Desk } from '../../electron/desk/desk';
import { hostileText, type KnownValues, nearly, wild } from '../support/hostile-input';
import { figure, longTimeout, times } from '../support/long-run';
import { paragraph } from '../support/newsroom';
import { silentLog } from '../support/recording-desk';

const RUNS = times(24, 1000);
/** Each does the same work whatever it is given, so fewer tries are enough. */
const TAKES_NOTHING = times(3, 20);
/** A call that has not been answered by then hangs. */
const HANGS_MS = 60_000;
/** A longer answer about a refused input could fill a disk or a screen. */
const MAX_REFUSAL = 50_000;

let folder: string;
let library: string;
let desk: Desk;
let known: KnownValues;

const ask = async <N extends DeskChannelName>(name: N, input: CallInput<N>): Promise<Output<N>> => {
  const reply = await desk.call(name, input);
  if (!reply.ok) throw AppError.fromReply(reply.error);
  return reply.value as Output<N>;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-channels-'));
  library = join(folder, 'library');
  desk = openDesk(
    { libraryFolder: library, configFolder: join(folder, 'config'), version: '0.0.0', device: 'test' },
    silentLog,
  );
  await ask('profile.set', { name: 'Asha Rao', role: 'editor' });
  const { story, revision } = await ask('stories.create', {});
  await ask('stories.save', {
    ...{ id: story.id, baseRevision: revision, reason: 'close' },
    story: { ...story, headline: 'The ferry', slug: 'ferry', body: bodyOf([paragraph('It tied up.')]) },
  });
  const picture = readFileSync(join(import.meta.dirname, '../../resources/samples/last-ferry.jpg'));
  const { file } = await ask('photos.add', { name: 'ferry.jpg', bytes: new Uint8Array(picture) });
  const { items: versions } = await ask('versions.list', { id: story.id });
  const { backups } = await ask('backups.make', {});
  const { bytes } = await ask('handover.make', { id: story.id });
  mkdirSync(join(folder, 'second'));
  writeFileSync(join(folder, 'a-file'), 'a person’s own');
  const places = [
    ...['second', 'made', 'a-file', 'a-file/below', '../'.repeat(3) + 'proc/nowhere', 'x'.repeat(5000)],
    ...['config', 'library', 'library/photos', 'a\0b', 'library/../../up'],
  ].map((name) => join(folder, name.includes('..') ? 'second' : '', name.replaceAll('..', 'dots')));
  const nowhere = [
    '',
    '.',
    '..',
    'relative',
    '~',
    '\0',
    '/dev/null/x',
    '/proc/self/x',
    'file:///etc',
    'C:\\x',
  ];
  known = {
    ...{
      id: [story.id],
      revisionId: versions.map(({ id }) => id),
      sha256: [file.sha256],
      ids: [[file.sha256]],
    },
    ...{ story: [story], bytes: [bytes, new Uint8Array(picture), new Uint8Array(0)], job: ['job'] },
    ...{
      place: ['library', 'second'],
      name: [backups[0]!.name, 'ferry.jpg', 'story.docx', 'story.html', '../x'],
    },
    ...{ baseRevision: [revision, revision + 1], revision: [revision + 1], width: [64], line: [1] },
    ...{ reason: ['typing', 'close'], form: ['folder', 'zip', 'single-file'], to: [...places, ...nowhere] },
    ...{ folder: [...places, ...nowhere, null], note: ['A note.'], charset: ['utf-8', 'windows-1252'] },
  };
});

afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits for an answer, and fails with one that does not come. */
async function answerTo(channel: string, input: unknown): Promise<Reply<unknown>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${channel} was not answered.`)), HANGS_MS);
  });
  return Promise.race([desk.call(channel, input), late]).finally(() => clearTimeout(timer));
}

/** As it crosses from a page; null for what cannot. */
function crossed(value: unknown): { readonly input: unknown } | null {
  try {
    return { input: structuredClone(value) };
  } catch {
    return null;
  }
}

/** Looks at the library from outside, without opening a file that the desk has locked: was it written to, is a file new or gone? */
function watchLibrary(): () => void {
  const state = () => ({
    written: ['library.sqlite', 'library.sqlite-wal'].map((name) => {
      const found = statSync(join(library, name), { bigint: true, throwIfNoEntry: false });
      return found && [found.size, found.mtimeNs];
    }),
    files: readdirSync(library, { recursive: true })
      .map(String)
      .filter((file) => !file.includes('derived'))
      .sort(),
    folders: readdirSync(folder).sort(),
    own: readFileSync(join(folder, 'a-file'), 'utf8'),
  });
  const before = state();
  return () => expect(state()).toEqual(before);
}

/** What is refused changes nothing; only a conflict keeps the text that it refused, and says so. */
async function tryOne(channel: string, input: unknown): Promise<'refused' | 'done'> {
  const isUnchanged = watchLibrary();
  const reply = await answerTo(channel, input);
  if (reply.ok) return 'done';
  expect(ErrorCode.options).toContain(reply.error.code);
  expect(reply.error.code, `${channel}: ${reply.error.message.slice(0, 300)}`).not.toBe('INTERNAL');
  expect(JSON.stringify(reply.error).length, channel).toBeLessThan(MAX_REFUSAL);
  if (reply.error.code !== 'CONFLICT') isUnchanged();
  return 'refused';
}

const channels = Object.keys(deskContract) as DeskChannelName[];

describe('a channel that is given anything', () => {
  it.each(channels)(
    '%s answers, names what is wrong and changes nothing then',
    async (channel) => {
      const schema = deskContract[channel].input;
      const takesNothing =
        channel === 'app.info' || Object.keys((schema as { shape?: object }).shape ?? {}).length === 0;
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.oneof({ weight: 3, arbitrary: nearly(schema, known) }, { weight: 1, arbitrary: wild }),
          async (value) => {
            const given = crossed(value);
            if (given === null) return;
            tried += 1;
            const outcome = await tryOne(channel, given.input);
            if (outcome === 'done' && channel === 'library.open')
              await ask('library.open', { folder: library });
          },
        ),
        { numRuns: takesNothing ? TAKES_NOTHING : RUNS, endOnFailure: true },
      );
      expect(existsSync(join(library, 'library.sqlite'))).toBe(true);
      figure('hostile input to each channel: refused or done, and a refusal changes nothing', tried);
    },
    longTimeout(120_000),
  );

  it('refuses every name that is no channel', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'stories.get\0',
      'STORIES.GET',
      'host.reveal',
    ];
    for (const name of names)
      expect(await desk.call(name, {})).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    await fc.assert(
      fc.asyncProperty(hostileText, async (name) => {
        const reply = await answerTo(name, {});
        expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID' } });
        expect(JSON.stringify(reply).length).toBeLessThan(MAX_REFUSAL);
      }),
      { numRuns: RUNS },
    );
  });

  it('has kept every story and left no prototype changed', async () => {
    await expect(answerTo('stories.get', { id: known.id?.[0] })).resolves.toMatchObject({ ok: true });
    expect(({} as Record<string, unknown>).id).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
