// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import type { BodyNode } from '@shared/block-contract/body-node';
import type { PhotoWords } from '@shared/story/photo';
import { $getRoot, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { describe, expect, it } from 'vitest';
import { readBody } from '../body-state';
import { bodyExtension } from '../editor-extension';
import { cleanPastedHtml } from './clean-pasted-html';
import { cleanPasted, loadPasteCleaner } from './paste-cleaner';
import { $nodesFromHtml } from './paste-html';
import { speakerIn } from '../../../test/support/story-blocks';

/** Pastes markup into an empty body: the blocks it becomes, and the words of each photo among them. */
function pasted(markup: string) {
  const editor = buildEditorFromExtensions(bodyExtension);
  const photos: Partial<PhotoWords>[] = [];
  editor.registerCommand(
    PHOTO_WORDS_COMMAND,
    ({ words }) => {
      photos.push(words);
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...$nodesFromHtml(cleanPastedHtml(markup))),
    { discrete: true },
  );
  const blocks = readBody(editor.getEditorState()).root.children;
  return { blocks, types: blocks.map(({ type }) => type), texts: blocks.map(plain), photos, editor };
}

const plain = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(plain).join('');

describe('pasting from a page', () => {
  it('leaves markup that is nested past reading to be pasted as its words', async () => {
    await loadPasteCleaner();
    expect(cleanPasted(`${'<div>'.repeat(30_000)}Words`)).toBeNull();
    expect(cleanPasted('<div>Words</div>')?.page.body.textContent.trim()).toBe('Words');
  });

  it('brings six levels of headings to ours', () => {
    const { blocks } = pasted('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>');
    expect(blocks.map(({ tag }) => tag)).toEqual(['h2', 'h2', 'h3', 'h4', 'h4', 'h4']);
  });

  it.each([
    '<blockquote>Said.<footer>— Asha Rao, engineer</footer></blockquote>',
    '<blockquote>Said.<footer>— Asha Rao<br>engineer</footer></blockquote>',
    '<aside><svg></svg><blockquote>Said.</blockquote><footer>Asha Rao, engineer</footer></aside>',
    '<div><blockquote>Said.</blockquote> <cite>Asha Rao, engineer</cite></div>',
    '<blockquote><p>Said.</p><p class="quote-author">Asha Rao, engineer</p></blockquote>',
    '<blockquote class="q"><div>Said.</div><div class="q__attribution">– <b>Asha Rao</b>, engineer</div></blockquote>',
    '<blockquote><p>Said.</p><cite>Asha Rao, engineer</cite></blockquote>',
    '<figure><blockquote><p>Said.</p></blockquote><figcaption>— Asha Rao, engineer</figcaption></figure>',
    '<figure class="block-quote"><blockquote><p>Said.</p></blockquote>\n<figcaption>Asha Rao, engineer</figcaption></figure>',
  ])('keeps who said it: %s', (markup) => {
    const { blocks, texts } = pasted(markup);
    expect(blocks.map(({ type }) => type)).toEqual(['block-quote']);
    expect(speakerIn(blocks[0]!)).toBe('Asha Rao, engineer');
    expect(texts).toEqual(['Said.']);
  });

  it('keeps the lines of a quotation of several paragraphs apart', () => {
    const { editor } = pasted('<blockquote><p>One.</p><p>Two.</p></blockquote>');
    const words = editor.read(() =>
      $getRoot()
        .getChildren()
        .filter($isBlockQuote)
        .map((quote) => quote.getTextContent()),
    );
    expect(words).toEqual(['One.\nTwo.']);
  });

  it.each([
    [
      '<figure><img src="x.jpg" alt="A boat"><figcaption>The boat <span class="photo-credit">Photo Courtesy: PIB</span></figcaption></figure>',
      'The boat',
      'PIB',
    ],
    [
      '<figure><img src="x.jpg" alt="A boat"><figcaption>The boat <small>(Photo: A. Sen/Wire)</small></figcaption></figure>',
      'The boat',
      'A. Sen/Wire',
    ],
    [
      '<figure><p>Image</p><img src="x.jpg" alt="A boat"><figcaption><span>[2/5]</span>The boat on the river in Kankonpur. REUTERS/Asha Rao</figcaption></figure>',
      'The boat on the river in Kankonpur.',
      'REUTERS/Asha Rao',
    ],
    [
      '<figure><img src="x.jpg" alt="A boat"><figcaption>Photo<button>Read more</button></figcaption></figure>',
      'Photo',
      '',
    ],
    ['<p><a href="https://example.org"><img src="x.jpg" alt="A boat"></a></p>', '', ''],
  ])('makes a photo that waits of %s', (markup, caption, credit) => {
    const { types, photos } = pasted(markup);
    expect(types).toContain('photo');
    expect(photos).toEqual([{ caption, credit, alt: 'A boat' }]);
  });

  it('leaves spacers and counters behind', () => {
    expect(pasted('<p>Copy<img src="x.gif" width="1" height="1"></p>').types).toEqual(['paragraph']);
  });

  it('keeps a picture beside the line of copy that it stood in', () => {
    const { types, texts } = pasted('<ul><li>One <img src="x.jpg" alt="b"></li><li>Two</li></ul>');
    expect(types).toEqual(['photo', 'list']);
    expect(texts[1]).toBe('OneTwo');
  });

  it('keeps the words of a link that may not stand on a page, and safe links whole', () => {
    const { blocks } = pasted(
      '<p><a href="javascript:x()">one</a> <a href="/relative">two</a> <a href="https://example.org/">three</a></p>',
    );
    const kept = JSON.stringify(blocks);
    expect(plain(blocks[0]!)).toBe('one two three');
    expect(kept).not.toMatch(/javascript|relative/u);
    expect(kept).toContain('https://example.org/');
  });

  it('drops looks and runs nothing', () => {
    const { blocks } = pasted(
      '<style>p{color:red}</style><p style="color:red;text-align:right;text-indent:2em" onclick="x()">Copy <font color="red">red</font><script>x()</script></p>',
    );
    expect(blocks).toMatchObject([{ type: 'paragraph', format: '', indent: 0 }]);
    expect(plain(blocks[0]!)).toBe('Copy red');
  });

  it('leaves empty paragraphs behind and keeps the words of tables', () => {
    const { texts } = pasted('<p>One</p><p>&nbsp;</p><p></p><table><tr><td>Cell</td></tr></table>');
    expect(texts).toEqual(['One', 'Cell']);
  });

  it('takes back the bold that Google Docs wraps around everything', () => {
    const { blocks } = pasted(
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Strong</span><span style="font-weight:400"> plain</span></p></b>',
    );
    expect(blocks[0]?.children).toMatchObject([
      { text: 'Strong', format: 1 },
      { text: ' plain', format: 0 },
    ]);
  });
});
