import { leavesHouse, safeHref } from './href';
import { html, type Html } from './html';

/** A link; the bare text where the address may not be published. Links that leave the site say so in `rel`. */
export function anchor(href: string, inner: Html, houseOrigin: string): Html {
  const safe = safeHref(href);
  if (safe === null) return inner;
  if (leavesHouse(safe, houseOrigin)) return html`<a href="${safe}" rel="external noopener">${inner}</a>`;
  return html`<a href="${safe}">${inner}</a>`;
}
