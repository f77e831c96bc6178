import { $generateJSONFromSelectedNodes, GetClipboardDataExtension } from '@lexical/clipboard';
import { findBlock } from '@shared/blocks';
import { paragraphNode } from '@shared/blocks/paragraph';
import type { BodyNode } from '@shared/block-contract/body-node';
import { $saidBy } from '@shared/blocks/turn-into.dom';
import type { House } from '@shared/house/house';
import { createHtmlContext, printNodes } from '@shared/page/context';
import { bodyOf } from '@shared/document/body';
import type { Story } from '@shared/document/story';
import { blockContents, storyContent } from '@shared/document/content';
import { plainTexts } from '@shared/document/plain-text';
import { placedPhotoIds } from '@shared/document/walk';
import {
  $getEditor,
  $isTextNode,
  type BaseSelection,
  configExtension,
  defineExtension,
  type LexicalEditor,
} from 'lexical';
import { fromEditorNode } from '../body-state';

/** The photos that copied blocks name, so that they are complete in another story. */
export const PHOTOS_MIME = 'application/x-copydesk-photos';

/** The speaker of everything that was copied, so that it may join a quotation of the same speaker. */
export const SPEAKER_MIME = 'application/x-copydesk-speaker';

interface StoryAround {
  readonly story: Omit<Story, 'body'>;
  readonly house: House;
}

/** The story that each editor's body belongs to: what is printed of a block depends on it. */
const around = new WeakMap<LexicalEditor, StoryAround>();

export const setStoryAround = (editor: LexicalEditor, story: StoryAround): void => {
  around.set(editor, story);
};

const $selected = (selection: BaseSelection): BodyNode[] => {
  const { nodes } = $generateJSONFromSelectedNodes($getEditor(), selection);
  return nodes.map((node) => fromEditorNode(node as unknown as BodyNode));
};

/** Whether the story already says something about a photo of this id. */
export const holdsPhoto = (editor: LexicalEditor, photoId: string): boolean =>
  Object.hasOwn(around.get(editor)?.story.photos ?? {}, photoId);

/** The selection as the exported page would print it. */
function $html(selection: BaseSelection): string | null {
  const known = around.get($getEditor());
  if (!known) return null;
  const nodes = $selected(selection);
  const story = { ...known.story, body: bodyOf(nodes) };
  return printNodes(nodes, createHtmlContext(story, { house: known.house, findPassages: true })).markup;
}

/** The selection as plain text, a blank line between blocks. */
function $text(selection: BaseSelection): string {
  const nodes = $selected(selection);
  const inLine = nodes.every((node) => findBlock(node.type)?.place === 'inline');
  const blocks = inLine ? [paragraphNode(nodes)] : nodes;
  const known = around.get($getEditor());
  const content = known
    ? storyContent({ ...known.story, body: bodyOf(blocks) }, known.house)
    : blockContents(blocks, {}).flat();
  return plainTexts(content, 'all').join('\n\n');
}

function $photos(selection: BaseSelection): string | null {
  const photos = around.get($getEditor())?.story.photos ?? {};
  const ids: readonly string[] = placedPhotoIds({ body: bodyOf($selected(selection)) });
  const copied = Object.entries(photos).filter(([photoId]) => ids.includes(photoId));
  return copied.length > 0 ? JSON.stringify(Object.fromEntries(copied)) : null;
}

/** The speaker of everything that is selected; null if there is none, or several. */
function $speaker(selection: BaseSelection): string | null {
  const speakers = new Set(selection.getNodes().filter($isTextNode).map($saidBy));
  return speakers.size === 1 ? ([...speakers][0] ?? null) : null;
}

/** What is put on the clipboard or dragged: the blocks' own HTML and text, and Lexical's state for Copydesk itself. */
export const CopyOutExtension = defineExtension({
  name: 'copydesk/copy-out',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/html': [(selection, $next) => (selection && $html(selection)) ?? $next()],
        'text/plain': [(selection, $next) => (selection ? $text(selection) : $next())],
        [PHOTOS_MIME]: [(selection) => selection && $photos(selection)],
        [SPEAKER_MIME]: [(selection) => selection && $speaker(selection)],
      },
    }),
  ],
});
