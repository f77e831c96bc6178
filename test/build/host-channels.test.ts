import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reply } from '@shared/api/channel';
import { hostContract, type HostChannelName } from '@shared/api/contract';
import { ErrorCode } from '@shared/errors';
import { CALL, opened } from '../support/built-main';
import { nearly, wild } from '../support/hostile-input';
import { figure, longTimeout, times } from '../support/long-run';
import { waitFor } from '../support/wait-for';

const RUNS = times(24, 1000);

/** As it crosses from a page; undefined for what cannot cross. */
function crossed(value: unknown): { readonly input: unknown } | undefined {
  try {
    return { input: structuredClone(value) };
  } catch {
    return undefined;
  }
}

it(
  'answer anything with a result or a named error, show nothing and open nothing',
  async () => {
    const { electron, library, window } = await opened();
    const folder = dirname(library);
    const known = {
      path: ['/etc/passwd', library, join(folder, 'config'), '/exports', ''],
      url: ['file:///etc/passwd', 'javascript:x', 'smb://evil.example/x', 'copydesk://app/', 'https://', 'x'],
    };
    // A backup by the clock may come meanwhile. Pieces of files are kept until their page is gone.
    const files = () =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => !file.includes('backups') && !file.startsWith(join('config', 'uploads')))
        .sort();
    await electron.invoke(CALL, ['app.info', {}]);
    const before = files();
    let tried = 0;
    for (const channel of Object.keys(hostContract) as HostChannelName[]) {
      const input = fc.oneof(
        { weight: 3, arbitrary: nearly(hostContract[channel].input, known) },
        { weight: 1, arbitrary: wild },
      );
      await fc.assert(
        fc.asyncProperty(input, async (value) => {
          const given = crossed(value);
          if (given === undefined) return;
          tried += 1;
          const reply = (await electron.invoke(CALL, [channel, given.input])) as Reply<unknown>;
          if (reply.ok) return;
          expect(ErrorCode.options, channel).toContain(reply.error.code);
          expect(reply.error.code, channel).not.toBe('INTERNAL');
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    }
    expect(electron.asked.revealed).toEqual([]);
    expect(electron.asked.dragged).toEqual([]);
    expect(electron.asked.openedOutside.filter((url) => !/^(?:https?|mailto|tel):/u.test(url))).toEqual([]);
    expect(files()).toEqual(before);
    const uploads = () =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && entry.parentPath.includes(join('config', 'uploads')),
      );
    window.webContents.reload();
    await waitFor(() => expect(uploads()).toEqual([]));
    expect(existsSync(library)).toBe(true);
    figure(
      'hostile input to each channel of the host in Electron: a result or a named error, nothing written',
      tried,
    );
  },
  longTimeout(60_000),
);
