import { describe, expect, it } from 'vitest';
import { residueIn } from './residue';

describe('what colleagues and programs leave in the words', () => {
  // prettier-ignore
  it.each([
    'He said [JS1] so', 'opened[JS12]', 'text [AB1R2] more', 'Comment [A1]: why', 'Commented [ARK3]: x',
    '[Comment from Jane: check]', '[Jane: please check this]', '[Jane Roe: please check]',
    '[ED: is this right?]', '[Ed: is this right?]', '[Ed. note: check]', '[editor: trim]',
    '[subs: please cut]', '[desk: hold]', '((check this))', '((JR: really?))', '/* check */',
    '<!-- note -->', 'bridge<del>old</del>', '<ins cite="x">new</ins>', '<strike>old</strike>', 'the <s>old</s> bridge',
    '<o:p></o:p>', '<w:ins>', '&nbsp;', '&amp;', '&#8217;', '&rsquo;', '&ldquo;said&rdquo;', '&mdash;',
    '&hellip;', '~~old~~', '{--old--}', '{++new++}', '{~~a~>b~~}', '{>>note<<}', '{==hl==}{>>x<<}',
    '[-old-]{+new+}', '[edit]', '[edit source]', '[citation needed]', '[who?]', '[when?]', '[by whom?]',
    '[clarification needed]', '[dead link]', '[verification needed]', 'bridge[1] opened', 'bridge.[2][3]',
    'bridge[a]', '[link](https://x.example)', '[caption id="x"]', '[/caption]', '[gallery ids="1"]',
    '[embed]https://x[/embed]', '[/quote]', '[b]x[/b]', '[url=https://x]y[/url]', 'Deleted: old',
    'Inserted: new', 'Formatted: Font: Bold', 'Formatted: Indent: Left', 'Moved down [1]: x',
    'Moved (insertion) [2]', 'Error! Bookmark not defined.', 'Error! Reference source not found.',
    'HYPERLINK "https://x.example"', 'PAGE \\* MERGEFORMAT', 'TOC \\o "1-3"', 'mso-fareast-language:EN-US',
    'Normal 0 false false false', '/* Style Definitions */', 'StartFragment', '[if gte mso 9]', '{\\rtf1',
    '[object Object]', 'Kommentiert [A1]: x', 'Kommentar [JR1]: x', 'Gelöscht: x', 'Supprimé : x',
    'Commentaire [A1] : x', 'Comentario [A1]: x', 'Eliminado: x', 'Comentado [A1]: x', 'Примечание [A1]: x',
    'コメント [A1]: x', '批注 [A1]: x', 'تعليق [A1]: x', 'टिप्पणी [A1]: x',
  ])('finds it: %s', (text) => expect(residueIn(text)).not.toEqual([]));

  // prettier-ignore
  it.each([
    'He said “[the] bridge”', '(see page 2)', 'C++ and C--', '5 > 3 < 7', 'A&B', 'AT&T', 'R&D; more', 'Q&A',
    'x & y; z', 'A&E; then', 'the <5 km race', 'I <3 you', '5^2', 'a_b_c', '**** rating', '** starred',
    '--- ', '— he said —', 'http://x.example/?a=1&b=2', '1. First', '#MeToo', '# 1', '> ', '>> more',
    '[sic]', '[laughs]', '[G20]', '[U19]', '[he]', '[1]', '[2024]', 'page[s]', 'bridge[s] opened',
    'the boy[s]', 'word[ing]', 'thing[s]', 'member[s]', 'state[s]', 'child[ren]', 'email [at] example.org',
    'jane[at]x.example', 'Comment: the mayor', 'No comment: he left', 'Comments: 5', 'Deleted scenes',
    'Formatted text', 'Error! he said', 'Error!', 'TOC', 'PAGE', 'Resolved: that the house', 'Normal',
    'Edit', 'edit', '[Music]', '(sic)', '[Photo: PTI]', '[ANI]', '[AP: Delhi]', '[PTI: Delhi]',
    '[UPDATE: it reopened]', '[LIVE: see]', '[Q: why?]', '[A: because]', '[PS: note]', '{x}', '{a: b}',
    '$5~$6', '~5 km', '~~', '~ 5 ~ 6', '10–20', '%20 off', '20%', '\\o/', '¯\\_(ツ)_/¯', ':-)', '<>', '< >',
    '=)', '==', '= 20', '€™', 'â', 'Âmbar', 'Ãvila', 'ã', 'été', 'São Paulo', '“It’s” — ok', '‘It’s’',
    '(a)', '(b)', '[a] and [b]', 'f[a]ther', '“[a] bridge”', '“bridge[1]”', 'the [AB] side', '[B2B]',
    '[R2D2]', 'note to self', 'editor: Jane Roe', 'Ed: Sheeran', 'Ed. Sheeran', 'Desk: hold',
  ])('leaves: %s', (text) => expect(residueIn(text)).toEqual([]));
});
