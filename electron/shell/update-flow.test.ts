import { CancellationToken, type UpdateInfo } from 'electron-updater';
import { describe, expect, it, vi } from 'vitest';
import type { UpdateChannel } from '@shared/api/managed';
import type { UpdateState } from '@shared/api/updates';
import { createUpdateFlow, type Updater } from './update-flow';
import { UpdateRefused } from './update-signature';
import { waitFor } from '../../test/support/wait-for';

type Found = Awaited<ReturnType<Updater['checkForUpdates']>>;

const described = (version: string) =>
  ({
    ...{ version, releaseNotes: ` What is new in ${version}\n`, releaseDate: '2026-11-01' },
    files: [{ url: `Copydesk-${version}.AppImage`, sha512: 'hash', size: 100 }],
  }) as UpdateInfo;

/** Stands in for electron-updater: keeps what it is asked, and holds to its types. */
function standIn(version: string | null) {
  const done: string[] = [];
  let hear: (arrived: number, total: number) => void = () => undefined;
  const updater = {
    newest: version,
    channel: null as string | null,
    allowDowngrade: true,
    allowPrerelease: false,
    autoDownload: true,
    autoInstallOnAppQuit: true,
    checkForUpdates: (): Promise<Found> => {
      done.push(`check ${updater.channel}`);
      const updateInfo = described(updater.newest ?? '1.0.0');
      return Promise.resolve({
        isUpdateAvailable: updater.newest !== null,
        updateInfo,
        versionInfo: updateInfo,
      });
    },
    downloadUpdate: (_token?: CancellationToken): Promise<string[]> => {
      done.push('download');
      hear(40, 100);
      return Promise.resolve(['/cache/file']);
    },
    quitAndInstall: () => void done.push('install'),
    on: (): never => undefined as never,
    onProgress: (heard: typeof hear) => void (hear = heard),
    newToken: () => new CancellationToken(),
  } satisfies Updater & { newest: string | null };
  return { updater, done };
}

function flowWith(given: {
  version?: string | null;
  channel?: UpdateChannel;
  declined?: string[];
  first?: UpdateState;
  isWhole?: () => Promise<boolean>;
}) {
  const { version = '1.2.0', channel = 'stable', declined = [] } = given;
  const { updater, done } = standIn(version);
  const shown: UpdateState[] = [];
  const errors: { readonly message: string; readonly fields: unknown }[] = [];
  const loadUpdater = vi.fn(async (): Promise<Updater> => updater);
  const flow = createUpdateFlow({
    loadUpdater,
    channel: () => channel,
    memory: {
      read: () => ({ seen: {}, declined, install: null }),
      decline: (each) => void declined.push(each),
    },
    first: given.first ?? { state: 'none' },
    show: (state) => shown.push(state),
    isWhole: given.isWhole ?? (() => Promise.resolve(true)),
    quitAndInstall: (from, each) => {
      done.push(`quit for ${each}`);
      from.quitAndInstall();
    },
    log: { info: () => undefined, error: (message, fields) => void errors.push({ message, fields }) },
  });
  const states = () => shown.map(({ state }) => state);
  return { flow, updater, done, shown, states, errors, loadUpdater, declined };
}

describe('looking for updates', () => {
  it('is not done by itself if the channel is off, and nothing is loaded that could', async () => {
    const { flow, done, loadUpdater } = flowWith({ channel: 'off' });
    await flow.lookByClock();
    expect(loadUpdater).not.toHaveBeenCalled();
    expect(done).toEqual([]);
    await flow.doWish({ wish: 'look' });
    expect(done).toEqual(['check latest']);
  });

  it.each([
    ['stable', 'latest', false],
    ['beta', 'beta', true],
  ] as const)('on the %s channel takes its releases and never an older one', async (channel, name, betas) => {
    const { flow, updater, done } = flowWith({ channel, version: null });
    await flow.lookByClock();
    expect(done).toEqual([`check ${name}`]);
    expect(updater).toMatchObject({
      allowPrerelease: betas,
      allowDowngrade: false,
      autoDownload: false,
      autoInstallOnAppQuit: false,
    });
  });

  it('answers the user who asked, and nobody else', async () => {
    const { flow, states } = flowWith({ version: null });
    await flow.lookByClock();
    expect(states()).toEqual([]);
    await flow.doWish({ wish: 'look' });
    expect(states()).toEqual(['looking', 'newest']);
    await flow.doWish({ wish: 'later' });
    expect(flow.state()).toEqual({ state: 'none' });
  });

  it('answers the user who asks while the clock looks', async () => {
    const { flow, states } = flowWith({ version: null });
    const looking = flow.lookByClock();
    await flow.doWish({ wish: 'look' });
    await looking;
    expect(states()).toEqual(['looking', 'newest']);
  });

  it('says why it failed to the user who asked, and always to the log', async () => {
    const { flow, updater, shown, errors } = flowWith({});
    updater.checkForUpdates = () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
    await flow.lookByClock();
    expect([errors.length, shown.length]).toEqual([1, 0]);
    // Its kind and code, but no message: that can quote an address or a path.
    expect(JSON.stringify(errors)).not.toContain('net::');
    expect(errors[0]?.fields).toMatchObject({ failure: expect.stringMatching(/^Error\b/) as string });
    await flow.doWish({ wish: 'look' });
    expect(flow.state()).toMatchObject({
      state: 'failed',
      step: 'look',
      why: 'net::ERR_INTERNET_DISCONNECTED',
    });
  });

  it('says unasked that a description was refused', async () => {
    const { flow, updater } = flowWith({});
    updater.checkForUpdates = () => Promise.reject(new UpdateRefused('It is not signed.'));
    await flow.lookByClock();
    expect(flow.state()).toMatchObject({ state: 'failed', why: 'It is not signed.' });
  });

  it('does not take away unread how the last installation failed', async () => {
    const first = { state: 'failed', step: 'install', why: 'It failed.', help: 'Try again.' } as const;
    const { flow } = flowWith({ first });
    await flow.lookByClock();
    expect(flow.state()).toEqual(first);
    await flow.doWish({ wish: 'later' });
    await flow.lookByClock();
    expect(flow.state()).toMatchObject({ state: 'available' });
  });
});

describe('an update that is found', () => {
  it('is offered with its notes as text and its size, and not fetched', async () => {
    const { flow, done } = flowWith({});
    await flow.lookByClock();
    expect(flow.state()).toEqual({
      state: 'available',
      release: { version: '1.2.0', notes: 'What is new in 1.2.0', bytes: 100 },
    });
    expect(done).toEqual(['check latest']);
  });

  it('that was declined is not offered again by the clock, but to the user, and a newer one is', async () => {
    const { flow, updater, declined } = flowWith({});
    await flow.lookByClock();
    await flow.doWish({ wish: 'later' });
    expect(declined).toEqual(['1.2.0']);
    await flow.lookByClock();
    expect(flow.state()).toEqual({ state: 'none' });
    await flow.doWish({ wish: 'look' });
    expect(flow.state()).toMatchObject({ state: 'available' });
    await flow.doWish({ wish: 'later' });
    updater.newest = '1.3.0';
    await flow.lookByClock();
    expect(flow.state()).toMatchObject({ state: 'available', release: { version: '1.3.0' } });
  });

  it('is fetched, with its progress, and installed at the next wish only', async () => {
    const { flow, done, shown } = flowWith({});
    await flow.lookByClock();
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    expect(
      shown.map((each) => (each.state === 'fetching' ? `${each.done} of ${each.total}` : each.state)),
    ).toEqual(['available', '0 of 100', '40 of 100', 'ready']);
    expect(done).toEqual(['check latest', 'download']);
    await flow.doWish({ wish: 'install', version: '1.2.0' });
    expect(done.slice(2)).toEqual(['quit for 1.2.0', 'install']);
    // A quit that is taken back leaves it on offer.
    expect(flow.state()).toMatchObject({ state: 'ready' });
  });

  it('is not installed if its file was changed since', async () => {
    const { flow, done } = flowWith({ isWhole: () => Promise.resolve(false) });
    await flow.lookByClock();
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    await flow.doWish({ wish: 'install', version: '1.2.0' });
    expect(done).toEqual(['check latest', 'download']);
    expect(flow.state()).toMatchObject({ state: 'failed', step: 'install' });
  });

  it('that waits for a restart gives way to a newer one, and comes back without a second download', async () => {
    const { flow, updater, done } = flowWith({});
    await flow.lookByClock();
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    await flow.lookByClock();
    expect(flow.state()).toMatchObject({ state: 'ready' });
    updater.newest = '1.3.0';
    await flow.lookByClock();
    expect(flow.state()).toMatchObject({ state: 'available', release: { version: '1.3.0' } });
    // A button of the older one that is pressed in this moment does nothing.
    await flow.doWish({ wish: 'install', version: '1.2.0' });
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    expect(done.filter((each) => !each.startsWith('check'))).toEqual(['download']);
    await flow.doWish({ wish: 'fetch', version: '1.3.0' });
    expect(flow.state()).toMatchObject({ state: 'ready', release: { version: '1.3.0' } });
  });

  it('that its publisher takes back is not offered any longer, nor installed', async () => {
    const { flow, updater, done } = flowWith({});
    await flow.lookByClock();
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    updater.newest = null;
    await flow.lookByClock();
    expect(flow.state()).toEqual({ state: 'none' });
    await flow.doWish({ wish: 'install', version: '1.2.0' });
    expect(done).not.toContain('install');
  });

  it('stays on offer after its download was cancelled, and can be fetched again', async () => {
    const { flow, updater } = flowWith({});
    const whole = updater.downloadUpdate;
    updater.downloadUpdate = (token) =>
      token?.createPromise<string[]>(() => undefined) ?? Promise.reject(new Error('no token'));
    await flow.lookByClock();
    const fetching = flow.doWish({ wish: 'fetch', version: '1.2.0' });
    await waitFor(() => expect(flow.state().state).toBe('fetching'));
    await flow.doWish({ wish: 'cancel' });
    await fetching;
    expect(flow.state()).toMatchObject({ state: 'available' });
    updater.downloadUpdate = whole;
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    expect(flow.state()).toMatchObject({ state: 'ready' });
  });

  it('says why it could not be fetched, also after the clock had found it', async () => {
    const { flow, updater } = flowWith({});
    updater.downloadUpdate = () => Promise.reject(new Error('sha512 checksum mismatch'));
    await flow.lookByClock();
    await flow.doWish({ wish: 'fetch', version: '1.2.0' });
    expect(flow.state()).toMatchObject({ state: 'failed', step: 'fetch', why: 'sha512 checksum mismatch' });
  });
});
