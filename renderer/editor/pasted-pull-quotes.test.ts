// @vitest-environment jsdom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import type { BodyNode } from '@shared/block-contract/body-node';
import { slotNodes } from '@shared/block-contract/slots';
import { bodyOf } from '@shared/document/body';
import { paragraph, pulledIn, pullQuote, text } from '../../test/support/story-blocks';
import { describe, expect, it } from 'vitest';
import { pasted } from '../../test/support/pasted';
import { readBody } from './body-state';
import { storyExtension } from './editor-extension';

const pastedBlocks = (markup: string): readonly BodyNode[] => pasted(markup).blocks;

describe('pasting a pull quote', () => {
  it.each([
    '<figure class="wp-block-pullquote alignleft"><blockquote><p>Set <em>large</em></p><cite>Asha Rao</cite></blockquote></figure>',
    '<figure class="wp-block-pullquote"><blockquote class="wp-block-quote"><p>Set large</p></blockquote><figcaption>— Asha Rao</figcaption></figure>',
    '<blockquote class="wp-block-pullquote"><p>Set large</p><cite>Asha Rao</cite></blockquote>',
    '<aside class="c-pullquote c-pullquote--left"><p>Set large</p><footer>Asha Rao</footer></aside>',
    '<div class="article__pull_quote"><blockquote>Set large</blockquote><cite>Asha Rao</cite></div>',
    '<aside class="pull-quote"><p class="pull-quote-text">Set large</p><p class="pull-quote-attribution">Asha Rao</p></aside>',
    '<div class="pullquote"><p>Set large</p><p class="attribution">Asha Rao</p></div>',
    '<div class="pullquote"><p>Set large</p><p class="quote__author">– Asha Rao</p></div>',
    '<aside class="pull-quote right"><blockquote><p>Set large</p></blockquote><p>— Asha Rao</p></aside>',
    '<figure class="wp-block-pullquote"><blockquote><p>Set<br>large</p><cite>Asha Rao</cite></blockquote></figure>',
  ])('reads who said it: %s', (markup) => {
    const nodes = pastedBlocks(`<p>One</p>${markup}<p>Two</p>`);
    expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'pull-quote', 'paragraph']);
    expect(pulledIn(nodes[1]!)).toEqual({ text: 'Set large', attribution: 'Asha Rao' });
  });

  it('keeps its emphasis and its links', () => {
    const [quote] = pastedBlocks(
      '<aside class="pull-quote"><p class="pull-quote-text">Set <em>large</em></p><p class="pull-quote-attribution">— <a href="https://example.org/asha">Asha Rao</a>, mayor</p></aside>',
    );
    expect(slotNodes(quote!, 'text')).toMatchObject([
      { text: 'Set ', format: 0 },
      { text: 'large', format: 2 },
    ]);
    expect(slotNodes(quote!, 'attribution')).toMatchObject([
      { type: 'link', url: 'https://example.org/asha' },
      { text: ', mayor' },
    ]);
  });

  it('keeps a line that begins with a dash and is all that there is', () => {
    const [quote] = pastedBlocks('<aside class="pullquote"><p>— We wait</p></aside>');
    expect(pulledIn(quote!)).toEqual({ text: '— We wait', attribution: '' });
  });

  it.each([
    '<blockquote class="wp-block-quote"><p>Said</p></blockquote>',
    '<div class="has-pullquotes"><p>One</p></div>',
    '<div class="pullquote-caption"><p>One</p></div>',
  ])('takes nothing else for one: %s', (markup) => {
    expect(pastedBlocks(markup).map(({ type }) => type)).not.toContain('pull-quote');
  });
});

describe('pasting what the editor itself copied', () => {
  const pastedJson = (...nodes: readonly object[]) => {
    const editor = buildEditorFromExtensions(storyExtension(bodyOf([paragraph('One')])));
    const json = JSON.stringify({ namespace: 'copydesk', nodes });
    const transfer = { files: [], getData: (type: string) => (type === MIME ? json : '') };
    editor.update(
      () => $insertDataTransferForRichText(transfer as unknown as DataTransfer, $getRoot().selectEnd()),
      { discrete: true },
    );
    return readBody(editor.getEditorState()).root.children.filter(({ type }) => type === 'pull-quote');
  };
  const MIME = 'application/x-lexical-editor';

  it('keeps the words of a pull quote that an older build copied', () => {
    const old = { type: 'pull-quote', version: 1, text: 'Set large', attribution: 'Asha Rao' };
    const [quote] = pastedJson(old);
    expect(pulledIn(quote!)).toEqual({ text: 'Set large', attribution: 'Asha Rao' });
    expect(quote).not.toHaveProperty('text');
  });

  it('keeps the words of one that this build copied', () => {
    // Lexical writes every version as 1.
    const [quote] = pastedJson({ ...pullQuote(text('Set large', 2), 'Asha Rao'), version: 1 });
    expect(pulledIn(quote!)).toEqual({ text: 'Set large', attribution: 'Asha Rao' });
    expect(slotNodes(quote!, 'text')).toMatchObject([{ format: 2 }]);
  });
});
