import { isSafeHref } from '../../html/href';

const LOOKS_LIKE_MAIL = /^[^\s@/:]+@[^\s@/:][^\s@/:.]*\.[^\s@/:]+$/u;
const LOOKS_LIKE_HOST = /^[^\s:/?#@][^\s:/?#@.]*\.[^\s:/?#@]{2,}(?:[/?#:]\S*)?$/u;
const LOOKS_LIKE_PHONE = /^\+?[\d\s()-]{6,}$/u;

/**
 * The address that typed or pasted words mean: `example.com` becomes `https://example.com`, `a@b.org` a mail address.
 * Null if they mean none that may stand on a page (see {@link isSafeHref}).
 */
export function linkAddress(typed: string): string | null {
  const words = typed.trim();
  if (LOOKS_LIKE_MAIL.test(words)) return `mailto:${words}`;
  if (LOOKS_LIKE_PHONE.test(words)) return `tel:${words.replaceAll(/[\s()-]/gu, '')}`;
  const address = LOOKS_LIKE_HOST.test(words) ? `https://${words}` : words;
  return !/\s/u.test(address) && isSafeHref(address) ? address : null;
}
