import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { noPdfReader, wordsOnPaper } from '../support/paper';
import { block, openStory, text } from '../support/writing';

/** More than two pages of paragraphs that can be told apart. */
const paragraphs = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at + 1} says that the ferry left the jetty at ${at + 1} minutes past noon.`,
);

/** What only the window has. */
const INTERFACE =
  /Export|Bold|Saved|Inspector|Preview|Search|File for review|Alt text|Add (?:byline|tag)|Undo|Menu/u;

test('Print puts the whole story on paper, and nothing of the window', async ({ app }) => {
  const electron = electronOf(app);
  const { page, copy } = await openStory(
    app,
    paragraphs.map((words) => block('paragraph', [text(words)])),
    { deck: 'After ninety years the crossing closes', dateline: 'Kankonpur' },
  );
  const headline = await page.getByRole('textbox', { name: 'Headline', exact: true }).inputValue();
  await expect(copy).toContainText('Paragraph 60');
  // The dialog is the platform's, and there is no printer.
  const printed = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => resolve(document.title);
      }),
  );
  await chooseInMenu(electron, 'story.print');
  expect(await printed).toContain('Copydesk');
  const paper = await electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('base64') ?? '';
  });
  const pdf = Buffer.from(paper, 'base64');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const missing = noPdfReader();
  test.skip(missing !== null, missing ?? '');
  const pages = wordsOnPaper(pdf, app.folder);
  expect(pages.length).toBeGreaterThan(1);
  const words = pages.join(' ').replaceAll(/\s+/gu, ' ');
  expect(paragraphs.filter((each) => !words.includes(each))).toEqual([]);
  for (const once of [headline, 'After ninety years the crossing closes', 'Kankonpur'])
    expect(words.split(once)).toHaveLength(2);
  expect(INTERFACE.exec(words)?.[0]).toBeUndefined();
  // No page is blank.
  expect(pages.filter((each) => each.trim() === '')).toEqual([]);
});
