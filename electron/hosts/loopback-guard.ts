import { timingSafeEqual } from 'node:crypto';
import { plain } from './app-routes';

/**
 * Lets only the browser in that was given the address with the token. Answers with the refusal, with the redirect
 * that trades the token for a cookie, or with null where the request may pass.
 */
export function createLoopbackGuard(port: number, token: string): (request: Request) => Response | null {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies are shared by all ports of an address, so two running desks need two names.
  const cookie = `copydesk-${port}`;

  return (request) => {
    // Another name for this address means a page elsewhere that had its own name point here.
    if (request.headers.get('host') !== host) return plain(421, `Use ${origin}.`);
    if (!ofThisOrigin(request, origin)) return plain(403, 'Only Copydesk’s own page may ask this.');

    const url = new URL(request.url);
    const offered = url.pathname === '/' ? url.searchParams.get('token') : null;
    if (offered !== null) {
      if (!equal(offered, token)) return plain(401, OLD_ADDRESS);
      return new Response(null, {
        status: 303,
        headers: {
          location: '/',
          'set-cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
        },
      });
    }
    const brought = cookieValue(request.headers.get('cookie') ?? '', cookie);
    return brought !== null && equal(brought, token) ? null : plain(401, OLD_ADDRESS);
  };
}

const OLD_ADDRESS =
  'This address belongs to an earlier start of Copydesk. Open the address that it printed when it started.';

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
