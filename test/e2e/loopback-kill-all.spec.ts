import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blockTexts } from '@shared/document/walk';
import type { StoryId } from '@shared/story/ids';
import { expect, test } from '../support/app';
import { dice } from '../support/dice';
import { type KillableBrowser, startBrowser } from '../support/killable-browser';
import { figure, rowOf } from '../support/long-run';
import { serveApp, type ServedApp } from '../support/served-app';
import { noteKeys, typeAsAWriter } from '../support/typed-keys';

const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
const offer = (page: Page) => page.getByText(/ended before the newest text of “Bridge.*” was saved/);

const HEADLINE = ' opens at last';
const PARAGRAPHS = [
  'The bridge over the river opened on Monday, officials said.',
  'It took nine years to build.',
  'Traders on both banks had waited for it through two floods, a strike and a change of contractor.',
  'The ferry makes its final crossing on Friday. Its crew of eleven will move to the port.',
];
const WORDS = PARAGRAPHS.join('\n');

/** In milliseconds: what may be lost, and how long the body is typed before anything can be killed. */
const MOST_LOST_MS = 1_000;
const TYPED_MS = 8_000;

interface Row {
  readonly key: 'encrypted' | 'plain';
  /** A desk that hangs acknowledges nothing, so that what is offered comes from the page's own storage alone. */
  readonly desk: 'saves' | 'hangs';
  readonly next: 'the same address' | 'another address';
}
const rows: readonly Row[] = [
  { key: 'encrypted', desk: 'hangs', next: 'the same address' },
  { key: 'plain', desk: 'hangs', next: 'another address' },
  { key: 'encrypted', desk: 'saves', next: 'another address' },
  { key: 'plain', desk: 'saves', next: 'the same address' },
  { key: 'plain', desk: 'hangs', next: 'the same address' },
  { key: 'encrypted', desk: 'hangs', next: 'another address' },
];

/** Killed after each test, since one that fails leaves them running. */
const running: Pick<KillableBrowser, 'kill'>[] = [];
const tracked = <T extends Pick<KillableBrowser, 'kill'>>(started: T): T => {
  running.push(started);
  return started;
};
test.afterEach(async () => {
  await Promise.all(running.splice(0).map(({ kill }) => kill()));
});

/** What was typed, as it reads in the library: the headline's letters, then the body's. */
async function storedIn(served: ServedApp, id: StoryId): Promise<string> {
  const { story } = await served.call('stories.get', { id });
  return story.headline.slice('Bridge'.length) + blockTexts(story).join('\n');
}

/** Starts the app again at another address, as when somebody else has taken the port meanwhile. */
async function startElsewhere(where: Parameters<typeof serveApp>[0], origin: string): Promise<ServedApp> {
  const other = createServer((_, answer) => answer.end());
  await new Promise<void>((resolve) => {
    other.listen({ host: '127.0.0.1', port: Number(new URL(origin).port) }, resolve);
  });
  // What is kept at the first address waits until its port is free.
  try {
    const second = tracked(await serveApp(where));
    await second.stop();
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
  const third = await serveApp(where);
  expect(third.origin).not.toBe(origin);
  return third;
}

for (const [place, row] of rows.entries())
  test(
    `a kill of everything at once loses at most a second of typing: a desk that ${row.desk}, ${row.key} text, then ${row.next}`,
    rowOf(place, rows.length),
    async ({ app }, testInfo) => {
      test.skip(process.platform === 'win32', 'Windows has no process groups that are killed at once');
      const where = { library: join(app.folder, 'other'), config: join(app.folder, 'other-config') };
      const profile = testInfo.outputPath('profile');
      const served = tracked(await serveApp(where));
      await served.call('profile.set', { name: 'Asha Rao', role: 'editor' });
      const made = await served.call('stories.create', {});
      const story = { ...made.story, headline: 'Bridge' };
      const { id } = story;
      await served.call('stories.save', { id, baseRevision: made.revision, story, reason: 'close' });

      const first = tracked(await startBrowser(profile, row.key === 'encrypted'));
      await first.page.goto(served.url);
      await expect(headline(first.page)).toHaveValue('Bridge');
      await headline(first.page).focus();
      await first.page.keyboard.press('End');
      const keys = await noteKeys(first.page);
      if (row.desk === 'hangs') served.sleep();

      let asked = await typeAsAWriter(first.page, HEADLINE, () => false);
      await first.page.getByRole('textbox', { name: 'Body of the story' }).focus();
      const roll = dice(1 + place);
      const state = { isDead: false };
      const typing = typeAsAWriter(first.page, WORDS, () => state.isDead);
      // The page may be killed in the middle of a key.
      typing.catch(() => undefined);
      await first.page.waitForTimeout(TYPED_MS + roll(4_000));
      state.isDead = true;
      const killedAt = Date.now();
      await Promise.all([served.kill(), first.kill()]);
      asked += await typing.catch(() => WORDS);
      const due = keys.filter(({ at }) => at <= killedAt - MOST_LOST_MS).length;
      // Not a test if this machine could hardly type.
      expect(due).toBeGreaterThan(HEADLINE.length + 20);

      const again = tracked(
        row.next === 'the same address' ? await serveApp(where) : await startElsewhere(where, served.origin),
      );
      const second = tracked(await startBrowser(profile, row.key === 'encrypted'));
      await second.page.goto(again.url);
      const before = await storedIn(again, id);
      if (before.length < due) {
        await expect(offer(second.page)).toBeVisible();
        await second.page.getByRole('button', { name: 'Look at it' }).click();
        const dialog = second.page.getByRole('dialog', { name: 'Text that was not saved' });
        await dialog.getByRole('button', { name: 'Use the typed text' }).click();
        await expect(dialog).toHaveCount(0);
      }
      if (row.desk === 'hangs') expect(before).toBe('');
      const kept = await storedIn(again, id);
      expect(asked.startsWith(kept), `${kept} is what was typed`).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(due);
      await second.kill();
      await again.stop();
      await rm(profile, { recursive: true, force: true });
      figure('kill -9 of host, desk and browser: all typed more than a second before is there', 1);
    },
  );
