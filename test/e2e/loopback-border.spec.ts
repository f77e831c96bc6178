import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/app';

test('shows the app at an address without its token', async ({ page }) => {
  await expect(page).toHaveTitle(/Copydesk/);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe('/');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('runs no script but its own files', async ({ app, page }) => {
  app.expectProblem(/Content Security Policy|Trusted/u);
  const ran = await page.evaluate(async () => {
    const inline = document.createElement('script');
    // A text node needs no trusted type, so the policy's own rule stops it.
    inline.append(document.createTextNode('window.ranInline = true'));
    document.head.append(inline);
    const image = document.createElement('img');
    let handled = true;
    try {
      image.setAttribute('onerror', 'window.ranHandler = true');
    } catch {
      handled = false;
    }
    image.src = '/no-such-picture.png';
    document.body.append(image);
    await new Promise((resolve) => image.addEventListener('error', resolve));
    const compile = Reflect.get(window, 'eval') as (code: string) => unknown;
    let evaluated = true;
    try {
      compile('window.ranString = true');
    } catch {
      evaluated = false;
    }
    return {
      evaluated,
      handled,
      ...Object.fromEntries(Object.entries(window).filter(([name]) => name.startsWith('ran'))),
    };
  });
  app.expectProblem('no-such-picture.png');
  // A browser without trusted types takes the handler and does not run it.
  expect(ran.evaluated).toBe(false);
  expect(Object.keys(ran).filter((name) => name.startsWith('ran'))).toEqual([]);
});

test('makes no markup, script or script address of a string', async ({ app, page }) => {
  app.expectProblem(/Trusted|Content Security Policy/u);
  const made = await page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      innerHTML: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      outerHTML: () => (document.body.appendChild(document.createElement('p')).outerHTML = '<b>x</b>'),
      insertAdjacentHTML: () => document.createElement('p').insertAdjacentHTML('beforeend', '<b>x</b>'),
      fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
      parser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
      scriptAddress: () => (document.createElement('script').src = '/icon.svg'),
      scriptText: () => (document.createElement('script').text = 'x'),
      policy: () =>
        (
          window as Window & { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes?.createPolicy('another', { createHTML: (markup: string) => markup }),
    };
    const done = Object.entries(tries).filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    // What React Aria's announcer does to stop speaking.
    document.createElement('p').innerHTML = '';
    return done.map(([name]) => name);
  });
  expect(made).toEqual([]);
});

test('reaches no other address', async ({ app, page }) => {
  app.expectProblem('Content Security Policy');
  const elsewhere = createServer((_, answer) => answer.end());
  let asked = 0;
  elsewhere.on('request', () => (asked += 1));
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  await page.evaluate(async (address) => {
    await fetch(address).catch(() => undefined);
    const image = new Image();
    const settled = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = address;
    await settled;
    navigator.sendBeacon(address, 'x');
  }, `http://127.0.0.1:${port}/`);
  expect(asked).toBe(0);
  elsewhere.close();
});

test('a page elsewhere cannot call the desk, read a photo or show the app in a frame', async ({
  app,
  context,
}) => {
  const { origin } = new URL(app.page.url());
  const before = await app.call('app.info', {});
  const elsewhere = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  const page = await context.newPage();
  // The same address with another port: the browser also sends this host's cookie, so the cookie alone must not be enough.
  await page.goto(`http://127.0.0.1:${port}/`);
  const tried = await page.evaluate(async (address) => {
    const plain = await fetch(`${address}/api/stories.create`, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: '{}',
    }).then(
      (response) => response.type,
      () => 'refused',
    );
    const read = await fetch(`${address}/api/stories.list`, {
      method: 'POST',
      credentials: 'include',
      body: '{}',
    }).then(
      () => 'read',
      () => 'refused',
    );
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    return { plain, read };
  }, origin);
  expect(tried.read).toBe('refused');
  expect((await app.call('app.info', {})).library?.stories).toBe(before.library?.stories);
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await framed?.title().catch(() => '')).not.toContain('Copydesk');
  elsewhere.close();
  await page.close();
});

test('says what to do where the address is from an earlier start', async ({ app, page }) => {
  app.expectProblem('401');
  // The browser looks for a picture of the site beside a page that names none.
  app.expectProblem('favicon.ico');
  // What the app was still fetching when it lost its right.
  app.expectProblem('Refused to apply style');
  // A browser that is already admitted would only be redirected to the app.
  await page.context().clearCookies();
  const old = new URL('/?once=from-an-earlier-start', page.url());
  await page.goto(old.href);
  await expect(page.getByText('Open the address that it printed')).toBeVisible();
});
