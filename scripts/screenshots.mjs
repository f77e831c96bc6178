// `node scripts/screenshots.mjs`: starts the built app on a library of its own and saves a picture of each screen
// under docs/screens. The stories are our samples.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { buildIfStale } from './build-if-stale.mjs';
import { shootStates } from './screenshots-states.mjs';
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode('screenshots');
// Loaded here: an old Node reads no TypeScript, and would fail before it is refused.
const { chromiumArguments, findChromium } = await import('../test/support/find-chromium.ts');

const root = join(import.meta.dirname, '..');
const out = join(root, 'docs', 'screens');
const folder = await mkdtemp(join(tmpdir(), 'copydesk-screens-'));

await buildIfStale();
await mkdir(out, { recursive: true });
const app = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    COPYDESK_CONFIG: join(folder, 'config'),
    COPYDESK_LIBRARY: join(folder, 'library'),
    HOME: folder,
    XDG_DATA_HOME: join(folder, 'data'),
  },
});
const [line] = await once(createInterface(app.stdout), 'line');
const { url } = JSON.parse(line);
const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath && { executablePath }),
});

/** Saves what the window shows, in both themes. */
async function shoot(page, name, themes = ['light', 'dark']) {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    const picture = await page.screenshot();
    // A palette halves what every clone has to fetch.
    await sharp(picture)
      .png({ palette: true, quality: 90 })
      .toFile(join(out, `${name}-${colorScheme}.png`));
  }
}

const command = async (page, name) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};
const openStory = (page, name) => page.getByRole('row', { name }).click();
const tab = (page, name) => page.getByRole('tab', { name }).click();

try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Kolkata',
  });
  await page.goto(url);
  await page.getByRole('heading', { name: 'Welcome to Copydesk' }).waitFor();
  await shoot(page, '01-first-start');
  await page.getByLabel('Your name').fill('Asha Rao');
  await page.getByRole('button', { name: /Your role/ }).click();
  await page.getByRole('option', { name: /Editor/ }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();

  await openStory(page, /last ferry at Kankonpur/);
  await page.waitForTimeout(800);
  await shoot(page, '02-story');
  for (const [at, name] of ['Photos', 'Checks', 'Review', 'Versions'].entries()) {
    await tab(page, name);
    await page.waitForTimeout(300);
    await shoot(page, `0${at + 3}-${name.toLowerCase()}`, ['light']);
  }
  await page.getByRole('button', { name: 'Show the preview' }).click();
  await page.waitForTimeout(800);
  await shoot(page, '07-preview');
  await page.getByRole('button', { name: 'Hide the preview' }).click();

  await command(page, 'Bring in copy…');
  const copy = await readFile(join(root, 'resources/samples/press-copy.txt'), 'utf8');
  await page.getByLabel('Paste the copy').fill(copy);
  await shoot(page, '08-bring-in', ['light']);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('heading', { name: 'Left out' }).waitFor();
  await page.waitForTimeout(400);
  await shoot(page, '09-intake-report');
  await command(page, 'Export…');
  await page.getByRole('dialog').waitFor();
  await page.getByLabel('Into this folder').fill('/home/asha/Documents');
  await shoot(page, '10-export', ['light']);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('heading', { name: 'Not exported yet' }).waitFor();
  await shoot(page, '11-export-refused');
  await page.keyboard.press('Escape');
  for (const [at, name] of ['Settings…', 'All commands…', 'Keyboard shortcuts'].entries()) {
    await command(page, name);
    await page.getByRole('dialog').waitFor();
    await shoot(page, `1${at + 2}-${name.replaceAll(/\W+/g, '-').toLowerCase().replace(/-$/, '')}`, [
      'light',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page
    .getByRole('row')
    .filter({ has: page.locator(':lang(bn)') })
    .first()
    .click();
  await page.waitForTimeout(600);
  await shoot(page, '15-bengali');
  await openStory(page, /last ferry at Kankonpur/);
  await tab(page, 'Photos');
  await page.getByRole('button', { name: 'Shape and size' }).first().click();
  await page.getByRole('tab', { name: '4:5' }).click();
  await page.getByText('Represents the story').first().scrollIntoViewIfNeeded();
  await shoot(page, '19-photo-shape');

  const photoDesk = page.getByRole('dialog', { name: 'Photo desk' });
  const openPhotoDesk = async () => {
    await page.keyboard.press('F8');
    await photoDesk.waitFor();
  };
  await openPhotoDesk();
  const pictures = [
    'agency-words',
    'iim-utf8-hindi',
    'made-with-ai',
    'exif-only',
    'orientation-6',
    'xmp-only',
  ];
  await photoDesk
    .getByLabel('Add photos', { exact: true })
    .setInputFiles(pictures.map((name) => join(root, 'test/fixtures/photos', `${name}.jpg`)));
  await photoDesk.getByText(/photos added/).waitFor();
  await photoDesk.getByRole('button', { name: 'Close' }).last().click();
  await photoDesk.getByRole('row').first().click();
  await photoDesk.getByRole('button', { name: 'Replace the file…' }).waitFor();
  await page.waitForTimeout(800);
  await shoot(page, '20-photo-desk');
  await photoDesk.getByRole('radio', { name: 'List' }).click();
  await page.waitForTimeout(500);
  await shoot(page, '21-photo-desk-list', ['light']);
  await photoDesk.getByRole('radio', { name: 'Grid' }).click();
  await page.setViewportSize({ width: 400, height: 860 });
  await page.waitForTimeout(500);
  await shoot(page, '22-400-wide-photo-desk');
  await page.keyboard.press('Escape');
  await photoDesk.waitFor({ state: 'hidden' });

  await page.setViewportSize({ width: 720, height: 900 });
  await page.waitForTimeout(400);
  await shoot(page, '16-720-wide', ['light']);
  await page.setViewportSize({ width: 400, height: 860 });
  await page.waitForTimeout(400);
  await shoot(page, '17-400-wide', ['light']);
  await page.getByRole('button', { name: 'Show the inspector' }).click();
  await page.waitForTimeout(300);
  await shoot(page, '18-400-wide-inspector', ['dark']);
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1440, height: 900 });
  await shootStates({ page, shoot, tab });
  await page.setViewportSize({ width: 400, height: 860 });
  await page.waitForTimeout(400);
  await shoot(page, '28-400-wide-message', ['light']);
} finally {
  await browser.close();
  app.kill();
  await once(app, 'exit');
  await rm(folder, { recursive: true, force: true });
}
