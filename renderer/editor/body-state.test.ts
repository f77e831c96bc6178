import { withoutBlockIds } from '@shared/document/block-ids';
import { buildEditorFromExtensions } from '@lexical/extension';
import type { BodyNode } from '@shared/block-contract/body-node';
import { Body, bodyOf } from '@shared/document/body';
import { newPhotoId } from '@shared/story/ids';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody, toEditorJson } from './body-state';
import { bodyExtension } from './editor-extension';
import { pullQuote, saidBy } from '../../test/support/story-blocks';

const text = (words: string, format = 0): BodyNode => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});
const element = (type: string, children: BodyNode[], rest: Record<string, unknown> = {}): BodyNode => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...rest,
});
const paragraph = (...children: BodyNode[]): BodyNode => element('paragraph', children);

/** Opens a body in an editor without a screen and reads it back. */
function openAndSave(body: Body): Body {
  const editor = buildEditorFromExtensions(bodyExtension);
  editor.setEditorState(editor.parseEditorState(toEditorJson(body)));
  editor.update(() => $getRoot().markDirty(), { discrete: true });
  return Body.parse(withoutBlockIds(readBody(editor.getEditorState())));
}

describe('opening and saving a body', () => {
  it('keeps every block of this build as it was', () => {
    const body = Body.parse(
      bodyOf([
        paragraph(
          text('Plain, '),
          text('bold', 1),
          text(' and '),
          element('link', [text('linked')], { url: 'https://example.org/' }),
        ),
        element('heading', [text('A crosshead')], { tag: 'h3' }),
        element(
          'list',
          [
            element('listitem', [text('One')], { value: 1 }),
            element('listitem', [text('Two')], { value: 2 }),
          ],
          {
            listType: 'number',
            tag: 'ol',
            start: 1,
          },
        ),
        element('block-quote', [text('We will rebuild.')], saidBy('Asha Rao, engineer')),
        pullQuote('We will rebuild.', 'Asha Rao'),
        { type: 'photo', version: 1, photoId: newPhotoId() },
        { type: 'divider', version: 1 },
      ]),
    );
    const saved = openAndSave(body);
    expect(saved.root.children.map(({ type }) => type)).toEqual(body.root.children.map(({ type }) => type));
    expect(saved).toMatchObject(body);
  });

  it('writes a block of an unknown kind back exactly as it came', () => {
    const future: BodyNode = {
      type: 'timeline',
      version: 3,
      entries: [
        { at: '1947', children: null },
        { at: '2024', nested: { deep: [1, 2, { x: 'y' }] } },
      ],
      children: [{ type: 'timeline-entry', version: 1, text: 'अंक' }],
      $: { own: 'state' },
    };
    const saved = openAndSave(bodyOf([paragraph(text('Before')), future, paragraph(text('After'))]));
    expect(saved.root.children[1]).toEqual(future);
  });

  it('writes a newer version of a block it knows back exactly as it came', () => {
    const newer = { ...element('heading', [text('Tomorrow')], { tag: 'h7' }), version: 9, tone: 'loud' };
    expect(openAndSave(bodyOf([newer])).root.children).toEqual([newer]);
  });

  it('keeps what is unknown inside a line of text in its place', () => {
    const mention: BodyNode = { type: 'mention', version: 1, person: 'u-17' };
    const saved = openAndSave(bodyOf([paragraph(text('Ask '), mention, text(' about it'))]));
    expect(saved.root.children[0]?.children?.[1]).toEqual(mention);
  });

  it('keeps a list whole that holds an item it does not know', () => {
    const list = element(
      'list',
      [element('listitem', [text('One')], { value: 1 }), { type: 'poll-item', version: 1, votes: 7 }],
      {
        listType: 'bullet',
        tag: 'ul',
        start: 1,
      },
    );
    expect(openAndSave(bodyOf([list])).root.children).toEqual([list]);
  });

  it('opens an empty body with a paragraph for the caret and saves it empty', () => {
    expect(toEditorJson(bodyOf([])).root.children).toHaveLength(1);
    expect(openAndSave(bodyOf([])).root.children).toEqual([]);
  });

  it('keeps an unknown block when the copy around it is edited', () => {
    const future: BodyNode = { type: 'map', version: 1, centre: [22.57, 88.36] };
    const editor = buildEditorFromExtensions(bodyExtension);
    editor.setEditorState(editor.parseEditorState(toEditorJson(bodyOf([paragraph(text('Old')), future]))));
    editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode('New'))), {
      discrete: true,
    });
    const saved = withoutBlockIds(readBody(editor.getEditorState()));
    expect(saved.root.children[1]).toEqual(future);
    expect(saved.root.children).toHaveLength(3);
  });
});
