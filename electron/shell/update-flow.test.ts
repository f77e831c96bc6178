import { describe, expect, it, vi } from 'vitest';
import type { UpdateChannel } from '@shared/api/managed';
import { createUpdateFlow, type Updater, type UpdateQuestion } from './update-flow';

type Found = Awaited<ReturnType<Updater['checkForUpdates']>>;

/** Stands in for electron-updater: keeps what it is asked, and holds to its types. */
function standIn(version: string | null) {
  const done: string[] = [];
  const updater = {
    channel: null as string | null,
    allowDowngrade: true,
    allowPrerelease: false,
    autoDownload: true,
    autoInstallOnAppQuit: true,
    checkForUpdates: () => {
      done.push(`check ${updater.channel}`);
      return Promise.resolve(
        version === null ? null : ({ isUpdateAvailable: true, updateInfo: { version } } as Found),
      );
    },
    downloadUpdate: () => {
      done.push('download');
      return Promise.resolve([]);
    },
    quitAndInstall: (isSilent, isForceRunAfter) => void done.push(`install ${isSilent} ${isForceRunAfter}`),
  } satisfies Updater;
  return { updater, done };
}

function flowWith(given: {
  version?: string | null;
  channel?: UpdateChannel;
  answers?: boolean[];
  whenSaved?: () => Promise<void>;
  quitThen?: (install: () => void) => void;
}) {
  const { version = '1.2.0', channel = 'stable', answers = [] } = given;
  const { updater, done } = standIn(version);
  const asked: UpdateQuestion[] = [];
  const told: string[] = [];
  const errors: string[] = [];
  const loadUpdater = vi.fn(async (): Promise<Updater> => updater);
  const flow = createUpdateFlow({
    loadUpdater,
    channel: () => channel,
    ask: async (question) => {
      asked.push(question);
      return answers.shift() ?? false;
    },
    tell: (message) => told.push(message),
    whenSaved: given.whenSaved ?? (async () => undefined),
    quitThen: given.quitThen ?? ((install) => install()),
    log: { info: () => undefined, error: (message) => void errors.push(message) },
  });
  return { flow, updater, done, asked, told, errors, loadUpdater };
}

describe('looking for updates', () => {
  it('is not done by itself where the channel is off, and nothing is loaded that could', async () => {
    const { flow, done, loadUpdater } = flowWith({ channel: 'off' });
    await flow.check('by the clock');
    expect(loadUpdater).not.toHaveBeenCalled();
    expect(done).toEqual([]);
  });

  it.each([
    ['stable', 'latest', false],
    ['beta', 'beta', true],
  ] as const)('on the %s channel takes its releases and never an older one', async (channel, name, betas) => {
    const { flow, updater, done } = flowWith({ channel, version: null });
    await flow.check('by the clock');
    expect(done).toEqual([`check ${name}`]);
    expect(updater).toMatchObject({
      allowPrerelease: betas,
      allowDowngrade: false,
      autoDownload: false,
      autoInstallOnAppQuit: false,
    });
  });

  it('answers the user who asked, and nobody else', async () => {
    const { flow, told } = flowWith({ version: null });
    await flow.check('by the clock');
    expect(told).toEqual([]);
    await flow.check('by the user');
    expect(told).toEqual(['You have the newest version.']);
  });

  it('says why it failed to the user who asked, and always to the log', async () => {
    const { flow, updater, told, errors } = flowWith({});
    updater.checkForUpdates = () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
    await flow.check('by the clock');
    expect([errors.length, told.length]).toEqual([1, 0]);
    await flow.check('by the user');
    expect(told[0]).toContain('ERR_INTERNET_DISCONNECTED');
  });
});

describe('an update that is found', () => {
  it('is not fetched without a yes, and the clock does not ask for it again', async () => {
    const { flow, done, asked } = flowWith({ answers: [false] });
    await flow.check('by the clock');
    await flow.check('by the clock');
    expect(done).toEqual(['check latest', 'check latest']);
    expect(asked.map(({ yes }) => yes)).toEqual(['Download']);
    await flow.check('by the user');
    expect(asked).toHaveLength(2);
  });

  it('is installed only after a second yes, silently, and the app starts again', async () => {
    const { flow, done, asked } = flowWith({ answers: [true, true] });
    await flow.check('by the clock');
    expect(asked.map(({ yes }) => yes)).toEqual(['Download', 'Restart now']);
    expect(done).toEqual(['check latest', 'download', 'install true true']);
  });

  it('that waits for a restart is offered again without another download', async () => {
    const { flow, done } = flowWith({ answers: [true, false, true] });
    await flow.check('by the clock');
    await flow.check('by the user');
    expect(done).toEqual(['check latest', 'download', 'install true true']);
  });

  it('does not ask for a restart while text is not saved', async () => {
    let save: () => void = () => undefined;
    const whenSaved = () => new Promise<void>((resolve) => (save = resolve));
    const { flow, asked } = flowWith({ answers: [true, false], whenSaved });
    const checking = flow.check('by the clock');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await new Promise(setImmediate);
    expect(asked.map(({ yes }) => yes)).toEqual(['Download']);
    save();
    await checking;
    expect(asked.map(({ yes }) => yes)).toEqual(['Download', 'Restart now']);
  });

  it('is not installed where quitting was taken back', async () => {
    const { flow, done } = flowWith({ answers: [true, true], quitThen: () => undefined });
    await flow.check('by the clock');
    expect(done).not.toContain('install true true');
  });

  it('is searched for once at a time', async () => {
    const { flow, done } = flowWith({ answers: [true, true] });
    await Promise.all([flow.check('by the clock'), flow.check('by the user')]);
    expect(done.filter((step) => step.startsWith('check'))).toHaveLength(1);
  });
});
