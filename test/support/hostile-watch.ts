import { expect, type Page } from '@playwright/test';

/** What the app itself requests from its host. */
const OWN_PATHS =
  /^\/(?:$|index\.html$|assets\/|api\/|events$|photos\/[0-9a-f]{64}$|preview\/[0-9a-f-]{36}$|favicon|icon)/u;

// A scheme of its own has no origin that a URL names.
const siteOf = ({ protocol, host }: URL): string => `${protocol}//${host}`;

/** Recognises the addresses that the app itself requests, given one of them. */
export const isAppAddress =
  (own: string) =>
  (url: URL): boolean =>
    siteOf(url) === siteOf(new URL(own)) && OWN_PATHS.test(url.pathname);

export interface Watched {
  /** What was noticed, each as a kind and what it was about: `request http://…`. */
  readonly seen: string[];
}

/**
 * Everything that a payload could bring about in a page: requests, navigations, windows, dialogs, reports of its policy. `isOwn`
 * tells the addresses that the page asks for without any payload. What only ran is counted by {@link expectQuiet}.
 */
export function watchForHostile(page: Page, isOwn: (url: URL) => boolean): Watched {
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!isOwn(url) && !['blob:', 'data:', 'about:'].includes(url.protocol)) seen.push(`request ${url.href}`);
  });
  page.on('dialog', (dialog) => {
    // The page's own question over text that is not saved yet.
    if (dialog.type() === 'beforeunload') return void dialog.accept().catch(() => undefined);
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (other) => seen.push(`window ${other.url()}`));
  page.on('framenavigated', (frame) => {
    const url = frame.url();
    if (url !== '' && !url.startsWith('about:') && !isOwn(new URL(url))) seen.push(`navigation ${url}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|Refused to/iu.test(message.text()))
      seen.push(`report ${message.text()}`);
  });
  return { seen };
}

export const ranIn = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Window & { ran?: number }).ran ?? 0);

/** Fails with `payloads` if anything was noticed, or ran. */
export const expectQuiet = async (page: Page, { seen }: Watched, payloads: string): Promise<void> => {
  const ran = await ranIn(page);
  expect({ ran, seen }, payloads).toEqual({ ran: 0, seen: [] });
};
