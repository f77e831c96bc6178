import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@shared/block-contract/body-node';
import { itKeepsItsFixtures, printed, storyWith } from '../../../test/support/block-fixtures';

const text = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format });
const item = (...children: BodyNode[]) => ({ type: 'listitem', version: 1, value: 1, children });
const list = (...children: BodyNode[]) => ({
  type: 'list',
  version: 1,
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children,
});

describe('a list', () => {
  itKeepsItsFixtures(new URL('.', import.meta.url));

  it('shows no empty bullet for a nested list, wherever it stands', () => {
    const nested = storyWith([
      list(item(list(item(text('a')))), item(text('b')), item(list(item(list(item(text('c')))))), item()),
    ]);
    const page = printed(nested);
    expect(page).not.toMatch(/<li>\s*(<ul>|<\/li>)/);
    expect(page.replaceAll(/(?:\s*<[^>]+>\s*)+/g, ' ').trim()).toBe('a b c');
  });

  it('keeps a list that stands in the same item as its words, as pastes bring it', () => {
    const page = printed(storyWith([list(item(text('a'), list(item(text('b')))))]));
    expect(page).toBe('<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n');
  });

  it('moves lists that have no item before them up a level, and keeps later ones under the item before', () => {
    const page = printed(
      storyWith([list(item(list(item(text('a'))), list(item(text('b')))), item(list(item(text('c')))))]),
    );
    expect(page).toBe('<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n');
  });

  it('keeps the language of an item from the list below it, in both shapes that Lexical has for one', () => {
    const below = list(item(text('The second boat leaves at eight')));
    const bengali = text('সকালের প্রথম নৌকা ছয়টায় ছাড়ে আর ফেরে সন্ধ্যায়');
    const [inside, own] = [list(item(bengali, below)), list(item(bengali), item(), item(below))].map((node) =>
      printed(storyWith([node]), { findPassages: true }),
    );
    expect(inside).toContain('<li><span lang="bn">');
    expect(own).toBe(inside);
    // One that moves up a level has the lists after it below its last item.
    for (const moved of [
      list(item(list(item(bengali))), item(below)),
      list(item(list(item(list(item(bengali))))), item(), item(below)),
      list(item(list(item(list(item(bengali))), item()), list(item())), item(below)),
    ])
      expect(printed(storyWith([moved]), { findPassages: true })).toBe(inside);
    for (const apart of [
      list(item(list(item(bengali))), item(text('The third boat leaves at ten')), item(below)),
      list(item(list(item(bengali)), below)),
    ])
      expect(printed(storyWith([apart]), { findPassages: true })).toContain('<li lang="bn">');
  });

  it('is not printed when no item says anything', () => {
    expect(printed(storyWith([list(item(), item(list(item(text(' ')))))]))).toBe('');
  });
});
