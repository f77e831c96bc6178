// What a window shows during work, for `screenshots.mjs`, which has opened the ferry story, signed in as an editor.

/** Waits until what has just been shown is stable. */
const settle = (page) => page.waitForTimeout(400);

async function findBar({ page, shoot }) {
  await page.getByRole('textbox', { name: 'Body of the story' }).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+f');
  await page
    .getByRole('search', { name: 'Find in the story' })
    .getByLabel('Find', { exact: true })
    .fill('ferry');
  await settle(page);
  await shoot(page, '23-find');
  await page.keyboard.press('Escape');
}

async function captionWords({ page, shoot, tab }) {
  await tab(page, 'Story');
  const caption = page.getByRole('main').getByRole('textbox', { name: 'Caption', exact: true });
  await caption.evaluate((field) => {
    field.focus();
    field.setSelectionRange(0, 8);
  });
  await page.getByRole('button', { name: 'Italic words' }).click();
  await caption.evaluate((field) => field.setSelectionRange(9, 14));
  await page.getByRole('button', { name: 'Linked words' }).click();
  await settle(page);
  await shoot(page, '24-caption-words');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
}

async function returned({ page, shoot, tab }) {
  await tab(page, 'Review');
  const file = page.getByRole('button', { name: 'File for review' }).first();
  if (await file.isVisible()) await file.click();
  await page.getByRole('button', { name: 'Return…' }).first().click();
  await page.getByLabel('What should change?').fill('Who told us that the timetable ends? Name the office.');
  await page.getByRole('button', { name: 'Return the story' }).click();
  await page.getByRole('status').filter({ hasText: 'Returned by' }).waitFor();
  await settle(page);
  await shoot(page, '25-returned');
}

async function compared({ page, shoot, tab }) {
  await page.getByLabel('Headline', { exact: true }).fill('The very last ferry at Kankonpur leaves on time');
  await page.getByText(/^Saved at/).waitFor();
  await tab(page, 'Versions');
  await page
    .getByRole('button', { name: /Changes since the newest/ })
    .first()
    .click();
  await page.getByRole('dialog', { name: 'What changed' }).waitFor();
  await settle(page);
  await shoot(page, '26-what-changed');
  await page.keyboard.press('Escape');
}

async function deleted({ page, shoot }) {
  await page
    .getByRole('button', { name: /^Actions for/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: /Show stories that are/ }).click();
  await page.getByRole('option', { name: /^Deleted/ }).click();
  await settle(page);
  await shoot(page, '27-deleted');
}

/** @param stage `{ page, shoot, tab }` of `screenshots.mjs` */
export async function shootStates(stage) {
  for (const step of [findBar, captionWords, returned, compared, deleted]) await step(stage);
}
