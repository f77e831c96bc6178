import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';
import { chooseInMenu } from '../support/native-menu';
import { block, openStory, text } from '../support/writing';

test('Print prints the page, which Chromium makes into paper', async ({ app }) => {
  const electron = electronOf(app);
  const { page } = await openStory(app, [block('paragraph', [text('Before.')])]);
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
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({});
    return pdf?.subarray(0, 5).toString('latin1');
  });
  expect(paper).toBe('%PDF-');
});
