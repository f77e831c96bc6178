import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { learntWords } from './learnt-words';
import { beginWithWords, keepHouseWords } from './taught-words';

const quiet = { info: () => undefined, error: () => undefined };

function machine() {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-taught-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [userData, config] = [join(folder, 'Copydesk Window'), join(folder, 'config')];
  return {
    userData,
    learnt: learntWords(config),
    chromium: join(userData, 'Custom Dictionary.txt'),
    start: () => beginWithWords(userData, learntWords(config), quiet),
  };
}

it('the checker begins with learnt words and those of the house', () => {
  const { userData, learnt, chromium, start } = machine();
  expect(start()).toEqual([]);
  learnt.add(['jetti']);
  keepHouseWords(userData, ['Bhopal', 'jetti'], quiet);
  expect(start()).toEqual(['Bhopal', 'jetti']);
  expect(readFileSync(chromium, 'utf8')).toBe('jetti\nBhopal\n');
});

it('words that an earlier build left to Chromium become learnt words', () => {
  const { userData, learnt, chromium, start } = machine();
  mkdirSync(userData);
  writeFileSync(chromium, 'Bhopal\njetti\nchecksum_v1 = 0a1b2c');
  start();
  expect(learnt.all()).toEqual(['Bhopal', 'jetti']);
});

it('words of the house that a crash left there never become learnt words', () => {
  const { learnt, chromium, start } = machine();
  start();
  writeFileSync(chromium, 'Sundarbans\nchecksum_v1 = 0a1b2c');
  start();
  expect(learnt.all()).toEqual([]);
  expect(readFileSync(chromium, 'utf8')).toBe('');
});

it('starts where nothing can be written, and with a huge file', () => {
  const { userData, chromium, start } = machine();
  writeFileSync(userData, 'a file where the folder should be');
  expect(start()).toEqual([]);
  rmSync(userData);
  mkdirSync(userData);
  writeFileSync(chromium, 'word\n'.repeat(400_000));
  expect(start()).toEqual([]);
});
