// @vitest-environment jsdom
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import { newStoryPhoto } from '@shared/story/photo';
import { newStory, type Story } from '@shared/document/story';
import { COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { storyTextFields } from '../../../test/support/text-fields';
import { storyThatSays } from '../../../test/support/story-that-says';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';
import { StoryFieldsExtension } from '../story-fields-extension';
import { fieldsOf } from '../story-fields';
import { $findMatches, $makeChanges, possible } from './matches';

/** Texts of the story's document that nobody looks for as words, and why. */
const NO_WORDS: Readonly<Record<string, string>> = {
  language: 'chosen from a list',
  'photos.captionMarks.href': 'changed at the link itself, in the caption’s own link field',
  'photos.digitalSourceType': 'chosen from a list',
  'photos.dataMining': 'chosen from a list',
  'photos.modelRelease': 'chosen from a list',
  'photos.propertyRelease': 'chosen from a list',
  'photos.minorAge': 'chosen from a list',
  'photos.takenAt': 'no field of the story shows it; the photo desk does',
  'photos.creditLine': 'no field of the story shows it; the photo desk does',
  'photos.persons': 'no field of the story shows it; the photo desk does',
  'photos.keywords': 'no field of the story shows it; the photo desk does',
  'text.style': 'what the editor says of a run, always empty',
  'paragraph.textStyle': 'what the editor says of an empty paragraph, always empty',
  'link.rel': 'the export decides it',
  'link.target': 'the export decides it',
  'link.title': 'comes with a paste; no field shows it and no page has it',
};

/** A story in an editor, and what it says after replacing and after undo. */
function stage(first: Story) {
  let story = first;
  const editor = buildEditorFromExtensions(storyExtension(story.body));
  editor.registerCommand(
    PHOTO_WORDS_COMMAND,
    ({ photoId: id, words }) => {
      story = {
        ...story,
        photos: { ...story.photos, [id]: { ...newStoryPhoto(), ...story.photos[id], ...words } },
      };
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  const { connect, $change } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
  connect({
    read: () => story,
    write: (said) => {
      story = { ...story, ...said };
    },
  });
  const around = { photos: story.photos, ...fieldsOf(story) };
  const find = (wanted: string) =>
    editor.read('latest', () => $findMatches({ wanted, matchCase: true, wholeWord: true }, around));
  return {
    find,
    replace: (wanted: string, by: string) => {
      const { changes, refused } = possible(find(wanted).map((match) => ({ ...match, by })));
      editor.update(() => $makeChanges(changes, { around, fields: story, $changeFields: $change }), {
        tag: HISTORY_PUSH_TAG,
        discrete: true,
      });
      return refused;
    },
    undo: async () => {
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      await Promise.resolve();
    },
    said: () => JSON.stringify({ ...story, body: readBody(editor.getEditorState()) }),
  };
}

describe('find and replace', () => {
  it('names only fields that are there as those it does not look in', () => {
    const paths = storyTextFields.map(({ path }) => path);
    expect(Object.keys(NO_WORDS).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it.each(storyTextFields.filter(({ path }) => !(path in NO_WORDS)))(
    'looks in $path, and undo takes a replacement there back',
    async ({ path, isAddress }) => {
      const words = isAddress ? 'https://example.org/zulu' : 'zulu';
      const { find, replace, undo, said } = stage(storyThatSays(path, words));
      const before = said();
      expect(find('zulu')).toHaveLength(1);
      expect(replace('zulu', 'yankee')).toEqual([]);
      expect(said()).toBe(before.replace('zulu', 'yankee'));
      // A photo's words are taken back by its view, which find.spec has.
      if (path.startsWith('photos.')) return;
      await undo();
      expect(said()).toBe(before);
    },
  );

  it('keeps a slug a slug, and says why one stays', () => {
    const slug = stage(storyThatSays('slug', 'the-zulu-bridge'));
    expect(slug.replace('zulu', 'Old, red')).toEqual([]);
    expect(slug.said()).toContain('"the-old-red-bridge"');
    const refusals = ['', 'x'.repeat(81)].map((by) =>
      stage(storyThatSays('slug', 'zulu')).replace('zulu', by),
    );
    expect(refusals).toEqual([
      [{ label: 'Slug', reason: 'a slug needs a letter or a digit' }],
      [{ label: 'Slug', reason: 'it would be too long' }],
    ]);
  });

  it.each(['related.url', 'bylines.url', 'link.url'])(
    'keeps %s an address, and says why one stays',
    (path) => {
      const { replace, said } = stage(storyThatSays(path, 'https://example.org/zulu'));
      const before = said();
      expect(replace('https://example.org/zulu', 'zulu')).toMatchObject([
        { reason: expect.stringContaining('no longer') as unknown },
      ]);
      expect(said()).toBe(before);
    },
  );

  it('leaves a slug that follows the headline to the headline', () => {
    const story = newStory({ headline: 'Zulu bridge', slug: 'zulu-bridge' });
    const kinds = (each: Story) =>
      stage(each)
        .find('bridge')
        .map(({ segment }) => segment.kind);
    expect(kinds(story)).toEqual(['copy', 'copy']);
    expect(kinds({ ...story, slug: 'own-bridge' })).toEqual(['copy', 'address']);
  });
});
