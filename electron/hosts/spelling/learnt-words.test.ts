import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { learntWords } from './learnt-words';

function config() {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-learnt-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, file: join(folder, 'learnt-words.txt'), learnt: learntWords(folder) };
}

it('keeps learnt words as a plain list, one a line, for the next start', () => {
  const { folder, file, learnt } = config();
  expect([learnt.all(), learnt.isThere()]).toEqual([[], false]);
  learnt.add(['jetti']);
  learnt.add(['Bhopal', 'jetti']);
  expect(readFileSync(file, 'utf8')).toBe('Bhopal\njetti\n');
  expect(learntWords(folder).all()).toEqual(['Bhopal', 'jetti']);
});

it('forgets a word, and says whether it knew it', () => {
  const { file, learnt } = config();
  learnt.add(['jetti', 'Bhopal']);
  expect([learnt.remove('jetti'), learnt.remove('jetti'), learnt.remove('JETTI')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(readFileSync(file, 'utf8')).toBe('Bhopal\n');
});

it('reads a list that somebody wrote by hand, and leaves out what is no word', () => {
  const { file, learnt } = config();
  writeFileSync(file, `\uFEFFBhopal\r\n\r\n  Jaipur \r\ntwo words\r\n${'x'.repeat(100)}\r\nBhopal`);
  expect(learnt.all()).toEqual(['Bhopal', 'Jaipur']);
});

it('starts with bytes that are no text, and with a folder of its name', () => {
  const { file, learnt } = config();
  writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80]));
  expect(() => learnt.all()).not.toThrow();
  rmSync(file);
  mkdirSync(file);
  expect(learnt.all()).toEqual([]);
});

it('never writes over a list that it could not read whole', () => {
  const { file, learnt } = config();
  writeFileSync(file, 'word\n'.repeat(400_000));
  expect(learnt.all()).toEqual(['word']);
  expect(() => learnt.add(['jetti'])).toThrow('too long');
  expect(() => learnt.remove('word')).toThrow('too long');
  expect(readFileSync(file, 'utf8')).toHaveLength(2_000_000);
});

it('gives back every word that it took, whatever it is', () => {
  const { folder, learnt } = config();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
      rmSync(join(folder, 'learnt-words.txt'), { force: true });
      learnt.add(words);
      const kept = learnt.all();
      expect(learntWords(folder).all()).toEqual(kept);
      expect(kept.every((word) => words.includes(word))).toBe(true);
      // What is left out has a space, a control or too many bytes.
      for (const word of words.filter((each) => /^[\p{L}\p{M}]{1,20}$/u.test(each)))
        expect(kept).toContain(word);
    }),
    { numRuns: 60 },
  );
});
