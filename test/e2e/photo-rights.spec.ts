import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { jpegWithIim, jpegWithXmp, xmpOf } from '../support/picture-metadata';
import { signIn } from '../support/stage';

test.use({ opening: 'when staged' });

test.describe.configure({ timeout: 180_000 });

const desk = (page: Page) => page.getByRole('dialog', { name: 'Photo desk' });
const details = (page: Page) => desk(page).getByRole('region', { name: 'About the chosen photos' });

async function openDesk(page: Page): Promise<void> {
  await page.keyboard.press('F8');
  await expect(desk(page)).toBeVisible();
  await desk(page).getByRole('grid', { name: 'Photos' }).getByRole('row').first().click();
}

const PLUS = 'http://ns.useplus.org/ldf/vocab';

/** What a rights desk wants to know about a picture, as an agency writes it. */
const RIGHTS = xmpOf(`<photoshop:Credit>Meadow Wire</photoshop:Credit>
  <dc:description>The last ferry at Lantern Quay</dc:description>
  <photoshop:City>Lantern Quay</photoshop:City><photoshop:State>West Norland</photoshop:State>
  <photoshop:Country>Norland</photoshop:Country>
  <photoshop:TransmissionReference>MW-0042</photoshop:TransmissionReference>
  <Iptc4xmpExt:Event>Lantern Day</Iptc4xmpExt:Event>
  <plus:CopyrightOwner><rdf:Seq><rdf:li plus:CopyrightOwnerName="Meadow Wire Ltd"/></rdf:Seq></plus:CopyrightOwner>
  <plus:ImageSupplier><rdf:Seq><rdf:li plus:ImageSupplierName="Reed Archive"/></rdf:Seq></plus:ImageSupplier>
  <plus:OtherConstraints>Not beside advertisements for ferries</plus:OtherConstraints>
  <plus:DataMining>${PLUS}/DMI-PROHIBITED-AIMLTRAINING</plus:DataMining>
  <plus:ModelReleaseStatus>${PLUS}/MR-LMR</plus:ModelReleaseStatus>
  <plus:PropertyReleaseStatus>${PLUS}/PR-NON</plus:PropertyReleaseStatus>
  <plus:MinorModelAgeDisclosure>${PLUS}/AG-A15</plus:MinorModelAgeDisclosure>
  <Iptc4xmpCore:ExtDescrAccessibility>A long jetty of old planks.</Iptc4xmpCore:ExtDescrAccessibility>
  <Iptc4xmpExt:AISystemUsed>Lantern Paint</Iptc4xmpExt:AISystemUsed>
  <Iptc4xmpExt:AIPromptInformation>A ferry at dusk</Iptc4xmpExt:AIPromptInformation>`);

test('shows what the owner of a photo says of its use, and changes it', async ({ app, page }) => {
  const { file } = await app.call('photos.add', { name: 'ferry.jpg', bytes: await jpegWithXmp(RIGHTS) });
  await signIn(app, 'editor');
  await openDesk(page);
  await expect(details(page)).toContainText('Data mining and AI training: Prohibited for training AI');
  await expect(details(page)).toContainText('Limited or incomplete model releases');
  await expect(details(page)).toContainText('Age of the youngest person: 15');

  await details(page).getByRole('button', { name: 'Owner, conditions and releases' }).click();
  await expect(details(page).getByRole('textbox', { name: 'Copyright owner' })).toHaveValue(
    'Meadow Wire Ltd',
  );
  await expect(details(page).getByRole('textbox', { name: 'Other conditions' })).toHaveValue(
    'Not beside advertisements for ferries',
  );
  await details(page)
    .getByRole('button', { name: /Data mining and AI training/ })
    .click();
  await page.getByRole('option', { name: 'Allowed', exact: true }).click();
  await details(page).getByRole('button', { name: 'What it shows and where it comes from' }).click();
  await expect(details(page).getByRole('textbox', { name: 'Country' })).toHaveValue('Norland');
  await expect(details(page).getByRole('textbox', { name: 'Job number' })).toHaveValue('MW-0042');
  await details(page).getByRole('button', { name: 'AI system and prompt' }).click();
  await expect(details(page).getByRole('textbox', { name: 'AI prompt', exact: true })).toHaveValue(
    'A ferry at dusk',
  );
  await expectNoViolations(page);
  await details(page).getByRole('button', { name: 'Save' }).click();
  await expect(details(page)).toContainText('Data mining and AI training: Allowed');
  const { photo } = await app.call('photos.get', { sha256: file.sha256 });
  expect(photo.words).toMatchObject({ dataMining: `${PLUS}/DMI-ALLOWED`, event: 'Lantern Day' });
});

test('asks how the letters of an old file are stored, and reads it so', async ({ app, page }) => {
  const name = Buffer.from([0xa3, ...Buffer.from('ukasz Kr'), 0xf3, ...Buffer.from('l')]);
  await app.call('photos.add', { name: 'old.jpg', bytes: await jpegWithIim(['2:110', name]) });
  await signIn(app, 'editor');
  await openDesk(page);
  const letters = details(page).getByRole('region', { name: 'Character set of the file' });
  await expect(letters).toContainText('does not say which character set its text is in');
  await expectNoViolations(page);
  await letters.getByRole('button', { name: /Read the file as/ }).click();
  await page.getByRole('option', { name: /^£ukasz Król/ }).click();
  await letters.getByRole('button', { name: 'Use this reading' }).click();
  await expect(letters).toBeHidden();
  await expect(details(page).getByRole('textbox', { name: 'Credit', exact: true })).toHaveValue(
    '£ukasz Król',
  );
});
