// @vitest-environment jsdom
import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import { bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import {
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';
import { StoryFieldsExtension } from '../story-fields-extension';
import { fieldsOf, type FieldsOfStory } from '../story-fields';
import { $findMatches, $makeChanges, indexFrom, type Query } from './matches';
import { bodyOnly, type Photos } from './searchable';
import { pullQuote, saidBy } from '../../../test/support/story-blocks';

const text = (words: string, format = 0): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' },
});
const block = (type: string, children: readonly BodyNode[], rest: object = {}): BodyNode => ({
  ...{ type, version: 1, children, direction: null, format: '', indent: 0, ...rest },
});

const editorOf = (...nodes: BodyNode[]): LexicalEditor =>
  buildEditorFromExtensions(storyExtension(bodyOf(nodes)));

const query = (wanted: string, rest: Partial<Query> = {}): Query => ({
  ...{ wanted, matchCase: false, wholeWord: false, ...rest },
});
const matchesOf = (editor: LexicalEditor, wanted: Query, photos: Photos = {}) =>
  editor.read('latest', () => $findMatches(wanted, bodyOnly(photos)));

function replaceAll(editor: LexicalEditor, wanted: Query, words: string, photos: Photos = {}): number {
  const changes = matchesOf(editor, wanted, photos).map((match) => ({ ...match, by: words }));
  const holders = { around: bodyOnly(photos), fields: null, $changeFields: () => undefined };
  editor.update(() => $makeChanges(changes, holders), { tag: HISTORY_PUSH_TAG, discrete: true });
  return changes.length;
}

const children = (editor: LexicalEditor) => readBody(editor.getEditorState()).root.children;
const runs = (node: BodyNode | undefined): unknown[] =>
  (node?.children ?? []).map(({ type, text: words, format, children: inner }) =>
    type === 'text' ? [words, format] : [type, (inner ?? []).map((child) => child.text)],
  );

describe('find and replace in the body', () => {
  it('finds words that are split over formats and links, and replaces them in the first one’s format', () => {
    const link = block('link', [text('bridge')], {
      url: 'https://example.org',
      rel: null,
      target: null,
      title: null,
    });
    const editor = editorOf(block('paragraph', [text('The old ', 1), link, text(' closes.')]));
    expect(matchesOf(editor, query('old bridge closes'))).toHaveLength(1);
    replaceAll(editor, query('old bridge clo'), 'gate o');
    expect(runs(children(editor)[0])).toEqual([
      ['The gate o', 1],
      ['ses.', 0],
    ]);
  });

  it('keeps the link of what it replaces inside one', () => {
    const link = block('link', [text('bridge')], {
      url: 'https://example.org',
      rel: null,
      target: null,
      title: null,
    });
    const editor = editorOf(block('paragraph', [link]));
    replaceAll(editor, query('bridge'), 'ferry');
    expect(runs(children(editor)[0])).toEqual([['link', ['ferry']]]);
  });

  it('replaces many in one paragraph, whichever length they take', () => {
    const editor = editorOf(block('paragraph', [text('aXa'), text('Xa', 1)]));
    expect(replaceAll(editor, query('a'), 'long')).toBe(3);
    expect(runs(children(editor)[0])).toEqual([
      ['longXlong', 0],
      ['Xlong', 1],
    ]);
    replaceAll(editor, query('long'), '');
    expect(runs(children(editor)[0])).toEqual([
      ['X', 0],
      ['X', 1],
    ]);
  });

  it('finds nothing across blocks, lines or list items', () => {
    const item = (words: string) => block('listitem', [text(words)], { value: 1 });
    const editor = editorOf(
      block('paragraph', [text('one'), { type: 'linebreak', version: 1 }, text('two')]),
      block('paragraph', [text('three')]),
      block('list', [item('four'), item('five')], { listType: 'bullet', start: 1, tag: 'ul' }),
    );
    expect(matchesOf(editor, query('onetwo'))).toEqual([]);
    expect(matchesOf(editor, query('twothree'))).toEqual([]);
    expect(matchesOf(editor, query('fourfive'))).toEqual([]);
    expect(matchesOf(editor, query('five'))).toHaveLength(1);
  });

  it('replaces in copy, quotes, captions, alt texts and credits, and says whose words each are', () => {
    const photoId = newPhotoId();
    const captionMarks = [
      { start: 0, end: 4, kind: 'bold' as const },
      { start: 9, end: 15, kind: 'italic' as const },
    ];
    let photos: Photos = {
      [photoId]: newStoryPhoto({
        ...{ caption: 'Asha Rao speaks. Asha!', captionMarks },
        ...{ alt: 'Asha at a desk', credit: 'Asha Rao' },
      }),
    };
    const editor = editorOf(
      block('paragraph', [text('Asha said so.')]),
      block('block-quote', [text('We stay.')], saidBy('Asha Rao')),
      pullQuote('Asha stays', 'asha'),
      { type: 'photo', version: 1, photoId },
    );
    editor.registerCommand(
      PHOTO_WORDS_COMMAND,
      ({ photoId: id, words }) => {
        photos = { ...photos, [id]: { ...newStoryPhoto(), ...photos[id], ...words } };
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    );
    const kinds = matchesOf(editor, query('Asha', { matchCase: true }), photos).map(({ segment }) => [
      segment.label,
      segment.kind,
    ]);
    expect(kinds).toEqual([
      ['Text', 'copy'],
      ['Attribution of block quote 1', 'name'],
      ['Pull quote 1', 'quotation'],
      ['Caption of photo 1', 'copy'],
      ['Caption of photo 1', 'copy'],
      ['Alt text of photo 1', 'copy'],
      ['Credit of photo 1', 'name'],
    ]);
    expect(replaceAll(editor, query('Asha', { matchCase: true }), 'Ushas', photos)).toBe(7);
    expect(children(editor)).toMatchObject([
      { children: [{ text: 'Ushas said so.' }] },
      saidBy('Ushas Rao'),
      {
        $slots: {
          text: { children: [{ text: 'Ushas stays' }] },
          attribution: { children: [{ text: 'asha' }] },
        },
      },
      { photoId },
    ]);
    expect(photos[photoId]).toMatchObject({
      caption: 'Ushas Rao speaks. Ushas!',
      captionMarks: [
        { start: 0, end: 5, kind: 'bold' },
        { start: 10, end: 16, kind: 'italic' },
      ],
      alt: 'Ushas at a desk',
      credit: 'Ushas Rao',
    });
  });

  it('goes on from a place, and from the beginning after the last', () => {
    const editor = editorOf(block('paragraph', [text('go go')]), block('paragraph', [text('go')]));
    const matches = matchesOf(editor, query('go'));
    expect(indexFrom(matches, { segment: 0, offset: 1 })).toBe(1);
    expect(indexFrom(matches, { segment: 1, offset: 1 })).toBe(0);
    expect(indexFrom([], { segment: 0, offset: 0 })).toBe(-1);
  });

  it.each([true, false])(
    'changes the body and the fields around it as one step of undo (typed before: %s)',
    async (typed) => {
      let story: FieldsOfStory = {
        ...{ headline: 'Ferry stops', deck: 'The ferry', dateline: 'Ferryhill', tags: ['ferry', 'boat'] },
        ...{
          headlines: { short: 'FERRY', social: '', search: '' },
          bylines: [{ kind: 'person', name: 'A Ferry' }],
        },
        ...{ language: 'en', section: '', slug: 'own' },
        ...{ corrections: [], related: [{ title: 'A ferry', url: 'https://example.org' }] },
      };
      const before = story;
      const editor = editorOf(block('paragraph', [text('The ferry left.')]));
      const { connect, read, $change } = getExtensionDependencyFromEditor(
        editor,
        StoryFieldsExtension,
      ).output;
      connect({
        read: () => story,
        write: (said) => {
          story = { ...story, ...said };
        },
      });
      const type = (words: string) =>
        editor.update(() => void $getRoot().getLastDescendant()?.insertAfter($createTextNode(words)), {
          tag: HISTORY_PUSH_TAG,
          discrete: true,
        });
      if (typed) type(' Later.');
      const start = typed ? ' Later.' : '';
      const around = { photos: {}, ...fieldsOf(story) };
      const changes = editor
        .read('latest', () => $findMatches(query('ferry'), around))
        .map((match) => ({ ...match, by: 'boat' }));
      expect(changes.map(({ segment }) => segment.label)).toEqual([
        'Headline',
        'Deck',
        'Text',
        'Byline 1',
        'Dateline',
        'Tag 1',
        'Related link 1',
        'Short headline',
      ]);
      editor.update(() => $makeChanges(changes, { around, fields: read(), $changeFields: $change }), {
        tag: HISTORY_PUSH_TAG,
        discrete: true,
      });
      const after = story;
      expect(after).toMatchObject({ headline: 'boat stops', bylines: [{ name: 'A boat' }], tags: ['boat'] });
      type(' End.');
      const said = () => readBody(editor.getEditorState()).root.children[0]?.children?.[0]?.text;
      const dispatch = async (command: typeof UNDO_COMMAND) => {
        editor.dispatchCommand(command, undefined);
        await Promise.resolve();
        return said();
      };
      expect([await dispatch(UNDO_COMMAND), story]).toEqual([`The boat left.${start}`, after]);
      expect([await dispatch(UNDO_COMMAND), story]).toEqual([`The ferry left.${start}`, before]);
      if (typed) {
        expect([await dispatch(UNDO_COMMAND), story]).toEqual(['The ferry left.', before]);
        await dispatch(REDO_COMMAND);
      }
      expect([await dispatch(REDO_COMMAND), story]).toEqual([`The boat left.${start}`, after]);
      // What was changed by hand since stays.
      story = { ...story, deck: 'By hand' };
      await dispatch(UNDO_COMMAND);
      expect(story).toEqual({ ...before, deck: 'By hand' });
    },
  );
});
