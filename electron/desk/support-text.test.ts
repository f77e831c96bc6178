import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/newsroom';
import { callDesk } from '../hosts/call-desk';
import { fileLog } from '../hosts/file-log';
import type { Desk } from './desk';
import { openDesk } from './open-desk';

let folder: ReturnType<typeof temporaryFolder>;
let desk: Desk;

beforeEach(() => {
  folder = temporaryFolder();
  const config = join(folder.path, 'config');
  desk = openDesk(
    { libraryFolder: join(folder.path, 'library'), configFolder: config, version: '7.8.9', device: 'desk-1' },
    fileLog(join(config, 'logs')),
  );
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

it('says versions, counts and the end of the log, and no word of a story or a person', async () => {
  await callDesk(desk, 'profile.set', { name: 'Zinnober', role: 'editor' });
  const { story, revision } = await callDesk(desk, 'stories.create', {});
  await callDesk(desk, 'stories.save', {
    ...{ id: story.id, baseRevision: revision, reason: 'close' as const },
    story: { ...story, headline: 'Zinnober ferry', slug: 'zinnober-ferry', deck: 'Zinnober' },
  });
  await callDesk(desk, 'backups.make', {});
  const message = 'TypeError: cannot read “Zinnober ferry”';
  await callDesk(desk, 'log.pageError', {
    message,
    stack: `${message}\n    at save (copydesk://app/a.js:1:2)`,
  });
  const { text, folder: logs } = await callDesk(desk, 'app.support', {});
  expect(text).toContain('Copydesk 7.8.9');
  expect(text).toContain('1 story, 0 photos');
  expect(text).toContain('Backups: 1, 1 of them whole');
  expect(text).toContain('at save (copydesk://app/a.js:1:2)');
  expect(text).not.toMatch(/zinnober/i);
  expect(logs).toBe(join(folder.path, 'config', 'logs'));
});

it('has whole lines of a long log, the last ones', async () => {
  const logs = join(folder.path, 'config', 'logs');
  mkdirSync(logs, { recursive: true });
  writeFileSync(
    join(logs, 'copydesk.log'),
    Array.from({ length: 5000 }, (_, at) => `{"line":${at},"more":"xxxxxxxxxxxxxxxxxxxxxxxx"}\n`).join(''),
  );
  const { text } = await callDesk(desk, 'app.support', {});
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines.at(-1)).toContain('"line":4999');
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('line');
  expect(lines.length).toBeLessThan(2000);
});
