import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '@shared/document/body';
import { expect, test } from '../support/app';
import { expectNoViolations } from '../support/axe';
import { serveApp } from '../support/served-app';
import { mountDisk, NO_DISK, type SmallDisk } from '../support/small-disk';
import { block, text } from '../support/writing';
import { rowOf } from '../support/long-run';

test.use({ opening: 'when staged' });

/** A separate disk at the library's folder: permissions do not keep root from writing, but a disk does. */
let disk: SmallDisk | null = null;
test.afterEach(() => {
  disk?.remove();
  disk = null;
});

const WORDS = 'The ferry sails again.';

const fill = (file: string): void => {
  for (let size = 1 << 20; size >= 512; size >>= 1)
    for (;;)
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
      } catch {
        break;
      }
};

const TROUBLES = [
  {
    what: 'a read-only disk',
    told: /can only be read for now\. The disk is read-only\./,
    break: ({ readOnly }: SmallDisk) => readOnly(),
    mend: ({ writable }: SmallDisk) => writable(),
  },
  {
    what: 'a full disk',
    told: /can only be read for now\. The disk is full\./,
    break: (_disk: SmallDisk, at: string) => fill(join(at, 'filler')),
    mend: (_disk: SmallDisk, at: string) => rmSync(join(at, 'filler')),
  },
];

for (const [row, trouble] of TROUBLES.entries())
  test(
    `a library on ${trouble.what} is read in the window, which says why nothing is saved and saves when it can`,
    rowOf(row, 2),
    async ({ app, context }, testInfo) => {
      const where = { library: join(app.folder, 'disk'), config: join(app.folder, 'other-config') };
      const made = mountDisk(where.library, '20m');
      test.skip(made === null, NO_DISK);
      if (made === null) return;
      disk = made;
      const first = await serveApp(where);
      await first.call('profile.set', { name: 'Asha Rao', role: 'editor' });
      const { story, revision } = await first.call('stories.create', {});
      const { id } = story;
      const next = { ...story, headline: 'Ferry', body: bodyOf([block('paragraph', [text(WORDS)])]) };
      await first.call('stories.save', { id, baseRevision: revision, story: next, reason: 'close' });
      await first.stop();
      trouble.break(disk, where.library);

      const served = await serveApp(where);
      const page = await context.newPage();
      await page.goto(served.url);
      const told = page.getByRole('alertdialog').getByText(trouble.told);
      await expect(told).toBeVisible();
      await page.getByRole('row', { name: /Ferry/ }).click();
      await expect(page.getByRole('textbox', { name: 'Body of the story' })).toHaveText(WORDS);
      await expectNoViolations(page);
      await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('Ferry sails');
      await expect(page.getByText(/^Not saved: This library can only be read for now/)).toBeVisible();
      await page.screenshot({ path: testInfo.outputPath('only-read.png') });

      trouble.mend(disk, where.library);
      await expect(told).toHaveCount(0, { timeout: 30_000 });
      await expect(page.getByText(/^Saved at/)).toBeVisible({ timeout: 30_000 });
      expect((await served.call('stories.get', { id })).story.headline).toBe('Ferry sails');
      await page.close();
      await served.stop();
    },
  );
