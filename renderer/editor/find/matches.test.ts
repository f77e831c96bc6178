import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/blocks/block';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import { bodyOf } from '@shared/story/body';
import { newPhotoId } from '@shared/story/ids';
import { newStoryPhoto } from '@shared/story/photo';
import { COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from '../body-state';
import { storyExtension } from '../editor-extension';
import { $findMatches, $replaceMatches, indexFrom, type Query } from './matches';
import type { Photos } from './searchable';

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
  editor.read('latest', () => $findMatches(wanted, photos));

function replaceAll(editor: LexicalEditor, wanted: Query, words: string, photos: Photos = {}): number {
  const matches = matchesOf(editor, wanted, photos);
  editor.update(() => $replaceMatches(matches, words, photos), { tag: HISTORY_PUSH_TAG, discrete: true });
  return matches.length;
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

  it('replaces in copy, quotes and captions and leaves the credit as it was given', () => {
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
      block('block-quote', [text('We stay.')], { attribution: 'Asha Rao' }),
      { type: 'pull-quote', version: 1, text: 'Asha stays', attribution: 'asha' },
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
    expect(replaceAll(editor, query('Asha', { matchCase: true }), 'Ushas', photos)).toBe(6);
    expect(children(editor)).toMatchObject([
      { children: [{ text: 'Ushas said so.' }] },
      { attribution: 'Ushas Rao' },
      { text: 'Ushas stays', attribution: 'asha' },
      { photoId },
    ]);
    expect(photos[photoId]).toMatchObject({
      caption: 'Ushas Rao speaks. Ushas!',
      captionMarks: [
        { start: 0, end: 5, kind: 'bold' },
        { start: 10, end: 16, kind: 'italic' },
      ],
      alt: 'Ushas at a desk',
      credit: 'Asha Rao',
    });
  });

  it('goes on from a place, and from the beginning after the last', () => {
    const editor = editorOf(block('paragraph', [text('go go')]), block('paragraph', [text('go')]));
    const matches = matchesOf(editor, query('go'));
    expect(indexFrom(matches, { segment: 0, offset: 1 })).toBe(1);
    expect(indexFrom(matches, { segment: 1, offset: 1 })).toBe(0);
    expect(indexFrom([], { segment: 0, offset: 0 })).toBe(-1);
  });
});
