import type { HtmlContext } from '../blocks/context';
import { printCredit } from '../house/house';
import { html, noHtml, type Html } from './html';

/** One photo as the page shows it: picture, caption and credit, each in its own element. */
export function photoFigure(photoId: string, context: HtmlContext): Html {
  const photo = context.photos[photoId];
  if (!photo) return noHtml;
  const caption = photo.caption && html`<span class="photo-caption">${photo.caption}</span> `;
  const credit =
    photo.credit && html`<span class="photo-credit">${printCredit(context.house, photo.credit)}</span>`;
  return html`<figure class="photo"><figcaption>${caption}${credit}</figcaption></figure> `;
}
