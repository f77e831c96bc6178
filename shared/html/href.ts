const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether a link may stand on a published page: http, https, mailto or tel, and nothing else. */
export function isSafeHref(href: string): boolean {
  return URL.canParse(href) && SCHEMES.has(new URL(href).protocol);
}
