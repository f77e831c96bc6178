import type { HtmlContext, PhotoRendition } from '../blocks/context';
import { printCredit } from '../house/house';
import type { StoryPhoto } from '../story/photo';
import { missingFromPhoto } from '../story/missing-from-photo';
import { captionWords } from './caption';
import { passageAttributes } from './direction';
import { html, noHtml, type Html } from './html';

/** How wide a photo stands on the page; mirrors `photo.css`. */
const SIZES = {
  column: '(min-width: 46rem) 42rem, 100vw',
  wide: '(min-width: 64rem) 58rem, (min-width: 46rem) 42rem, 100vw',
  full: '100vw',
} as const;
const CLASSES = { column: 'photo', wide: 'photo photo-wide', full: 'photo photo-full' } as const;

/**
 * One photo as the page shows it: picture, caption and credit, each in its own element. The credit is there with or
 * without a caption. In a preview, what is still missing is shown in its place.
 */
export function photoFigure(photoId: string, context: HtmlContext): Html {
  const photo = context.photos[photoId];
  if (!photo) return noHtml;
  const renditions = context.renditions[photoId] ?? [];
  const caption = photo.caption.trim();
  const credit = printCredit(context.house, photo.credit, context.language);
  const inOwn = (text: string): Html | null => passageAttributes(context.passageIn(text), context);
  const captionHtml =
    caption && html`<span class="photo-caption"${inOwn(caption)}>${captionWords(photo, context)}</span> `;
  const creditHtml = credit && html`<span class="photo-credit">${credit}</span>`;
  const words = (caption || credit) && html`<figcaption>${captionHtml}${creditHtml}</figcaption>`;
  return html`<figure class="${CLASSES[photo.size ?? 'column']}">${unfinished(photo, context)}${picture(photoId, photo, renditions, context)}${words}</figure>\n`;
}

function picture(
  photoId: string,
  photo: StoryPhoto,
  renditions: readonly PhotoRendition[],
  context: HtmlContext,
): Html {
  const fallback = renditions.findLast(({ mime }) => mime === 'image/jpeg') ?? renditions.at(-1);
  if (!fallback) return noHtml;
  const sizes = SIZES[photo.size ?? 'column'];
  // What is marked as decorative has words elsewhere or none: WAI, Decorative Images.
  const alt = photo.decorative ? '' : photo.alt.trim();
  const own = renditions.filter(({ mime }) => mime === fallback.mime);
  const better = [...new Set(renditions.map(({ mime }) => mime))].filter((mime) => mime !== fallback.mime);
  const sources = better.map(
    (mime) =>
      html`<source type="${mime}" srcset="${srcset(renditions.filter((each) => each.mime === mime))}" sizes="${sizes}">`,
  );
  const choice = own.length > 1 && html` srcset="${srcset(own)}" sizes="${sizes}"`;
  const loading =
    photoId === context.leadPhotoId
      ? html`loading="eager" fetchpriority="high"`
      : html`loading="lazy" decoding="async"`;
  const image = html`<img src="${fallback.href}"${choice} width="${fallback.width}" height="${fallback.height}" alt="${alt}"${passageAttributes(context.passageIn(alt), context)} ${loading}>`;
  return sources.length > 0 ? html`<picture>${sources}${image}</picture>` : image;
}

const srcset = (renditions: readonly PhotoRendition[]): string =>
  renditions.map(({ href, width }) => `${href} ${width}w`).join(', ');

/** What an editor sees in the preview where the published page would be wrong. */
function unfinished(photo: StoryPhoto, context: HtmlContext): Html {
  const missing = missingFromPhoto(photo);
  if (context.purpose === 'page' || missing.length === 0) return noHtml;
  return html`<p class="photo-unfinished" lang="en" dir="ltr">This photo still needs: ${missing.join(', ')}.</p>`;
}
