import { describe, expect, it } from 'vitest';
import { tidyPage } from './tidy-page';
import { attribute, elementsIn } from './tree';

const WORD = '<meta name=Generator content="Microsoft Word 15">';
const mark = (nth: number) =>
  `<span class=MsoCommentReference><a class=msocomanchor id="_anchor_${nth}" href="#_msocom_${nth}">[JB${nth}]</a></span>`;
const comment = (nth: number, words: string) =>
  `<div style='mso-element:comment'><div id="_com_${nth}" class=msocomtxt><a name="_msocom_${nth}"></a><p class=MsoCommentText><span class=MsoCommentReference><a href="#_msoanchor_${nth}" class=msocomoff>[JB${nth}]</a></span>${words}</p></div></div>`;
const list = (...comments: readonly string[]) =>
  `<div style='mso-element:comment-list'><hr class=msocomoff>${comments.join('')}</div>`;

const comments = (markup: string) =>
  tidyPage(markup)
    .leftOut.filter(({ kind }) => kind === 'comment')
    .map(({ words }) => words);

describe('what is said of a paste', () => {
  it('counts each comment once, however many marks and lists the page has for them', () => {
    const page = `${WORD}<p>One${mark(1)} two${mark(2)}</p>${list(comment(1, 'Check the day'), comment(2, 'And the name'))}`;
    expect(comments(page)).toEqual(['[JB1]Check the day', '[JB2]And the name']);
  });

  it('counts a comment by its mark if the page does not bring the comment', () => {
    expect(comments(`${WORD}<p>One${mark(1)}</p>`)).toEqual(['[JB1]']);
  });

  it('counts the comments of a downloaded Google document once', () => {
    const page =
      '<p>One<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Check</span></p></div>';
    expect(comments(page)).toEqual(['[a]Check']);
  });

  it('brings back the marks along with the comments', () => {
    const page = `${WORD}<p>One${mark(1)}</p>${list(comment(1, 'Check the day'))}`;
    const { body } = tidyPage(page, { keep: new Set(['comment']) });
    expect(JSON.stringify(textOf(body))).toContain('[JB1]');
  });

  it('counts an insertion once that is marked by its class and by its tag', () => {
    const page = `${WORD}<p>He <span class=msoIns><ins cite="mailto:Desk">always</ins></span> smiled <ins cite="mailto:Desk">a lot</ins></p>`;
    expect(tidyPage(page).insertions).toEqual(['always', 'a lot']);
  });

  it('reads what an object shows in place of a file that it has not: Apple Notes wraps tables so', () => {
    const page =
      '<div><object><table><tr><td>Ward</td><td>Votes</td></tr></table></object></div><object data="https://example.org/a.swf"><p>No player</p></object>';
    const { body, leftOut } = tidyPage(page);
    expect(textOf(body)).toContain('Ward');
    expect(textOf(body)).toContain('Votes');
    expect(textOf(body)).not.toContain('No player');
    expect(leftOut).toEqual([{ kind: 'embed', words: 'https://example.org/a.swf' }]);
  });
});

it('keeps the alternative text of a picture that Word draws in the open', () => {
  const shape = '<p>One</p><v:shape id="i1" alt="The pier"><v:imagedata src="file:///C:/x.png"/></v:shape>';
  const images = [...elementsIn(tidyPage(shape).body)].filter(({ tagName }) => tagName === 'img');
  expect(images.map((image) => attribute(image, 'alt'))).toEqual(['The pier']);
});

const textOf = (node: { childNodes?: readonly object[]; value?: string }): string =>
  node.value ?? (node.childNodes ?? []).map((child) => textOf(child)).join('');
