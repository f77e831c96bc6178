import { expect, test } from '../support/app';

/** `Żubry wróciły do lasu` in Windows-1250, on a page that says it is in another character set. */
const page1250 = Buffer.from(
  '<html><head><meta charset="windows-1252"></head><body><h1>\xafubry wr\xf3ci\xb3y do lasu</h1>' +
    '<p>\xafubry wr\xf3ci\xb3y w poniedzia\xb3ek do lasu pod miastem, a mieszka\xf1cy przyszli je zobaczy\xe6.</p></body></html>',
  'latin1',
);

test('a file that was read in the wrong character set is read again without starting anew', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Later' }).click();
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'zubry.html', mimeType: 'text/html', buffer: page1250 });
  const headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline).toHaveValue('¯ubry wróci³y do lasu');

  await page.getByRole('button', { name: /Read the file as/ }).click();
  await page.getByRole('option', { name: 'Central European (Windows): Żubry wróciły do lasu' }).click();
  await expect(headline).toHaveValue('Żubry wróciły do lasu');
  await expect(page.getByLabel('Body of the story')).toContainText('mieszkańcy przyszli je zobaczyć');
  await expect(page.getByRole('button', { name: /Read the file as/ })).toContainText('Central European');
});
