import { z } from 'zod';
import { photoFigure } from '../../html/figure';
import { PhotoId } from '../../story/ids';
import { defineBlock } from '../block';

/** Where a photo stands. All that is said about it is in the story's `photos` under the same id. */
const PhotoNode = z.looseObject({
  type: z.literal('photo'),
  version: z.int(),
  photoId: PhotoId,
});

export const photo = defineBlock({
  type: 'photo',
  version: 1,
  label: 'Photo',
  place: 'block',
  contains: 'nothing',
  schema: PhotoNode,
  writeHtml: (node, out, context) => out.add(photoFigure(node.photoId, context)),
  toText: (node, { photos }) => photos[node.photoId]?.caption ?? '',
});
