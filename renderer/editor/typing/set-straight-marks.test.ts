// @vitest-environment jsdom
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { $getRoot, COMMAND_PRIORITY_EDITOR, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';
import { setAround } from '../around-body-extension';
import { setStraightMarks } from './set-straight-marks';
import { setPunctuation } from './smart-punctuation';
import { fieldsOf, type FieldsOfStory } from '../story-fields';
import { StoryFieldsExtension } from '../story-fields-extension';
import { pulledIn, pullQuote, saidBy } from '../../../test/support/story-blocks';

const text = (words: string, format = 0): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' },
});
const block = (type: string, children: readonly BodyNode[], rest: object = {}): BodyNode => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0, ...rest },
});

function stage() {
  const photoId = newPhotoId();
  let photos = {
    [photoId]: newStoryPhoto({ caption: `"It's" dusk`, alt: `the boat's deck`, credit: "O'Neil" }),
  };
  let fields: FieldsOfStory = {
    ...{ headline: `"It's over"`, deck: `the '90s`, dateline: '', tags: [], corrections: [], related: [] },
    ...{ language: 'en', section: '', slug: '' },
    ...{ headlines: { short: '', social: '', search: '' }, bylines: [{ kind: 'person', name: "O'Neil" }] },
  };
  const editor = buildEditorFromExtensions(
    storyExtension(
      bodyOf([
        block('paragraph', [text(`He said "`), text(`it's`, 1), text(`" and 'no'.`)]),
        block('block-quote', [text(`"We 'stay'."`)], saidBy("Sean O'Neil")),
        pullQuote(`"We stay"`, "O'Neil"),
        { type: 'photo', version: 1, photoId },
        block('paragraph', [text(`https://example.org/'a' “set” "x"`)]),
      ]),
    ),
  );
  editor.registerCommand(
    PHOTO_WORDS_COMMAND,
    ({ photoId: id, words }) => {
      photos = { ...photos, [id]: { ...newStoryPhoto(), ...photos[id], ...words } };
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output.connect({
    read: () => fields,
    write: (said) => {
      fields = { ...fields, ...said };
    },
  });
  setPunctuation(editor, { language: 'en', enabled: false });
  const set = () => {
    setAround(editor, { photos, ...fieldsOf(fields) });
    return setStraightMarks(editor);
  };
  const all = () => JSON.stringify([readBody(editor.getEditorState()).root.children, fields]);
  return { editor, set, all, photo: () => photos[photoId], fields: () => fields };
}

it('sets the straight marks of the whole story, names and addresses left, as one step of undo', async () => {
  const { editor, set, all, photo, fields } = stage();
  const before = all();
  expect(set()).toBe(21);
  const nodes = readBody(editor.getEditorState()).root.children;
  expect(nodes[0]?.children?.map(({ text: words }) => words)).toEqual(['He said “', 'it’s', '” and ‘no’.']);
  expect(nodes[1]).toMatchObject({ ...saidBy("Sean O'Neil"), children: [{ text: '“We ‘stay’.”' }] });
  expect(pulledIn(nodes[2]!)).toEqual({ text: '“We stay”', attribution: "O'Neil" });
  expect(nodes[4]).toMatchObject({ children: [{ text: `https://example.org/'a' “set” “x”` }] });
  expect(photo()).toMatchObject({ caption: '“It’s” dusk', alt: 'the boat’s deck', credit: "O'Neil" });
  expect(fields()).toMatchObject({
    headline: '“It’s over”',
    deck: 'the ’90s',
    bylines: [{ name: "O'Neil" }],
  });
  expect(set()).toBe(0);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(all()).toBe(before);
});

it('sets those of the selected words alone, read with the words around them', () => {
  const { editor, set, fields } = stage();
  editor.update(
    () => {
      const [first] = $getRoot().getAllTextNodes();
      first!.select(8, 9).focus.set($getRoot().getAllTextNodes()[2]!.getKey(), 1, 'text');
    },
    { discrete: true },
  );
  expect(set()).toBe(3);
  const [paragraph] = readBody(editor.getEditorState()).root.children;
  expect(paragraph?.children?.map(({ text: words }) => words).join('')).toBe(`He said “it’s” and 'no'.`);
  expect(fields().headline).toBe(`"It's over"`);
});
