import { expect, it } from 'vitest';
import { reportInWords } from './report-in-words';

const left = {
  line: 1,
  text: 'Share',
  reason: 'share buttons',
  after: null,
  broughtBack: false,
} as const;
const doubt = { line: 2, text: 'A quay', doubt: 'It may be a caption.' };

it('says how many lines were left out and how many need a look', () => {
  expect(reportInWords({ leftOut: [left, left], doubtful: [doubt] })).toBe(
    'Brought in: 2 lines left out, 1 line to check.',
  );
  expect(reportInWords({ leftOut: [left], doubtful: [] })).toBe('Brought in: 1 line left out.');
  expect(reportInWords({ leftOut: [], doubtful: [] })).toBeNull();
});
