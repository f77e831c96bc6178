import { z } from 'zod';
import { photoFigure } from './figure';
import { figureContent } from './figure-content';
import { PhotoId } from '../../story/ids';
import { defineBlock } from '../../block-contract/block';
import type { BodyNode } from '../../block-contract/body-node';
import { photoNotes } from './photo-says';
import { saidLine, settingNote } from '../../block-contract/says';

/** Where a photo is. All that is said about it is in the story's `photos` under the same id. */
const PhotoNode = z.looseObject({
  type: z.literal('photo'),
  version: z.int(),
  photoId: PhotoId,
});

/** A place for a photo of the story. */
export const photoNode = (photoId: PhotoId): BodyNode => ({ type: 'photo', version: 1, photoId });

export const photo = defineBlock({
  type: 'photo',
  version: 1,
  label: 'Photo',
  place: 'block',
  contains: 'nothing',
  schema: PhotoNode,
  photos: {
    of: ({ photoId }) => [photoId],
    renamed: (node, name) => ({ ...node, photoId: name(node.photoId) }),
  },
  writeHtml: (node, out, context) => out.add(photoFigure(node.photoId, context)),
  says: ({ photoId }, { photos }) => {
    const photo = photos[photoId];
    const notes = photo ? photoNotes(photo) : settingNote('Photo', 'not in this story');
    return [saidLine({ kind: 'Photo', id: photoId, standing: 'beside', notes })];
  },
  toContent: ({ photoId }, context, around) => figureContent(photoId, context, around),
});
