// @vitest-environment jsdom
import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createNodeSelection, $getRoot, $getSelection, $selectAll, $setSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { defaultHouse } from '@shared/house/house';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { newStory } from '@shared/document/story';
import { pullQuote } from '../../../test/support/story-blocks';
import { setStoryAround } from './copy-out';
import { storyExtension } from '../editor-extension';

const paragraph = (words: string): BodyNode => ({
  ...{ type: 'paragraph', version: 1 },
  children: [{ type: 'text', version: 1, text: words, format: 0 }],
});
const pull = (text: string, attribution: string): BodyNode => pullQuote(text, attribution);
const photoId = newPhotoId();
const photo: BodyNode = { type: 'photo', version: 1, photoId };
const divider: BodyNode = { type: 'divider', version: 1 };

/** The plain text that a copy of these blocks has: the chosen one, or all. */
function plainText(nodes: readonly BodyNode[], chosen?: number, said = {}): string | undefined {
  const body = bodyOf(nodes);
  const editor = buildEditorFromExtensions(storyExtension(body));
  const photos = { [photoId]: newStoryPhoto({ caption: 'A boat', credit: 'PIB', ...said }) };
  setStoryAround(editor, { story: newStory({ body, photos }), house: defaultHouse() });
  editor.update(
    () => {
      if (chosen === undefined) return void $selectAll();
      const selection = $createNodeSelection();
      selection.add($getRoot().getChildAtIndex(chosen)!.getKey());
      $setSelection(selection);
    },
    { discrete: true },
  );
  return editor.read(() => $getClipboardDataFromSelection($getSelection())['text/plain']);
}

describe('the plain text of a copied block', () => {
  it.each<readonly [string, BodyNode, string]>([
    [
      'a pull quote has its words and its speaker',
      pull(' We counted. ', 'Mira Sen'),
      'We counted.\n— Mira Sen',
    ],
    ['a pull quote of nobody has its words', pull('We counted.', ' '), 'We counted.'],
    ['a photo has its caption and its credit', photo, 'A boat\nPhoto Courtesy: PIB'],
    ['a divider is three stars', divider, '* * *'],
  ])('%s', (_name, node, said) => {
    expect(plainText([paragraph('One'), node, paragraph('Two')], 1)).toBe(said);
  });

  it('has no empty line for what a photo lacks', () => {
    expect(plainText([photo], 0, { caption: ' ' })).toBe('Photo Courtesy: PIB');
    expect(plainText([photo], 0, { credit: '' })).toBe('A boat');
  });

  it('stands between the paragraphs of a longer copy', () => {
    const nodes = [paragraph('One'), pull('Large', 'Asha'), divider, photo, paragraph('Two')];
    expect(plainText(nodes)).toBe('One\n\nLarge\n— Asha\n\n* * *\n\nA boat\nPhoto Courtesy: PIB\n\nTwo');
  });
});
