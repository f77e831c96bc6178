import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { takeInDocument } from '@shared/intake/take-in';
import { richText, RTF_TIME, rtfParagraph, rtfRow, rtfWords } from '../../../test/support/rich-text';
import { readCopy } from './read-copy';

const house = defaultHouse();
const raw = String.raw;
const TITLE = rtfParagraph('Council keeps the night bus', raw`\s3`);
const PROSE = rtfParagraph('The town council voted on Monday to keep the night bus for another year.');

async function take(content: readonly string[]) {
  const copy = await readCopy('a.rtf', richText([TITLE, PROSE, ...content]));
  if ('text' in copy) throw new Error('It was taken for plain text.');
  const { story, report } = takeInDocument(copy.document, { house, source: 'a.rtf' });
  return { story, report, markup: toHtml(story, { house }).markup, pictures: copy.pictures };
}

describe('a rich text document', () => {
  it('comes in with its headline, headings, lists, emphasis, links, quotations and tables', async () => {
    const { story, markup, report } = await take([
      rtfParagraph('On board', raw`\s2`),
      rtfParagraph(raw`{\listtext\pard 1.\tab}Passengers`, raw`\ls1`),
      rtfParagraph(raw`{\listtext\pard\'b7\tab}Nine paid`, raw`\ls1\ilvl1`),
      rtfParagraph(
        raw`The {\b ferry} left{\super 2}{\dn6 3}, {\field{\*\fldinst HYPERLINK "https://example.org/a"}{\fldrslt the port says}}.`,
      ),
      rtfParagraph('We rowed when the engine slept.', raw`\s4`),
      rtfRow(['Ward', 'For']),
      rtfRow(['North', '12']),
    ]);
    expect(story.headline).toBe('Council keeps the night bus');
    expect(markup).toContain('<h2>On board</h2>');
    expect(markup).toContain('<ol>\n<li>Passengers<ul>\n<li>Nine paid</li>\n</ul>\n</li>\n</ol>');
    expect(markup).toContain(
      'The <strong>ferry</strong> left<sup>2</sup><sub>3</sub>, <a href="https://example.org/a"',
    );
    expect(markup).toContain('<blockquote><p>We rowed when the engine slept.</p></blockquote>');
    expect(markup).toContain('<p>Ward\u2003For</p>\n<p>North\u200312</p>');
    expect(report.doubtful.map(({ doubt }) => doubt).join()).toContain('table');
    expect(markup).not.toContain('Not a word');
  });

  it('reads lists whose markers nobody wrote down, by what the file says of them', async () => {
    const level = (kind: number, start = 1): string =>
      raw`{\listlevel\levelnfc${kind}\levelstartat${start}{\leveltext\'02\'00.;}{\levelnumbers\'01;}}`;
    const lists =
      raw`{\*\listtable{\list${level(23)}\listid7}{\list${level(0, 3)}${level(4)}\listid8}}` +
      raw`{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}{\listoverride\listid8\listoverridecount0\ls2}}`;
    const { markup } = await take([
      lists,
      rtfParagraph('Bread', raw`\ls1`),
      rtfParagraph('Post', raw`\ls1`),
      rtfParagraph('The boat leaves at six.'),
      rtfParagraph('Passengers', raw`\ls2`),
      rtfParagraph('Nine paid', raw`\ls2\ilvl1`),
      rtfParagraph('Goats', raw`\ls2`),
      rtfParagraph('The boat is back at nine.'),
      rtfParagraph('A piano', raw`{\*\pn\pnlvlblt\pnf1{\pntxtb\'B7}}`),
      rtfParagraph('The boat is full.'),
      rtfParagraph('North', raw`{\*\pn\pnlvlbody\pndec\pnstart1}`),
      rtfParagraph('South', raw`{\*\pn\pnlvlbody\pndec\pnstart1}`),
    ]);
    expect(markup).toContain('<ul>\n<li>Bread</li>\n<li>Post</li>\n</ul>');
    expect(markup).toContain(
      '<ol start="3">\n<li>Passengers<ol>\n<li>Nine paid</li>\n</ol>\n</li>\n<li>Goats</li>\n</ol>',
    );
    expect(markup).toContain('<ul>\n<li>A piano</li>\n</ul>');
    expect(markup).toContain('<ol>\n<li>North</li>\n<li>South</li>\n</ol>');
  });

  it('reads letters in the font’s character set, in Unicode, and signs with words of their own', async () => {
    const { markup } = await take([
      rtfParagraph(
        raw`It was {\f1 \'cf\'f0\'e8\'e2\'e5\'f2}, {\f2 \'93\'fa\'96\'7b} and caf\'e9 on the day.`,
      ),
      rtfParagraph(
        `${rtfWords('নদী 𝒳 “yes”')}${raw`{\uc2\u233\'c3\'a9 } \emdash  a\~b \ldblquote so\rdblquote.`}`,
      ),
    ]);
    expect(markup).toContain('<p>It was Привет, 日本 and café on the day.</p>');
    expect(markup).toContain('<p>নদী 𝒳 “yes”é — a b “so”.</p>');
  });

  it('says its changes, comments, hidden words, notes and headers', async () => {
    const { markup, report } = await take([
      raw`{\header\pard CONFIDENTIAL\par}`,
      rtfParagraph(
        raw`The driver was {\deleted\revauthdel1\revdttmdel${RTF_TIME} allegedly }{\revised\revauth1\revdttm${RTF_TIME} certainly }drunk, he said.`,
      ),
      rtfParagraph(
        raw`{\*\atrfstart 7}He took the money.{\*\atrfend 7}{\*\atnid L}{\*\atnauthor Legal}\chatn{\*\annotation{\*\atnref 7}{\*\atndate ${RTF_TIME}}\pard Not proven!} He left{\super\chftn{\footnote\pard\chftn  Bridge survey.}} at noon.`,
      ),
      rtfParagraph(raw`The vote {\v of shame }was at nine.`),
    ]);
    expect(markup).toContain('<p>The driver was certainly drunk, he said.</p>');
    expect(markup).toContain('<p>He took the money. He left at noon.</p>');
    expect(markup).toContain('Bridge survey.');
    const at = '2024-05-14T09:05:00';
    expect(report.leftOut).toMatchObject([
      { text: 'CONFIDENTIAL', reason: 'page header' },
      { text: 'allegedly', reason: 'deleted text', by: 'Desk', at },
      { text: 'The driver was allegedly drunk, he said.', reason: 'earlier wording' },
      { text: 'Not proven!', reason: 'document comment', by: 'Legal', at, about: 'He took the money.' },
      { text: 'of shame', reason: 'hidden text' },
    ]);
  });

  it('brings its pictures with their captions, and its text boxes', async () => {
    const picture = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const hex = picture.toString('hex').replaceAll(/(.{128})/g, '$1\n');
    const { story, markup, pictures } = await take([
      rtfParagraph(
        raw`{\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A bus}}}\jpegblip ` +
          `${hex}}}{\\nonshppict{\\pict\\wmetafile8 00}}`,
      ),
      rtfParagraph('The bus at night. Photo: Asha Rao', raw`\s5`),
      rtfParagraph(raw`Before the box.{\shp{\*\shpinst{\shptxt\pard Five facts about the bus.\par}}}`),
    ]);
    expect([...pictures.values()].map((bytes) => Buffer.from(bytes).equals(picture))).toEqual([true]);
    expect(Object.values(story.photos)).toMatchObject([{ alt: 'A bus', credit: 'Asha Rao' }]);
    expect(markup).toContain('<p>Before the box.</p>\n<p>Five facts about the bus.</p>');
  });

  it('that is meant to break the reader is refused or read, never worse', async () => {
    const open = (text: string) => readCopy('a.rtf', Buffer.from(text, 'latin1'));
    await expect(open(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    await expect(open(`{\\rtf1 ${'a\\par '.repeat(60_000)}}`)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await expect(open(raw`{\rtf1 Words.\par{\pict\jpegblip\bin2147483647 a`)).resolves.toBeDefined();
    const lines = await open(`{\\rtf1 ${'a\n'.repeat(300_000)}}`);
    expect('document' in lines && lines.document.blocks).toHaveLength(1);
  });
});
