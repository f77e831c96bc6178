// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardFixtures, JUNK, ownClipboards } from '../../test/support/clipboard-fixtures';
import { pasted } from '../../test/support/pasted';
import { randomPage } from '../../test/support/random-page';
import { wordsOf } from '../../test/support/visible-words';

/** What a browser shows of a page, read by its computed styles: apart from how a paste is read. */
function visibleText(markup: string, junk?: string): string {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument!;
  const seen = markup.replaceAll(/<(script|iframe|video|noscript)\b[^]*?<\/\1>/gu, '');
  page.documentElement.innerHTML = new DOMParser().parseFromString(
    seen,
    'text/html',
  ).documentElement.innerHTML;
  if (junk) for (const element of page.querySelectorAll(junk)) element.remove();
  const text = textIn(page.body, page.defaultView!);
  frame.remove();
  return text;
}

function textIn(node: Node, view: Window & typeof globalThis): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const { display, visibility } = view.getComputedStyle(element);
  if (
    display === 'none' ||
    element.hasAttribute('hidden') ||
    ['STYLE', 'TITLE', 'RP', 'SCRIPT'].includes(element.nodeName)
  )
    return '';
  if (visibility === 'hidden' || (element.getAttribute('style') ?? '').includes('mso-hide')) return '';
  const inside = [...element.childNodes].map((child) => textIn(child, view)).join('');
  const isInFlex = (element.parentElement?.getAttribute('style') ?? '').includes('flex');
  return display.startsWith('inline') && !['BR', 'RT'].includes(element.nodeName) && !isInFlex
    ? inside
    : `\n${inside}\n`;
}

/** Each word as often as it is there, in the order of the alphabet. */
const bag = (words: readonly string[]): readonly string[] => [...words].sort();

function without(words: readonly string[], junk: readonly string[]): readonly string[] {
  const left = [...words];
  for (const word of junk) {
    const at = left.indexOf(word);
    expect(at, `the clipboard shows “${word}”, which is called junk`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  return left;
}

describe.each(clipboardFixtures)('a clipboard like $name', ({ name, markup }) => {
  it('brings in every word that is seen, and no other, none glued to the next', () => {
    const { elements, words = [], added = [] } = JUNK[name] ?? {};
    const seen = without(wordsOf(visibleText(markup, elements)), words);
    expect(bag(pasted(markup).words)).toEqual(bag([...seen, ...added]));
  });

  it('needs no fall back to plain paragraphs', () => {
    expect(pasted(markup).missing).toEqual([]);
  });
});

describe.each(ownClipboards)('a clipboard like $name', ({ name, markup }) => {
  it('becomes the blocks that it means', async () => {
    await expect(pasted(markup).outline).toMatchFileSnapshot(`../../test/fixtures/clipboards/${name}.txt`);
  });
});

/** Attributions and captions have places of their own: that they come in is said by their blocks' tests. */
const isInPlace = (markup: string): boolean => !/<(?:cite|footer|figcaption|figure)\b/u.test(markup);

describe('any page', () => {
  it('keeps every word that is seen, apart and in order', () => {
    fc.assert(
      fc.property(randomPage, (markup) => {
        const came = pasted(markup);
        const seen = wordsOf(visibleText(markup));
        if (isInPlace(markup)) expect(came.words).toEqual(seen);
        else expect(bag(came.words)).toEqual(bag(seen));
        expect(came.missing).toEqual([]);
      }),
      { numRuns: 100, examples: [['<li><ul>one</ul><hr>three</li>one']] },
    );
  });
});
