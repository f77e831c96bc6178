import { test } from '../support/app';
import { link, pullQuote } from '../support/story-blocks';
import { block, openStory, text } from '../support/writing';

test.use({ opening: 'when staged' });
const paragraph = (said: string) => block('paragraph', [text(said)]);
const rich = { ...pullQuote('', '') };
test('shots', async ({ app }) => {
  const q = pullQuote(
    'We were never asked before they took her away',
    link('https://example.org/', 'Mira Sandhu'),
  );
  const { page } = await openStory(app, [
    paragraph('One paragraph of the story that goes on for a while, so that the measure is seen.'),
    q,
    paragraph('Two'),
    rich,
    paragraph('Three'),
  ]);
  await page.getByRole('textbox', { name: 'Words of the pull quote' }).first().click();
  await page.keyboard.press('Home');
  await page.screenshot({ path: '/tmp/slots/light.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('textbox', { name: 'Attribution of the pull quote' }).last().click();
  await page.screenshot({ path: '/tmp/slots/dark.png' });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 420, height: 800 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/slots/narrow.png' });
  await page.keyboard.press('Escape');
  await page.screenshot({ path: '/tmp/slots/chosen.png' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: '/tmp/slots/print.png' });
});
test('shots rtl', async ({ app }) => {
  const { page } = await openStory(
    app,
    [paragraph('واحد'), pullQuote('لم يسألنا أحد قبل أن يأخذوها', 'ميرا'), paragraph('اثنان'), rich],
    { language: 'ar', direction: 'rtl' },
  );
  await page.getByRole('textbox', { name: 'Words of the pull quote' }).last().click();
  await page.screenshot({ path: '/tmp/slots/rtl.png' });
});
