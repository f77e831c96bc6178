// @vitest-environment jsdom
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import { Body } from '@shared/document/body';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_EDITOR,
  UNDO_COMMAND,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from './body-state';
import { bodyExtension } from './editor-extension';
import { cleanPastedHtml } from './paste/clean-pasted-html';
import { $nodesFromHtml } from './paste/paste-html';
import { insideOf } from '@shared/document/nodes';
import { saidBy, speakerIn } from '../../test/support/story-blocks';

const words = (text: string) => $createTextNode(text);

/** Makes a body and returns the node that the caret goes into. */
const places: Readonly<Record<string, () => LexicalNode>> = {
  'a paragraph': () => {
    const text = words('Hello there');
    $getRoot().append($createParagraphNode().append(text));
    return text;
  },
  'an empty paragraph': () => {
    const paragraph = $createParagraphNode();
    $getRoot().append(paragraph);
    return paragraph;
  },
  'a heading': () => {
    const text = words('Hello there');
    $getRoot().append($createHeadingNode('h2').append(text));
    return text;
  },
  'a list item': () => {
    const text = words('Hello there');
    const items = [text, words('second')].map((each) => $createListItemNode().append(each));
    $getRoot().append($createListNode('bullet').append(...items));
    return text;
  },
  'an empty list item': () => {
    const item = $createListItemNode();
    $getRoot().append($createListNode('bullet').append($createListItemNode().append(words('first')), item));
    return item;
  },
  'a nested list item': () => {
    const text = words('Hello there');
    const nested = $createListNode('number').append(
      ...[text, words('lower')].map((each) => $createListItemNode().append(each)),
    );
    const items = [words('upper'), nested, words('last')].map((each) => $createListItemNode().append(each));
    $getRoot().append($createListNode('bullet').append(...items));
    return text;
  },
  'a quote': () => {
    const text = words('Hello there');
    $getRoot().append($createBlockQuote('Witness').append(text));
    return text;
  },
  'an empty quote': () => {
    const quote = $createBlockQuote('Witness');
    $getRoot().append(quote);
    return quote;
  },
};

const image = '<img alt="alpha" width="400" height="300">';
const link = (inside: string) => `<a href="https://example.org/">${inside}</a>`;

const snippets: readonly string[] = [
  '<p>alpha</p>',
  '<p>alpha</p><p>beta</p>',
  '<h2>alpha</h2>',
  '<h2><p>alpha</p></h2>',
  '<h3><p>alpha</p><p>beta</p></h3>',
  '<ul><li>alpha<ul><li>beta</li></ul></li><li>gamma</li></ul>',
  '<ol start="3"><li>alpha</li></ol>',
  '<ul><ul><li>alpha</li></ul></ul>',
  '<ul><p>alpha</p></ul>',
  '<ul><hr><li>alpha</li></ul>',
  '<ul><li>alpha<hr>beta</li><li>gamma</li></ul>',
  '<ul><li><h3>alpha</h3>beta</li></ul>',
  '<ul><li><blockquote>alpha</blockquote>beta</li></ul>',
  '<ul><li><aside class="pull-quote">alpha</aside>beta</li></ul>',
  `<ul><li>beta ${image} gamma</li></ul>`,
  '<ul><li>alpha<ul><li>beta<hr>gamma</li></ul></li></ul>',
  '<blockquote><p>alpha</p><p>beta</p><cite>gamma</cite></blockquote>',
  '<blockquote>alpha<hr>beta</blockquote>',
  '<blockquote>alpha<hr>beta<cite>gamma</cite></blockquote>',
  '<blockquote><hr><cite>alpha</cite></blockquote>',
  '<blockquote>alpha<blockquote>beta</blockquote></blockquote>',
  '<blockquote><ul><li>alpha</li><li>beta<ul><li>gamma</li></ul></li></ul></blockquote>',
  '<blockquote>alpha<aside class="pull-quote">beta</aside></blockquote>',
  `<blockquote><p>beta</p><figure>${image}</figure></blockquote>`,
  '<aside class="pull-quote"><p class="pull-quote-text">alpha</p></aside>',
  '<p>alpha<aside class="pull-quote">beta</aside>gamma</p>',
  `<p>beta</p><figure>${image}<figcaption>gamma</figcaption></figure><p>delta</p>`,
  image,
  '<hr>',
  '<p>alpha</p><hr><p>beta</p>',
  '<table><tr><th>alpha</th><td>beta</td></tr></table>',
  '<dl><dt>alpha</dt><dd>beta</dd></dl>',
  '<div><div>alpha</div>beta<div>gamma</div></div>',
  '<strong><p>alpha</p><ul><li>beta</li></ul></strong>',
  link(image),
  link('<p>alpha</p><p>beta</p>'),
  link('<h2>alpha</h2>'),
  link('alpha<hr>beta'),
  link('<blockquote>alpha</blockquote>'),
  link('<ul><li>alpha</li></ul>'),
  link('<aside class="pull-quote">alpha</aside>'),
  link(`alpha <span>${link('beta')}</span>`),
];

/** Every string that a reader would see. An attribution counts once: it is true of both halves of a parted quote. */
function said(root: BodyNode): string[] {
  const texts: string[] = [];
  const attributions = new Set<string>();
  const collect = (node: BodyNode): void => {
    if (typeof node.text === 'string') texts.push(node.text);
    if (node.type !== 'block-quote') return insideOf(node).forEach(collect);
    attributions.add(speakerIn(node));
    node.children?.forEach(collect);
  };
  collect(root);
  return [...texts, ...attributions];
}

function editorWith(place: () => LexicalNode) {
  const editor = buildEditorFromExtensions(bodyExtension);
  const photoWords: string[] = [];
  editor.registerCommand(
    PHOTO_WORDS_COMMAND,
    ({ words: { alt, caption } }) => photoWords.push(alt ?? '', caption ?? '') > 0,
    COMMAND_PRIORITY_EDITOR,
  );
  editor.update(
    () => {
      $getRoot().clear();
      const at = place();
      if ('select' in at) (at as LexicalNode & { select: (a: number, b: number) => void }).select(5, 5);
    },
    { discrete: true },
  );
  return { editor, photoWords, body: () => readBody(editor.getEditorState()) };
}

function paste(place: () => LexicalNode, markup: string) {
  const made = editorWith(place);
  made.editor.update(
    () => $insertGeneratedNodes(made.editor, $nodesFromHtml(cleanPastedHtml(markup)), $getSelection()!),
    {
      discrete: true,
    },
  );
  return made;
}

const letters = (texts: readonly string[]): string =>
  [...texts.join('').replaceAll(/[\s—]/gu, '')].sort().join('');
const wordsOf = (markup: string): string[] => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return [page.body.textContent, ...[...page.querySelectorAll('img')].map(({ alt }) => alt)];
};

describe.each(Object.entries(places))('pasting into %s', (_name, place) => {
  it.each(snippets)('keeps a form that can be saved, and every word: %s', (markup) => {
    const before = said(editorWith(place).body().root);
    const { body, photoWords } = paste(place, markup);
    const parsed = Body.safeParse(body());
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(letters([...said(body().root), ...photoWords])).toBe(letters([...before, ...wordsOf(markup)]));
  });
});

/** A body in one line: `list[listitem[alpha]]`. */
const shape = (node: BodyNode): string =>
  typeof node.text === 'string'
    ? node.text
    : `${node.type}${node.children ? `[${node.children.map(shape).join(' ')}]` : ''}`;
const shapes = (root: BodyNode): string[] => (root.children ?? []).map(shape);

describe('what may not stand where it was put', () => {
  it('comes out of a nested list, which goes on after it', () => {
    const { body } = paste(places['a nested list item']!, '<hr>');
    expect(shapes(body().root)).toEqual([
      'list[listitem[upper] listitem[list[listitem[Hello]]]]',
      'divider',
      'list[listitem[list[listitem[ there] listitem[lower]]] listitem[last]]',
    ]);
  });

  it('goes back in one step of undo', async () => {
    const { editor, body } = editorWith(places['a nested list item']!);
    const before = body();
    editor.update(
      () =>
        $insertGeneratedNodes(
          editor,
          $nodesFromHtml(cleanPastedHtml('<p>alpha</p><p>beta</p>')),
          $getSelection()!,
        ),
      {
        discrete: true,
        tag: 'paste',
      },
    );
    expect(body()).not.toEqual(before);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await Promise.resolve();
    expect(body()).toEqual(before);
  });

  it('parts a quotation into two that both say who said them', () => {
    const { body } = paste(
      places['an empty paragraph']!,
      '<blockquote>alpha<hr>beta<cite>gamma</cite></blockquote>',
    );
    expect(body().root.children).toMatchObject([
      { type: 'block-quote', ...saidBy('gamma'), children: [{ text: 'alpha' }] },
      { type: 'divider' },
      { type: 'block-quote', ...saidBy('gamma'), children: [{ text: 'beta' }] },
    ]);
  });

  it('lets a numbered list go on counting', () => {
    const { body } = paste(
      places['an empty paragraph']!,
      '<ol><li>one</li><li>two<hr>three</li><li>four</li></ol>',
    );
    expect(body().root.children).toMatchObject([
      { type: 'list', start: 1, children: [{ value: 1 }, { value: 2 }] },
      { type: 'divider' },
      { type: 'list', start: 3, children: [{ value: 3 }, { value: 4 }] },
    ]);
  });

  it('leaves a heading around a paragraph a heading', () => {
    const { body } = paste(places['an empty paragraph']!, '<h2><p>alpha</p></h2>');
    expect(shapes(body().root)).toEqual(['heading[alpha]']);
  });

  it('keeps the lines of a list inside a quotation apart', () => {
    const { body } = paste(
      places['an empty paragraph']!,
      '<blockquote><ul><li>alpha</li><li>beta</li></ul></blockquote>',
    );
    expect(shapes(body().root)).toEqual(['block-quote[alpha linebreak beta]']);
  });

  it('holds for every edit, not for a paste alone', () => {
    const { editor, body } = editorWith(places['a paragraph']!);
    editor.update(
      () =>
        void $getRoot().append(
          $createListItemNode().append(words('loose')),
          $createLinkNode('https://example.org/').append(words('link')),
        ),
      { discrete: true },
    );
    expect(Body.safeParse(body()).success).toBe(true);
    expect(shapes(body().root)).toEqual([
      'paragraph[Hello there]',
      'list[listitem[loose]]',
      'paragraph[link[link]]',
    ]);
  });
});
