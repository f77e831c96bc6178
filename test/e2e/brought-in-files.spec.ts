import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { odtChanges, odtParagraph, odtSpan, openDocument } from '../support/open-document';
import { richText, rtfParagraph } from '../support/rich-text';
import { commented, deleted, inserted, paragraph, run, wordDocument } from '../support/word-document';
import { rowOf } from '../support/long-run';

const TITLE = 'Council keeps the night bus';
const PROSE = 'The town council voted on Monday to keep the night bus for another year, it said.';
const body = (page: Page) => page.getByLabel('Body of the story');
const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  [
    'night-bus.docx',
    wordDocument(
      [
        paragraph(run(TITLE), 'Title'),
        paragraph(run(PROSE)),
        paragraph(
          run('The driver was ') +
            deleted('allegedly ') +
            inserted(run('certainly ')) +
            run('drunk, he said.'),
        ),
        paragraph(commented(run('He took the money.')) + run(' He left at noon.')),
        paragraph(run('The vote ') + run('of shame ', '<w:vanish/>') + run('was at nine.')),
      ],
      undefined,
      { comment: 'Not proven!', header: 'CONFIDENTIAL' },
    ),
  ],
  [
    'night-bus.odt',
    openDocument([
      odtParagraph(TITLE, 'Title'),
      odtChanges('allegedly '),
      odtParagraph(PROSE),
      odtParagraph('The driver was <text:change text:change-id="c2"/>drunk, he said.'),
      odtParagraph(`The vote ${odtSpan('of shame ', 'Hidden')}was at nine.`),
    ]),
  ],
  [
    'night-bus.rtf',
    richText([
      rtfParagraph(TITLE, '\\s3'),
      rtfParagraph(PROSE),
      rtfParagraph(String.raw`The driver was {\deleted allegedly }drunk, he said.`),
      rtfParagraph(String.raw`The vote {\v of shame }was at nine.`),
    ]),
  ],
];

async function takeIn(page: Page, [name, bytes]: (typeof FILES)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Later' }).click();
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await expect(body(page)).toContainText(PROSE);
}

for (const [row, file] of FILES.entries()) {
  test(
    `words that ${file[0]} had taken out come back into their sentence, by keyboard`,
    rowOf(row),
    async ({ page }) => {
      await takeIn(page, file);
      for (const words of ['allegedly', 'of shame']) {
        const button = line(page, words)
          .getByRole('button', { name: /Bring back/ })
          .first();
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(
          line(page, words)
            .getByRole('button', { name: /Brought back/ })
            .first(),
        ).toBeDisabled();
      }
      await expect(body(page)).toContainText(/The driver was allegedly (?:certainly )?drunk, he said\./);
      await expect(body(page)).toContainText('The vote of shame was at nine.');
      await body(page).press('ControlOrMeta+z');
      await expect(body(page)).toContainText('The vote was at nine.');
      await expect(line(page, 'of shame').getByRole('button', { name: /Bring back/ })).toBeEnabled();
    },
  );
}

test('a narrow window says what was left out, and shows it by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await takeIn(page, FILES[0]!);
  const message = page.getByRole('alertdialog').filter({ hasText: 'Brought in: 5 lines left out' });
  await message.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(line(page, 'CONFIDENTIAL')).toBeVisible();
  await expect(line(page, 'Not proven!')).toContainText('Legal');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(640);
});
