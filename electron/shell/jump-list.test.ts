import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JumpListCategory, JumpListItem } from 'electron';
import { expect, it, onTestFinished } from 'vitest';
import { StoryId } from '@shared/story/ids';
import { createJumpList } from './jump-list';

const rain = { id: StoryId.parse('01890a5d-ac96-774b-bcce-b302099a8057'), headline: 'Rain ends drought' };
const polls = { id: StoryId.parse('01890a5d-ac96-774b-bcce-b302099a8058'), headline: 'Polls open' };

/** Windows, as far as a jump list goes: it names what was removed until the next list, which must not hold it. */
function taskbar() {
  const config = mkdtempSync(join(tmpdir(), 'copydesk-jump-'));
  onTestFinished(() => rmSync(config, { recursive: true }));
  let shown: readonly JumpListItem[] = [];
  let removed: JumpListItem[] = [];
  const app = {
    getJumpListSettings: () => ({ minItems: 10, removedItems: removed }),
    setJumpList: (categories: JumpListCategory[] | null) => {
      const items = categories?.find(({ name }) => name === 'Recent stories')?.items ?? [];
      const isRefused = items.some(({ args }) => removed.some((item) => item.args === args));
      shown = isRefused ? [] : items;
      removed = [];
      return 'ok' as const;
    },
  };
  return {
    config,
    start: () => createJumpList(config, app),
    titles: () => shown.map(({ title }) => title),
    remove: (title: string) => {
      removed = shown.filter((item) => item.title === title);
      shown = shown.filter((item) => item.title !== title);
    },
  };
}

it('never shows a story again that the user removed from it, in this start or a later one', () => {
  const { start, titles, remove } = taskbar();
  const show = start();
  show([rain, polls]);
  expect(titles()).toEqual([rain.headline, polls.headline]);
  remove(rain.headline);
  show([rain, polls]);
  expect(titles()).toEqual([polls.headline]);
  // By now Windows has forgotten it.
  show([polls, rain]);
  expect(titles()).toEqual([polls.headline]);
  start()([rain, polls]);
  expect(titles()).toEqual([polls.headline]);
});

it('starts with a list that is damaged, and keeps the next one', () => {
  const { config, start, titles, remove } = taskbar();
  writeFileSync(join(config, 'jump-list.json'), '{"removed": 7');
  const show = start();
  show([rain, polls]);
  remove(polls.headline);
  show([rain, polls]);
  expect(titles()).toEqual([rain.headline]);
  expect(readFileSync(join(config, 'jump-list.json'), 'utf8')).toContain(polls.id);
});

it('writes nothing while nothing was removed', () => {
  const { config, start } = taskbar();
  start()([rain]);
  expect(existsSync(join(config, 'jump-list.json'))).toBe(false);
});
