import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';
import { AppError } from '@shared/errors';
import type { StoryId } from '@shared/story/ids';
import { policyOf } from '../../electron/desk/publishing/page-policy';
import { activeAfterMutation } from './active-parts';
import type { App } from './app';
import { expectQuiet, isAppAddress, watchForHostile } from './hostile-watch';
import { openPublishersSite } from './publishers-site';

/** What a page folder holds, as its page asks for it. */
const OF_AN_EXPORT = /^(?:index\.html|icon\.svg|photos\/[0-9a-f]{16}-\d+\.\w+)?$/u;

export interface Reader {
  /**
   * Previews a story, exports it to the disk, and opens what was exported: as a file, from a server without a policy and with the page's
   * own. Then the page is parsed again and again. Fails with `payloads` if anything runs, makes a request or is reported. Returns the page's path.
   */
  readonly read: (id: StoryId, payloads: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Somebody who reads what a desk exports, in a browser without any connection to the app. */
export async function openReader(app: App, browser: Browser): Promise<Reader> {
  const to = join(app.folder, 'exported');
  await mkdir(to, { recursive: true });
  const site = await openPublishersSite(to);
  const context = await browser.newContext();
  const outside = await context.newPage();
  const own = app.page.url();
  const inside = await openInside(app);
  const previewed = watchForHostile(inside, isAppAddress(own));
  const places: string[] = [];
  const noticed = watchForHostile(outside, ({ href, pathname }) => {
    // A page that was only previewed has the library's pictures: their addresses lead nowhere here, and no payload made them.
    if (/^\/photos\/[0-9a-f]{64}$/u.test(pathname)) return true;
    const place = places.find((one) => href.startsWith(one));
    return place !== undefined && OF_AN_EXPORT.test(href.slice(place.length));
  });
  return {
    read: async (id, payloads) => {
      await inside.goto(new URL(`/preview/${id}`, own).href);
      await expectQuiet(inside, previewed, `preview: ${payloads}`);
      const path = await exportOf(app, id, to);
      const name = basename(path);
      const file = pathToFileURL(path).href;
      places.splice(0, places.length, `${file}/`, site.address(name, 'none'), site.address(name, 'own'));
      for (const [how, address] of [
        ['with its own policy', site.address(name, 'own')],
        ['without a policy', site.address(name, 'none')],
        ['as a file', `${file}/index.html`],
      ] as const) {
        await outside.goto(address);
        await expectQuiet(outside, noticed, `exported, ${how}: ${payloads}`);
      }
      expect(await activeAfterMutation(outside), payloads).toEqual([]);
      await expectQuiet(outside, noticed, `parsed again: ${payloads}`);
      return join(path, 'index.html');
    },
    close: async () => {
      site.close();
      await context.close();
      await inside.close();
    },
  };
}

/** An empty page beside the app's, which is served by the same host: a tab of the browser, or a window of Electron without a bridge. */
async function openInside({ electron, page }: App): Promise<Page> {
  if (!electron) return page.context().newPage();
  const opened = electron.waitForEvent('window');
  await electron.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    void window.loadURL('about:blank');
  });
  return opened;
}

/**
 * The folder that a story is exported to. Words that a check stops (what looks like a note to the editor) get a page all the same: as it
 * would be exported, which is how it is previewed.
 */
async function exportOf(app: App, id: StoryId, to: string): Promise<string> {
  try {
    return (await app.call('publish.export', { id, form: 'folder', to, job: id })).path!;
  } catch (failure) {
    if (!(failure instanceof AppError && failure.code === 'REFUSED')) throw failure;
    const { html } = await app.call('publish.preview', { id });
    const folder = join(to, `stopped-${id}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ csp: policyOf(html) }));
    return folder;
  }
}
