import { leavesHouse, safeHref } from '../../html/href';
import { html, type Html } from '../../html/html';

/** The start tag of a link, or null if the address may not be published. Links that leave the site say so in `rel`. */
export function anchorTag(href: string, houseOrigin: string): Html | null {
  const safe = safeHref(href);
  if (safe === null) return null;
  return leavesHouse(safe, houseOrigin)
    ? html`<a href="${safe}" rel="external noopener">`
    : html`<a href="${safe}">`;
}

/** A link; the bare text if the address may not be published. */
export function anchor(href: string, inner: Html, houseOrigin: string): Html {
  const start = anchorTag(href, houseOrigin);
  return start === null ? inner : html`${start}${inner}</a>`;
}
