import { readFileSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import sharp from 'sharp';
import { expect, test, type App } from '../support/app';
import { block, openStory, text, TO_END } from '../support/writing';

function electronOf({ electron }: App): ElectronApplication {
  if (!electron) throw new Error('These tests run in Electron.');
  return electron;
}

/** The process that the desk is in. */
async function deskProcess(app: App): Promise<number> {
  const all = await electronOf(app).evaluate(({ app: program }) =>
    program.getAppMetrics().map(({ name, pid }) => ({ name, pid })),
  );
  const desk = all.find(({ name }) => name === 'Copydesk desk');
  if (!desk) throw new Error(`The desk is in none of ${JSON.stringify(all)}.`);
  return desk.pid;
}

const kill = (pid: number): boolean => process.kill(pid, 'SIGKILL');

test('a desk that is killed takes no window and no text with it', async ({ app }) => {
  const { page, copy, saved } = await openStory(app, [block('paragraph', [text('Before.')])]);
  await copy.click();
  await page.keyboard.press(TO_END);
  const first = await deskProcess(app);
  await page.keyboard.type(' Typed and not saved');
  kill(first);
  await page.keyboard.type(', and on.');
  const said = page.getByText('saves stories and reads pictures crashed and is starting again');
  await expect(said).toBeVisible();
  await expect.poll(saved).toMatchObject([{ children: [{ text: 'Before. Typed and not saved, and on.' }] }]);
  await expect(copy).toHaveText('Before. Typed and not saved, and on.');
  await expect(page.getByText('ended unexpectedly')).toHaveCount(0);
  expect(await deskProcess(app)).not.toBe(first);
});

test('the picture that a desk was reading when it crashed is named', async ({ app }) => {
  await expect(app.page.getByRole('grid', { name: 'Stories' })).toBeVisible();
  const desk = await deskProcess(app);
  // Small to send and long to read.
  const create = { width: 9000, height: 9000, channels: 3 as const, background: '#c0392b' };
  const bytes = Uint8Array.from(await sharp({ create }).png().toBuffer());
  const failed = app
    .call('photos.add', { name: 'rain.png', bytes })
    .catch((failure: unknown) => String(failure));
  // A later call that the host answers itself: the one before has reached it.
  await app.call('host.takeFiles', {});
  kill(desk);
  expect(await failed).toContain('It was reading “rain.png”. Do not add this file again');
  await expect(app.page.getByText('It was reading “rain.png”. Do not add this file again')).toBeVisible();
});

test(
  'a desk that crashes over and over is not started again, and the window and its text stay',
  { tag: '@long' },
  async ({ app }) => {
    app.expectProblem(/UNREACHABLE|desk crashed|500/);
    const { page, copy } = await openStory(app, [block('paragraph', [text('Before.')])]);
    await copy.click();
    await page.keyboard.press(TO_END);
    const keptDown = page.getByText('crashed several times and will not start again by itself');
    for (let crashes = 1; crashes <= 4; crashes += 1) {
      kill(await deskProcess(app));
      if (crashes === 4) break;
      await expect.poll(() => app.call('app.info', {}).catch(() => null)).not.toBeNull();
    }
    await expect(keptDown.first()).toBeVisible();
    await page.keyboard.type(' Still here.');
    await expect(copy).toHaveText('Before. Still here.');
    await expect(page.getByText('Quit Copydesk and start it again').first()).toBeVisible();
    // The window keeps it on this machine as well, and says so in the line of its state.
    await expect(page.getByText('kept on this machine')).toBeVisible();
    await app.restart('power cut');
    await app.page.getByRole('button', { name: 'Look at it' }).click();
    await expect(app.page.getByRole('dialog')).toContainText('Still here.');
  },
);

test('the desk ends with a window’s process that is killed', { tag: '@long' }, async ({ app }) => {
  const desk = await deskProcess(app);
  await app.restart('power cut');
  await expect.poll(() => isThere(desk)).toBe(false);
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Linux keeps what is left of a process that nobody has asked about.
    return process.platform !== 'linux' || !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
