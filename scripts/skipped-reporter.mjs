import { appendFileSync } from 'node:fs';

/** Keeps for `npm test` which tests were skipped and the reason each of them gave. */
export default class SkippedReporter {
  onTestCaseResult(test) {
    const { state, note } = test.result();
    if (state !== 'skipped' || !process.env.COPYDESK_SKIPPED) return;
    appendFileSync(process.env.COPYDESK_SKIPPED, `${test.fullName} (${note ?? 'no reason given'})\n`);
  }
}
