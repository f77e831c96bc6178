import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { takeInDocument } from '@shared/intake/take-in';
import {
  commented,
  deleted,
  drawing,
  inserted,
  paragraph,
  run,
  table,
  wordDocument,
  type WordParts,
} from '../../../test/support/word-document';
import { readCopy } from './read-copy';

const house = defaultHouse();
const TITLE = paragraph(run('Council keeps the night bus'), 'Title');
const PROSE = paragraph(run('The town council voted on Monday to keep the night bus for another year.'));

async function take(paragraphs: readonly string[], parts?: WordParts, picture?: Uint8Array) {
  const copy = await readCopy('a.docx', wordDocument([TITLE, PROSE, ...paragraphs], picture, parts));
  if ('text' in copy) throw new Error('It was taken for plain text.');
  const { story, report } = takeInDocument(copy.document, { house, source: 'a.docx' });
  const left = report.leftOut.map(({ text, reason }) => [reason, text]);
  return { story, report, left, markup: toHtml(story, { house }).markup };
}

describe('a tracked change in a Word document', () => {
  it('says which words came in, which did not, who changed them and when', async () => {
    const { report, markup } = await take([
      paragraph(
        run('The driver was ') + deleted('allegedly ') + inserted(run('certainly ')) + run('drunk, he said.'),
      ),
    ]);
    expect(markup).toContain('<p>The driver was certainly drunk, he said.</p>');
    const origin = { by: 'Desk', at: '2024-05-14T09:05:00Z' };
    expect(report.leftOut).toMatchObject([
      {
        text: 'allegedly',
        reason: 'deleted text',
        ...origin,
        after: 'The driver was certainly drunk, he said.',
      },
      { text: 'The driver was allegedly drunk, he said.', reason: 'earlier wording' },
    ]);
    expect(report.doubtful).toMatchObject([
      {
        text: 'The driver was certainly drunk, he said.',
        doubt:
          '“allegedly” was deleted by Desk on 2024-05-14 and is left out. “certainly” was inserted by Desk on 2024-05-14 and came in.',
      },
    ]);
  });

  it('is said in the headline too', async () => {
    const copy = await readCopy(
      'a.docx',
      wordDocument([paragraph(run('Council ') + deleted('may keep') + inserted(run('keeps')) + run(' the bus'), 'Title'), PROSE]),
    ); // prettier-ignore
    if ('text' in copy) throw new Error('It was taken for plain text.');
    const { story, report } = takeInDocument(copy.document, { house, source: null });
    expect(story.headline).toBe('Council keeps the bus');
    expect(report.doubtful[0]?.doubt).toContain('“may keep” was deleted by Desk');
  });

  it('of a whole paragraph or a whole row is left out and said', async () => {
    const row = `<w:tr><w:trPr><w:del w:author="Ed"/></w:trPr><w:tc><w:p>${deleted('Ward nine')}</w:p></w:tc></w:tr>`;
    const { left, markup } = await take([
      `<w:p><w:pPr><w:rPr><w:del w:author="Ed"/></w:rPr></w:pPr>${deleted('He took the money.', 'Ed')}</w:p>`,
      table([['North', '12']]).replace('</w:tbl>', `${row}</w:tbl>`),
      PROSE,
    ]);
    expect(left).toContainEqual(['deleted text', 'He took the money.']);
    expect(left).toContainEqual(['deleted text', 'Ward nine']);
    expect(markup).not.toMatch(/money|nine/);
  });
});

describe('what stands beside the copy of a Word document', () => {
  it('is said: a comment with its author and its words, hidden words, header and footer', async () => {
    const { report, markup } = await take(
      [
        paragraph(commented(run('He took the money.')) + run(' He left at noon.')),
        paragraph(run('The vote ') + run('of shame ', '<w:vanish/>') + run('was at nine.')),
      ],
      { comment: 'Not proven, take it out!', header: 'CONFIDENTIAL', footer: 'Page 1' },
    );
    expect(report.leftOut).toMatchObject([
      { text: 'CONFIDENTIAL', reason: 'page header', after: null },
      {
        text: 'Not proven, take it out!',
        reason: 'document comment',
        by: 'Legal',
        at: '2024-05-14T09:05:00Z',
        about: 'He took the money.',
      },
      { text: 'of shame', reason: 'hidden text' },
      { text: 'Page 1', reason: 'page footer' },
    ]);
    expect(markup).toContain('<p>The vote was at nine.</p>');
  });

  it('is said of a placeholder that nobody filled in', async () => {
    const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click to enter text')}</w:sdtContent></w:sdt>`;
    const { left, markup } = await take([paragraph(run('By the clerk of the town. ') + control)]);
    expect(left).toContainEqual(['placeholder', 'Click to enter text']);
    expect(markup).not.toContain('Click');
  });

  it('is said of a chart', async () => {
    const chart = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    expect((await take([chart])).left).toContainEqual(['embedded object', 'A chart is embedded here.']);
  });
});

describe('a Word document’s words', () => {
  it('come in from a text box, however Word drew it', async () => {
    const box = `<wps:txbx><w:txbxContent>${paragraph(run('Five facts about the bus.'))}</w:txbxContent></wps:txbx>`;
    const drawn = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp>${box}</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const { markup } = await take([
      `<w:p><w:r>${drawn}</w:r></w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${drawn.replace('Five', 'Six')}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>`,
    ]);
    expect(markup).toContain('<p>Five facts about the bus.</p>');
    expect(markup).toContain('<p>Six facts about the bus.</p>');
  });

  it('come in from fields, ruby and other wrappers', async () => {
    const field = `<w:fldSimple w:instr="DATE">${run('14 May')}</w:fldSimple>`;
    const ruby = `<w:r><w:ruby><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
    const { markup } = await take([
      paragraph(run('On ') + field + run(' in ') + ruby + `<w:bdo>${run(' it rained.')}</w:bdo>`),
    ]);
    expect(markup).toContain('<p>On 14 May in 東京 it rained.</p>');
  });

  it('come in from an equation, in one line', async () => {
    const equation = `<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`;
    const { markup, report } = await take([paragraph(run('The mean is ') + equation + run('.'))]);
    expect(markup).toContain('<p>The mean is (a + b)/2.</p>');
    expect(report.doubtful.map(({ doubt }) => doubt).join()).toContain('equation');
  });

  it('are set above or below the line, when somebody raised or lowered them by hand', async () => {
    const { markup } = await take([
      paragraph(
        run('It has 40 m') +
          run('2', '<w:position w:val="6"/>') +
          run(' of deck and burns H') +
          run('2', '<w:position w:val="-6"/>') +
          run('O', '<w:position w:val="1"/>') +
          run('.', '<w:position w:val="0"/>'),
      ),
    ]);
    expect(markup).toContain('<p>It has 40 m<sup>2</sup> of deck and burns H<sub>2</sub>O.</p>');
  });

  it('begin with the letter that was set large', async () => {
    const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('T')}</w:p>`;
    const { markup } = await take([cap, paragraph(run('he ferry left at six with nobody on board.'))]);
    expect(markup).toContain('<p>The ferry left at six with nobody on board.</p>');
  });

  it('come in from a table as rows with their cells apart, and the table is named', async () => {
    const { markup, report } = await take([
      table([
        ['Ward', 'For', 'Against'],
        ['Home', 'News', 'Sport'],
        ['By Asha Rao', '8', '9'],
      ]),
    ]);
    expect(markup).toContain(
      '<p>Ward\u2003For\u2003Against</p>\n<p>Home\u2003News\u2003Sport</p>\n<p>By Asha Rao\u20038\u20039</p>',
    );
    expect(report.doubtful.filter(({ doubt }) => doubt.includes('table'))).toHaveLength(1);
    expect(report.leftOut).toEqual([]);
  });

  it('come in where the main part has another name, with pictures and notes', async () => {
    const picture = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const parts = { main: 'docs/story.xml', footnote: 'Bridge survey.', comment: 'Why?' };
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const { markup, story, report } = await take(
      [drawing('C:\\Users\\asha\\bus.jpg'), paragraph(commented(run('It runs to 40 pages.')) + note)],
      parts,
      picture,
    );
    expect(markup).toContain('It runs to 40 pages.');
    expect(markup).toContain('Bridge survey.');
    expect(report.leftOut).toMatchObject([{ text: 'Why?' }]);
    // A path on somebody's disk describes no picture.
    expect(Object.values(story.photos)).toMatchObject([{ alt: '' }]);
  });
});
