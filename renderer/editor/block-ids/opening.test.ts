// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { blockId, withBlockIds } from '@shared/document/block-ids';
import { Body, bodyOf } from '@shared/document/body';
import { topBlocksOf } from '@shared/document/nodes';
import { newStory } from '@shared/document/story';
import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';

it('keeps the ids of the story that is opened, whatever updates the editor before it is on the screen', () => {
  const text = { type: 'text', version: 1, text: 'It rained.' };
  const blocks = [
    { type: 'paragraph', version: 1, children: [text] },
    { type: 'divider', version: 1 },
  ];
  const { body } = withBlockIds({ id: newStory().id, body: Body.parse(bodyOf(blocks)) });
  const editor = buildEditorFromExtensions(storyExtension(body));
  editor.update(
    () =>
      $getRoot()
        .getChildren()
        .forEach((node) => node.markDirty()),
    { discrete: true },
  );
  editor.setRootElement(document.createElement('div'));
  const ids = topBlocksOf(readBody(editor.getEditorState())).map(blockId);
  expect(ids).toEqual(topBlocksOf(body).map(blockId));
});
