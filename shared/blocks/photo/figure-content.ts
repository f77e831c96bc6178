import {
  plainContent,
  writtenIn,
  type ContentBlock,
  type ContentContext,
  type ContentRuns,
  type Written,
} from '../../block-contract/content';
import { printAi, printCredit } from '../../house/house';
import { safeHref } from '../../html/href';
import { captionRuns, trimmedCaption, type MarkedCaption } from '../../story/caption-marks';
import { aiShare } from '../../story/digital-source-type';
import type { PhotoId } from '../../story/ids';

/** What the page prints with a photo, as {@link photoFigure} does. Nothing for a photo that the story does not have. */
export function figureContent(
  photoId: PhotoId,
  context: ContentContext,
  around: Written,
): readonly ContentBlock[] {
  const photo = context.photos[photoId];
  if (!photo) return [];
  const { house, language } = context;
  const found = (text: string): ContentRuns => plainContent(text, writtenIn(context.passageIn(text), around));
  return [
    {
      kind: 'figure',
      photoId,
      alt: photo.decorative ? '' : photo.alt.trim(),
      caption: captionContent(photo, context, around),
      note: house ? found(printAi(house, aiShare(photo), language)) : [],
      credit: plainContent(house ? printCredit(house, photo.credit, language) : photo.credit.trim(), around),
    },
  ];
}

function captionContent(photo: MarkedCaption, context: ContentContext, around: Written): ContentRuns {
  const marked = trimmedCaption(photo);
  if (marked.caption === '') return [];
  const written = writtenIn(context.passageIn(marked.caption), around);
  return captionRuns(marked).map(({ text, bold, italic, href }) => ({
    ...{ text, ...written, href: href === null ? null : safeHref(href) },
    marks: [...(bold ? (['strong'] as const) : []), ...(italic ? (['emphasis'] as const) : [])],
  }));
}
