import type { HtmlContext, PhotoRendition } from '../../block-contract/context';
import { printAi, printCredit } from '../../house/house';
import { aiShare } from '../../story/digital-source-type';
import type { StoryPhoto } from '../../story/photo';
import { captionWords } from './caption';
import { passageAttributes } from '../../block-contract/direction';
import { html, noHtml, type Html } from '../../html/html';
import { photoRoom } from './photo-room';

/**
 * One photo as the page shows it: picture, caption, word of AI and credit, each in its own element. The last two are
 * there with or without a caption. In a preview, what is still missing is shown in its place.
 */
export function photoFigure(photoId: string, context: HtmlContext): Html {
  const photo = context.photos[photoId];
  if (!photo) return noHtml;
  const renditions = context.renditions[photoId] ?? [];
  const caption = photo.caption.trim();
  const credit = printCredit(context.house, photo.credit, context.language);
  const fallback = renditions.findLast(({ mime }) => mime === 'image/jpeg') ?? renditions.at(-1) ?? null;
  const { className, sizes } = photoRoom(photo.size, fallback);
  const inOwn = (text: string): Html | null => passageAttributes(context.passageIn(text), context);
  // Two paragraphs, not two spans: who listens hears where the caption ends and the credit begins.
  const captionHtml =
    caption && html`<p class="photo-caption"${inOwn(caption)}>${captionWords(photo, context)}</p>\n`;
  const ai = printAi(context.house, aiShare(photo), context.language);
  const aiHtml = ai && html`<p class="photo-ai"${inOwn(ai)}>${ai}</p>\n`;
  const creditHtml = credit && html`<p class="photo-credit">${credit}</p>`;
  const words =
    (caption || ai || credit) && html`<figcaption>${captionHtml}${aiHtml}${creditHtml}</figcaption>`;
  const shown = fallback && picture(photoId, photo, { renditions, fallback, sizes }, context);
  return html`<figure class="${className}">${unfinished(photo, context)}${shown}${words}</figure>\n`;
}

interface Files {
  /** Best format first, smallest width first within a format. */
  readonly renditions: readonly PhotoRendition[];
  /** For a browser that knows none of the others. Its size is the photo's own: it is never shown larger. */
  readonly fallback: PhotoRendition;
  readonly sizes: string;
}

function picture(
  photoId: string,
  photo: StoryPhoto,
  { renditions, fallback, sizes }: Files,
  context: HtmlContext,
): Html {
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
  return html`<picture>${sources}${image}</picture>`;
}

const srcset = (renditions: readonly PhotoRendition[]): string =>
  renditions.map(({ href, width }) => `${href} ${width}w`).join(', ');

/** What an editor sees in the preview if the published page would be wrong. */
function unfinished(photo: StoryPhoto, context: HtmlContext): Html {
  const needs = context.needsOf(photo);
  if (needs.length === 0) return noHtml;
  return html`<p class="photo-unfinished" lang="en" dir="ltr">This photo still needs: ${needs.join(', ')}.</p>`;
}
