import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { html } from '@shared/html/html';

/**
 * A file that leads a browser to this address. What a program is started with can be read by every user of the
 * machine, so the address itself must not be there; this file can be read by its owner alone.
 */
export async function writeLaunchPage(
  url: string,
): Promise<{ readonly href: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-open-'));
  const file = join(folder, 'copydesk.html');
  const page = html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="referrer" content="no-referrer" />
      <meta http-equiv="refresh" content="0; url=${url}" />
      <title>Copydesk</title>
      <p><a href="${url}">Open Copydesk</a></p>
    </html>`;
  await writeFile(file, page.toString(), { mode: 0o600, flag: 'wx' });
  return {
    href: pathToFileURL(file).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
