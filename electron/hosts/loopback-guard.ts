import { timingSafeEqual } from 'node:crypto';
import { html } from '@shared/html/html';
import { plain } from './app-routes';

/**
 * Lets only a browser in that was given an address with a code that works once. Answers with the refusal, with what trades the
 * code for a cookie of the `token`, or with null if the request may pass.
 * @param tokenOpens whether an address with the token itself does as well, as often as it is opened: in development only
 */
export function createLoopbackGuard(
  port: number,
  token: string,
  spendCode: (code: string) => boolean,
  tokenOpens: boolean,
): (request: Request) => Response | null {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies are shared by all ports of an address, so two running desks need two names.
  const cookie = `copydesk-${port}`;

  return (request) => {
    // Another name for this address means a page elsewhere that had its own name point here.
    if (request.headers.get('host') !== host) return plain(421, `Use ${origin}.`);
    if (!ofThisOrigin(request, origin)) return plain(403, 'Only Copydesk’s own page may ask this.');

    const url = new URL(request.url);
    const offered = (name: string): string | null =>
      url.pathname === '/' ? url.searchParams.get(name) : null;
    const [offeredToken, code] = [tokenOpens ? offered('token') : null, offered('once')];
    const brought = cookieValue(request.headers.get('cookie') ?? '', cookie);
    const isIn = brought !== null && equal(brought, token);
    if (offeredToken !== null || code !== null) {
      const isGood = offeredToken === null ? spendCode(code ?? '') : equal(offeredToken, token);
      // A browser that is already let in may follow an address that was used before.
      if (!isGood && !isIn) return plain(401, OLD_ADDRESS);
      return letIn(`${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`, isFromElsewhere(request));
    }
    return isIn ? null : plain(401, OLD_ADDRESS);
  };
}

const OLD_ADDRESS =
  'This address has been used, or belongs to an earlier start of Copydesk. Open the address that it printed last.';

/** A browser that was led here by a file or a link: it sends a strict cookie only with what our own page asks. */
const isFromElsewhere = (request: Request): boolean =>
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? 'none');

/** Sets the cookie and redirects to the app, so that the token does not stay in the address. */
function letIn(cookie: string, byPage: boolean): Response {
  const headers = {
    'set-cookie': cookie,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  };
  if (!byPage) return new Response(null, { status: 303, headers: { ...headers, location: '/' } });
  return new Response(FROM_HERE, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
}

const FROM_HERE = html`<!doctype html>
  <html lang="en">
    <meta http-equiv="refresh" content="0; url=/" />
    <title>Copydesk</title>
    <p><a href="/">Open Copydesk</a></p>
  </html>`.toString();

function ofThisOrigin(request: Request, origin: string): boolean {
  const from = request.headers.get('origin');
  if (from !== null) return from === origin;
  // Every browser names the origin of a request that can change something.
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const site = request.headers.get('sec-fetch-site');
  if (site === null || site === 'same-origin' || site === 'none') return true;
  // A link in a mail or another page may open Copydesk as a page of its own, but nothing may be loaded into one.
  return (
    request.headers.get('sec-fetch-mode') === 'navigate' &&
    request.headers.get('sec-fetch-dest') === 'document'
  );
}

function cookieValue(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value !== undefined) return value;
  }
  return null;
}

function equal(offered: string, token: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
