import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageSaidInLog, saidInLog } from './said-in-log';

const WORDS = 'Zinnober ferry contract';

/** The failures whose messages quote their data. */
const failures: readonly (() => unknown)[] = [
  () => JSON.parse(`{"headline": ${WORDS}`) as unknown,
  () => z.object({ headline: z.literal('x') }).parse({ headline: WORDS, [WORDS]: 1 }),
  () => z.strictObject({}).parse({ [WORDS]: 1 }),
  () => {
    throw new TypeError(`Cannot read “${WORDS}”\n    at ${WORDS} (here:1:2)`);
  },
  () => {
    throw Object.assign(new Error(`ENOENT: no such file, open '/out/${WORDS}.html'`), {
      code: 'ENOENT',
      syscall: 'open',
    });
  },
  () => {
    throw new Error('failed', { cause: new RangeError(WORDS) });
  },
  () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do
    throw WORDS;
  },
];

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (failure) {
    return failure;
  }
  throw new Error('Nothing was thrown.');
}

describe('what a log says of a failure', () => {
  it.each(failures.map((work) => [work]))('is none of its words: %s', (work) => {
    const said = saidInLog(thrown(work));
    expect(said).not.toMatch(/Zinnober|contract/);
    expect(said.length).toBeGreaterThan(5);
  });

  it('is its kind, its code and where it happened', () => {
    expect(saidInLog(thrown(failures[4]!))).toMatch(
      /^Error ENOENT open\n {4}at .*said-in-log\.test\.ts:\d+:\d+/,
    );
    expect(saidInLog(thrown(failures[5]!))).toContain('caused by RangeError');
  });

  it('is none of a page’s words either', () => {
    const stack = `TypeError: no ${WORDS}\n    at save (copydesk://app/assets/index-4f.js:12:345)\nsave@copydesk://app/a.js:1:2\n    at ${WORDS}`;
    const said = pageSaidInLog(`Uncaught TypeError: no ${WORDS}`, stack);
    expect(said).toBe(
      'TypeError\n    at save (copydesk://app/assets/index-4f.js:12:345)\n    save@copydesk://app/a.js:1:2',
    );
  });

  it('holds no line of any text that is no place in code', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(text, text, (message, stack) => {
        const said = pageSaidInLog(message.join('\n'), stack.join('\n')).split('\n').slice(1);
        for (const line of said) expect(line).toMatch(/:\d+:\d+\)?$/);
      }),
    );
  });
});
