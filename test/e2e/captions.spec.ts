import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { openStory, photoSlot } from '../support/writing';

test.use({ opening: 'when staged' });

test('words of a caption are set bold, italic and as a link, stay so while it is rewritten, and undo takes them back', async ({
  app,
}) => {
  const { node, photos } = photoSlot({ caption: 'The Gyda leaves at dusk', credit: 'PIB' });
  const opened = await openStory(app, [node], { photos });
  const { page, copy } = opened;
  const kept = async () => (await opened.photos())[0];
  const caption = page.getByRole('textbox', { name: 'Caption', exact: true });
  const printed = copy.locator('.photo-caption');
  const select = (start: number, end: number) =>
    caption.evaluate(
      (field: HTMLTextAreaElement, [from, to]) => {
        field.focus();
        field.setSelectionRange(from, to);
      },
      [start, end] as const,
    );
  const italic = page.getByRole('button', { name: 'Italic words' });

  await select(4, 8);
  await expect(italic).toBeEnabled();
  await page.keyboard.press('ControlOrMeta+i');
  await expect(printed.locator('em')).toHaveText('Gyda');
  await expect(italic).toHaveAttribute('aria-pressed', 'true');
  await expect(caption).toBeFocused();
  await select(9, 15);
  await expect(italic).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Linked words' }).click();
  const address = page.getByLabel('Address of the link');
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await address.fill('example.org/times');
  await page.keyboard.press('Enter');
  await expect(printed.locator('.caption-link')).toHaveText('leaves');
  await expect(caption).toBeFocused();
  await expectNoViolations(page, { within: 'main' });

  await caption.fill('Now: The Gyda leaves at dusk');
  await expect(printed.locator('em')).toHaveText('Gyda');
  await expect.poll(kept).toMatchObject({
    caption: 'Now: The Gyda leaves at dusk',
    captionMarks: [
      { start: 9, end: 13, kind: 'italic' },
      { start: 14, end: 20, kind: 'link', href: 'https://example.org/times' },
    ],
  });
  for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+z');
  await expect(caption).toHaveValue('The Gyda leaves at dusk');
  await expect(printed.locator('em')).toHaveCount(0);
  await expect.poll(async () => (await kept())?.captionMarks).toBeUndefined();
});
