import { describe, expect, it } from 'vitest';
import { residueIn } from './residue';

const found = (text: string, isQuotation = false) =>
  residueIn(text, isQuotation).map(({ text: mark, isCertain }) => [mark.trim(), isCertain]);

describe('what other programs leave in the words', () => {
  it.each([
    ['opened. Comment [AB1]: check this', 'Comment [AB1]:'],
    ['Commented [JS12]: check', 'Commented [JS12]:'],
    ['Kommentar [MM3]: prüfen', 'Kommentar [MM3]:'],
    ['Commentaire [PD1]: à vérifier', 'Commentaire [PD1]:'],
    ['Комментарий [ИП1]: проверить', 'Комментарий [ИП1]:'],
    ['टिप्पणी [AR1]: जाँचें', 'टिप्पणी [AR1]:'],
    ['[AR1]: जाँचें', '[AR1]:'],
    ['opened [Comment: ask legal] on', '[Comment: ask legal]'],
    ['opened [Note to editor: ask legal] on', '[Note to editor: ask legal]'],
    ['a {++new++} bridge', '{++new++}'],
    ['a {--old--} bridge', '{--old--}'],
    ['a bridge{>>ask him<<}', '{>>ask him<<}'],
    ['as in Error! Reference source not found.', 'Error! Reference source not found.'],
    ['HYPERLINK "https://a.example"bridge', 'HYPERLINK "https://a.example"'],
    ['Normal 0 false false false EN-US X-NONE X-NONE', 'Normal 0 false false false EN-US X-NONE X-NONE'],
    ['the bridge[citation needed] opened', '[citation needed]'],
  ])('%s', (text, mark) => {
    expect(found(text)[0]).toEqual([mark, true]);
  });

  it.each([
    ['The mayor [JS1] said', '[JS1]'],
    ['the bridge[a] opened', '[a]'],
    ['the bridge[12] opened', '[12]'],
    ['पुल[AR2] खुला', '[AR2]'],
    ['an ~~old~~ bridge', '~~old~~'],
    ['old&nbsp;bridge', '&nbsp;'],
    ['Deleted: the', 'Deleted:'],
    ['opened [AB: ask him] on', '[AB: ask him]'],
    ['a <!-- check --> bridge', '<!-- check -->'],
    ['an <ins>old bridge', '<ins>'],
  ])('only asks about: %s', (text, mark) => {
    expect(found(text)).toEqual([[mark, false]]);
  });

  it.each([
    'He said: “The [G20] leaders came.” [sic]',
    '"the [G20] leaders"',
    '« les [U19] »',
    'No comment: the mayor left. Comment: why it matters',
    'a < b and c > d; the <em>real</em> one',
    'Error! he cried.',
    'The hyperlink and the merge field',
    'in 2024 [see box] and [1]',
    'C++ and a -- b; {a} {b}',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leaves the brackets of an editor in a quotation', () => {
    expect(found('the [G20] leaders', true)).toEqual([]);
  });
});
