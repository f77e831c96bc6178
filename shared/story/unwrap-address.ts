import { withoutTrackers } from './clean-address';

/** How a redirector hides the address that it leads to. Null when the address is not one of its own, or hides nothing. */
type Unwrap = (url: URL) => string | null;

const host = (...names: readonly string[]): ((url: URL) => boolean) => {
  const endings = names.map((name) => `.${name}`);
  return ({ hostname }) => names.includes(hostname) || endings.some((ending) => hostname.endsWith(ending));
};

const parameter =
  (...names: readonly string[]): Unwrap =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find((value) => value) ?? null;

const at =
  (isAt: (url: URL) => boolean, path: RegExp, unwrap: Unwrap): Unwrap =>
  (url) =>
    isAt(url) && path.test(url.pathname) ? unwrap(url) : null;

/** Google has one search host per country: `google.co.in`, `www.google.de`. */
const isGoogle = ({ hostname }: URL): boolean => /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/u.test(hostname);

/** Proofpoint 2 writes `-` for `%` and `_` for `/`. */
function fromProofpoint2({ searchParams }: URL): string | null {
  const wrapped = searchParams.get('u');
  if (wrapped === null) return null;
  return decode(wrapped.replaceAll('-', '%').replaceAll('_', '/'));
}

/** How many letters Proofpoint 3 takes out at a place: one for `*`, and for `**A` two, `**B` three and so on. */
const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Proofpoint 3 writes `*` for letters that it keeps behind the address, in Base64. */
function fromProofpoint3({ pathname, search, hash }: URL): string | null {
  const found = /^\/v3\/__(?<address>.+?)__;(?<kept>[\w-]*)/u.exec(`${pathname}${search}${hash}`)?.groups;
  if (!found) return null;
  const kept = fromBase64(found.kept ?? '');
  if (kept === null) return null;
  let next = 0;
  const address = found.address!.replaceAll(/\*(?:\*(?<run>.))?/gu, (_whole, run?: string) => {
    const length = run === undefined ? 1 : RUNS.indexOf(run) + 2;
    next += length;
    return kept.slice(next - length, next).join('');
  });
  // The path of a URL has lost one of two slashes in some mail programs.
  return address.replace(/^(https?):\/(?!\/)/u, '$1://');
}

function fromBase64(letters: string): readonly string[] | null {
  try {
    const bytes = Uint8Array.from([...atob(letters.replaceAll('-', '+').replaceAll('_', '/'))], (each) =>
      each.charCodeAt(0),
    );
    return [...new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
  } catch {
    return null;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `/…/https://example.org/page`, or the same percent-encoded: the address stands in the path. */
const inPath: Unwrap = ({ pathname, search, hash }) => {
  const found = /\/(?<address>https?(?::|%3A)(?:\/|%2F).+)$/iu.exec(pathname)?.groups?.address;
  if (found === undefined) return null;
  return /%3A/iu.test(found)
    ? decode(found)
    : `${found.replace(/^(https?):\/(?!\/)/iu, '$1://')}${search}${hash}`;
};

/** Redirectors that carry the address they lead to. Those that keep it to themselves (`t.co`, `bit.ly`) stay as they are. */
const REDIRECTORS: readonly Unwrap[] = [
  at(isGoogle, /^\/url$/u, parameter('q', 'url')),
  at(isGoogle, /^\/imgres$/u, parameter('imgrefurl')),
  at(isGoogle, /^\/amp\/s\//u, ({ pathname, search, hash }) => `https://${pathname.slice(7)}${search}${hash}`),
  at(host('l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com', 'l.threads.com', 'l.threads.net'), /^\//u, parameter('u')),
  at(host('facebook.com'), /^\/(?:l|flx\/warn\/?)(?:\.php)?$/u, parameter('u')),
  at(host('safelinks.protection.outlook.com', 'safelinks.protection.office365.us'), /^\//u, parameter('url')),
  at(({ hostname }) => /(?:^|\.)teams\.(?:cdn\.office|microsoft|office|cloud\.microsoft)\b/u.test(hostname), /safelinks/iu, parameter('url')),
  at(host('slack-redir.net'), /^\/link$/u, parameter('url')),
  at(host('slack.com'), /^\/(?:openid\/)?redir$/u, parameter('url')),
  at(host('youtube.com'), /^\/redirect$/u, parameter('q')),
  at(host('linkedin.com', 'lnkd.in'), /^\/(?:redir\/redirect|safety\/go)/u, parameter('url')),
  at(host('vk.com', 'away.vk.com'), /^\/away(?:\.php)?$/u, parameter('to')),
  at(host('out.reddit.com'), /^\//u, parameter('url')),
  at(host('duckduckgo.com'), /^\/l\/?$/u, parameter('uddg')),
  at(host('r.search.yahoo.com'), /^\//u, ({ pathname }) => decode(/\/RU=(?<to>[^/]+)/u.exec(pathname)?.groups?.to ?? '')),
  at(host('steamcommunity.com'), /^\/linkfilter/u, parameter('url', 'u')),
  at(host('deviantart.com'), /^\/users\/outgoing$/u, ({ search }) => decode(search.slice(1))),
  at(host('tumblr.com'), /^\/redirect$/u, parameter('z')),
  at(host('t.umblr.com'), /^\/redirect$/u, parameter('z')),
  at(host('bing.com'), /^\/ck\/a$/u, fromBing),
  at(host('click.linksynergy.com'), /^\//u, parameter('murl')),
  at(host('getpocket.com'), /^\/redirect$/u, parameter('url')),
  at(host('substack.com'), /^\/redirect\/2\//u, fromSubstack),
  at(host('urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'), /^\/v[12]\//u, fromProofpoint2),
  at(host('urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'), /^\/v3\//u, fromProofpoint3),
  at(host('linkprotect.cudasvc.com'), /^\/url$/u, parameter('a')),
  at(host('protect.checkpoint.com'), /^\/v\d\//u, ({ pathname, search }) => /___(?<to>https?:.+?)___/u.exec(`${pathname}${search}`)?.groups?.to?.replace(/^(https?):\/(?!\/)/u, '$1://') ?? null),
  at(host('secure-web.cisco.com'), /^\//u, inPath),
  at(host('click.redditmail.com'), /^\//u, inPath),
  at(host('web.archive.org'), /^\/save\//u, inPath),
  at(host('translate.google.com'), /^\/(?:website|translate)$/u, parameter('u')),
]; // prettier-ignore

/** Bing writes the address in Base64, behind `a1`. */
function fromBing({ searchParams }: URL): string | null {
  const letters = /^a1(?<letters>[\w-]+={0,2})$/u.exec(searchParams.get('u') ?? '')?.groups?.letters;
  return letters === undefined ? null : (fromBase64(letters)?.join('') ?? null);
}

/** Substack's mail names the address inside a token. */
function fromSubstack({ pathname }: URL): string | null {
  const token = /\/redirect\/2\/(?<token>[\w-]+)/u.exec(pathname)?.groups?.token;
  const letters = fromBase64(token ?? '')?.join('') ?? '';
  return /"e":"(?<to>https?:[^"]+)"/u.exec(letters)?.groups?.to ?? null;
}

/** A link may be wrapped by several programs on its way: each is taken off, but not for ever. */
const MOST_WRAPPINGS = 6;

/**
 * The address that a link leads to in the end: out of the redirectors that mail and chat programs wrap around it, without
 * what only tracks who follows it. Every address that needs neither stays letter for letter, and so does what is no web
 * address. Pure and idempotent.
 */
export function unwrapAddress(href: string): string {
  let address = href.trim();
  for (let depth = 0; depth < MOST_WRAPPINGS; depth++) {
    if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return href;
    const url = new URL(address);
    const inner = REDIRECTORS.map((unwrap) => unwrap(url)).find((found) => found !== null);
    if (inner === undefined || !/^https?:\/\//iu.test(inner) || !URL.canParse(inner)) break;
    address = inner;
  }
  const clean = withoutTrackers(address);
  return clean === href.trim() ? href : clean;
}
