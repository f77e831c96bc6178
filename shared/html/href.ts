const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The common absolute address: a named host in lower case, then letters of RFC 3986 only. It can stand as it is. */
const PLAIN =
  /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:[/?][\w\-.~:/?@!$&'()*+,;=]*)?(?:#[\w\-.~:/?@!$&'()*+,;=]*)?$/;

/** Letters that WHATWG's URL parser lets stand in a path but RFC 3986 does not. */
const NOT_IN_A_URI = /[|^`{}\\[\]]|%(?![\da-f]{2})/gi;

/**
 * The address as it may stand in a published `href`, or null if the link may not be published:
 * http, https, mailto and tel only, absolute, every letter allowed by RFC 3986.
 */
export function safeHref(href: string): string | null {
  if (PLAIN.test(href)) return href;
  if (!URL.canParse(href)) return null;
  const { protocol, href: parsed, hostname } = new URL(href);
  if (!SCHEMES.has(protocol)) return null;
  return hostname.startsWith('[') ? parsed : parsed.replaceAll(NOT_IN_A_URI, encodeURIComponent);
}

/** Whether a link may stand on a published page: http, https, mailto or tel, and nothing else. */
export const isSafeHref = (href: string): boolean => safeHref(href) !== null;

/** Whether an address that may be published leads away from the house's own site. */
export function leavesHouse(href: string, houseOrigin: string): boolean {
  if (!href.startsWith(houseOrigin)) return href.startsWith('http');
  // A host that only begins like the house's belongs to somebody else: example.org.evil.test.
  const next = href.charAt(houseOrigin.length);
  return next !== '' && next !== '/' && next !== '?' && next !== '#';
}
