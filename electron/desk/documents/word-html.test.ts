import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { takeInDocument } from '@shared/intake/take-in';
import { readCopy } from './read-copy';

const house = defaultHouse();
const item = (list: string, mark: string, words: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe('a page that Word saved', () => {
  it('has its lists as lists, and no local path as alt text', async () => {
    const page = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB><div class=WordSection1>
      <h1>Council keeps the night bus</h1>
      <p class=MsoNormal>The town council voted on Monday to keep the night bus for another year.<o:p></o:p></p>
      ${item('l0 level1', '·', 'Sixty-one passengers')}${item('l0 level2', 'o', 'Of whom nine had paid')}${item('l0 level1', '·', 'A goat')}
      <p class=MsoNormal>The council will look at the night bus again before the end of the winter.<o:p></o:p></p>
      <figure><img src="a.jpg" alt="file:///C:/Users/asha/bus.jpg"></figure></div></body></html>`;
    const copy = await readCopy('a.htm', new TextEncoder().encode(page));
    if ('text' in copy) throw new Error('It was taken for plain text.');
    const { story } = takeInDocument(copy.document, { house, source: null });
    expect(toHtml(story, { house }).markup).toContain(
      '<ul>\n<li>Sixty-one passengers<ul>\n<li>Of whom nine had paid</li>\n</ul>\n</li>\n<li>A goat</li>\n</ul>',
    );
    expect(Object.values(story.photos).map(({ alt }) => alt)).not.toContain('file:///C:/Users/asha/bus.jpg');
  });
});
