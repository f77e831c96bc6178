import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { takeInDocument } from '@shared/intake/take-in';
import {
  flatOpenDocument,
  odtChanges,
  odtComment,
  odtParagraph,
  odtSpan,
  openDocument,
  type OdtParts,
} from '../../../test/support/open-document';
import { readCopy } from './read-copy';

const house = defaultHouse();
const TITLE = odtParagraph('Council keeps the night bus', 'Title');
const PROSE = odtParagraph('The town council voted on Monday to keep the night bus for another year.');

async function take(content: readonly string[], parts?: OdtParts) {
  const copy = await readCopy('a.odt', openDocument([TITLE, PROSE, ...content], parts));
  if ('text' in copy) throw new Error('It was taken for plain text.');
  const { story, report } = takeInDocument(copy.document, { house, source: 'a.odt' });
  return { story, report, markup: toHtml(story, { house }).markup, pictures: copy.pictures };
}

describe('an OpenDocument text', () => {
  it('comes in with its headline, headings, lists, emphasis, links, quotations and tables', async () => {
    const { story, markup, report } = await take([
      '<text:h text:outline-level="2">On board</text:h>',
      `<text:list text:style-name="Numbers"><text:list-item>${odtParagraph('Passengers')}<text:list><text:list-item>${odtParagraph('Nine paid')}</text:list-item></text:list></text:list-item></text:list>`,
      odtParagraph(
        `The ${odtSpan('ferry', 'Bold')}<text:s/>left, <text:a xlink:href="https://example.org/a">the port says</text:a>.`,
      ),
      odtParagraph('We rowed when the engine slept.', 'P1'),
      '<table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>',
    ]);
    expect(story.headline).toBe('Council keeps the night bus');
    expect(markup).toContain('<h2>On board</h2>');
    expect(markup).toContain('<ol>\n<li>Passengers<ul>\n<li>Nine paid</li>\n</ul>\n</li>\n</ol>');
    expect(markup).toContain('The <strong>ferry</strong> left, <a href="https://example.org/a"');
    expect(markup).toContain('<blockquote><p>We rowed when the engine slept.</p></blockquote>');
    expect(markup).toContain('<p>North\u200312</p>');
    expect(report.doubtful.map(({ doubt }) => doubt).join()).toContain('table');
  });

  it('says its changes, comments, hidden words, notes, placeholders and headers', async () => {
    const note = '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Bridge survey.</text:p></text:note-body></text:note>'; // prettier-ignore
    const { markup, report } = await take(
      [
        odtChanges('allegedly '),
        odtParagraph(
          'The driver was <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>certainly <text:change-end text:change-id="c1"/>drunk, he said.',
        ),
        odtParagraph(`${odtComment('He took the money.', 'Not proven!')} He left${note} at noon.`),
        odtParagraph(`The vote ${odtSpan('of shame ', 'Hidden')}was at nine.`),
        odtParagraph('<text:placeholder>Your name</text:placeholder>'),
      ],
      { header: 'CONFIDENTIAL' },
    );
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
      { text: 'Your name', reason: 'placeholder' },
    ]);
    expect(report.doubtful[0]?.doubt).toContain('“certainly” was inserted by Desk on 2024-05-14');
  });

  it('brings its pictures, captions, text boxes and formulas', async () => {
    const picture = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const image = '<draw:frame><draw:image xlink:href="Pictures/a.jpg"/><svg:desc>A bus</svg:desc></draw:frame>'; // prettier-ignore
    const box = `<draw:frame><draw:text-box>${odtParagraph('Five facts about the bus.')}</draw:text-box></draw:frame>`;
    const math = '<draw:frame><draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mi>a</mi><mn>2</mn></mfrac><annotation>a over 2</annotation></semantics></math></draw:object></draw:frame>'; // prettier-ignore
    const { story, markup, pictures } = await take(
      [
        odtParagraph(image),
        odtParagraph('The bus at night. Photo: Asha Rao', 'Caption'),
        odtParagraph(`Before the box.${box}`),
        odtParagraph(`The mean is ${math}.`),
      ],
      { picture },
    );
    expect(pictures.size).toBe(1);
    expect(Object.values(story.photos)).toMatchObject([{ alt: 'A bus', credit: 'Asha Rao' }]);
    expect(markup).toContain('<p>Before the box.</p>\n<p>Five facts about the bus.</p>');
    expect(markup).toContain('<p>The mean is a/2.</p>');
  });

  it('comes in the same from one flat file, with the pictures within it', async () => {
    const picture = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const flat = flatOpenDocument(
      [
        TITLE,
        PROSE,
        odtChanges('allegedly '),
        odtParagraph('The driver was <text:change text:change-id="c2"/>drunk, he said.'),
        odtParagraph(`${odtComment('He took the money.', 'Not proven!')} He left at noon.`),
        odtParagraph(
          `<draw:frame><draw:image><office:binary-data>\n${picture.toString('base64').replaceAll(/(.{76})/gu, '$1\n')}</office:binary-data></draw:image><svg:desc>A bus</svg:desc></draw:frame>`,
        ),
      ],
      { header: 'CONFIDENTIAL' },
    );
    for (const name of ['a.fodt', 'a.xml', 'a.txt']) {
      const copy = await readCopy(name, flat);
      if ('text' in copy) throw new Error('It was taken for plain text.');
      const { story, report } = takeInDocument(copy.document, { house, source: name });
      expect(story.headline).toBe('Council keeps the night bus');
      expect(toHtml(story, { house }).markup).toContain('<p>The driver was drunk, he said.</p>');
      expect(report.leftOut.map(({ text }) => text)).toEqual(['CONFIDENTIAL', 'allegedly', 'Not proven!']);
      expect([...copy.pictures.values()].map((bytes) => Buffer.from(bytes).equals(picture))).toEqual([true]);
      expect(Object.values(story.photos)).toMatchObject([{ alt: 'A bus' }]);
    }
    await expect(
      readCopy('a.fodt', flatOpenDocument([PROSE], { kind: 'spreadsheet' })),
    ).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
    await expect(readCopy('a.fodt', flat.slice(0, -300))).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });

  it('is refused by name when it has a password, is no text or is damaged', async () => {
    await expect(take([], { isEncrypted: true })).rejects.toThrow('protected with a password');
    await expect(take([], { kind: 'spreadsheet' })).rejects.toThrow('a spreadsheet');
    const whole = openDocument([PROSE]);
    await expect(readCopy('a.odt', whole.slice(0, 300))).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });
});
