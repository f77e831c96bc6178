import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import { takeInDocument } from '@shared/intake/take-in';
import { drawing, paragraph, run, wordDocument } from '../../../test/support/word-document';
import { readCopy } from './read-copy';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const house = defaultHouse();

async function take(name: string, content: string | Uint8Array) {
  const copy = await readCopy(name, typeof content === 'string' ? utf8(content) : content);
  if ('text' in copy) throw new Error('It was taken for plain text.');
  const { story, report } = takeInDocument(copy.document, { house, source: name });
  return { story, report, pictures: copy.pictures, markup: toHtml(story, { house }).markup };
}

const PROSE =
  '<p>The river rose on Monday and the town was cut off from the road for hours, officials said.</p>';
const MORE = '<p>Boats were sent from the next town to carry people to the school on the hill.</p>';
const page = (middle: string): string =>
  `<!doctype html><article><h1>The river rises in town</h1>${PROSE}${middle}${MORE}</article>`;

describe('a page’s headline', () => {
  it.each([
    ['in a script without spaces', '<h1>台风登陆福建沿海</h1>', '台风登陆福建沿海'],
    [
      'and not the site’s name over it',
      `<header><h1>The Daily Planet</h1></header><main><h1>The river rises</h1>`,
      'The river rises',
    ],
    [
      'inside a form that holds the whole page',
      '<form><h1>The river rises in town</h1>',
      'The river rises in town',
    ],
  ])('is found %s', async (_, top, headline) => {
    const { story, markup } = await take('a.html', `<!doctype html>${top}${PROSE}${MORE}`);
    expect(story.headline).toBe(headline);
    expect(markup).toContain('The river rose on Monday');
    expect(markup).toContain('Boats were sent');
  });
});

describe('a caption', () => {
  it('of several blocks keeps its words apart', async () => {
    const { story } = await take(
      'a.html',
      page(
        '<figure><img src="a.jpg"><figcaption><p>A boat.</p>It left on<div>Monday.</div></figcaption></figure>',
      ),
    );
    expect(Object.values(story.photos)).toMatchObject([{ caption: 'A boat. It left on Monday.' }]);
  });
});

describe('struck-out words', () => {
  it('are not printed as words where nothing shows the stroke; the report names them', async () => {
    const { story, report, markup } = await take(
      'a.html',
      `<!doctype html><article><h1>The river <s>never</s> rises in town</h1>${PROSE}
      <figure><img src="a.jpg" alt="A boat"><figcaption>The <s>sunken</s> boat. Photo: Asha Rao</figcaption></figure>
      <blockquote><p>We <s>always</s> stay here.</p><footer>Asha Rao, <del>engineer</del> teacher</footer></blockquote>
      ${MORE}</article>`,
    );
    expect(story.headline).toBe('The river rises in town');
    expect(Object.values(story.photos)).toMatchObject([{ caption: 'The boat.', credit: 'Asha Rao' }]);
    expect(markup).toContain('<s>always</s>');
    expect(markup).toContain('<figcaption>Asha Rao, teacher</figcaption>');
    expect(report.leftOut.map(({ text }) => text)).toEqual(['never', 'sunken', 'engineer']);
  });
});

describe('a quotation', () => {
  it.each([
    [
      'in a figure',
      '<figure><blockquote><p>We stay here.</p></blockquote><figcaption>Asha Rao, teacher</figcaption></figure>',
    ],
    ['with a footer', '<blockquote><p>We stay here.</p><footer>Asha Rao, teacher</footer></blockquote>'],
    ['with a cite', '<blockquote><p>We stay here.</p><cite>Asha Rao, teacher</cite></blockquote>'],
    ['with a dash', '<blockquote><p>We stay here.</p><p>— Asha Rao, teacher</p></blockquote>'],
  ])('keeps who said it: %s', async (_, markup) => {
    const { story, markup: printed } = await take('a.html', page(markup));
    expect(Object.values(story.photos)).toEqual([]);
    expect(printed).toContain(
      '<figure class="block-quote"><blockquote><p>We stay here.</p></blockquote><figcaption>Asha Rao, teacher</figcaption></figure>',
    );
  });

  it('of several paragraphs, or with a list in it, stays one', async () => {
    const { markup } = await take(
      'a.html',
      page('<blockquote><p>One.</p><p>Two.</p><ul><li>Three.</li></ul></blockquote>'),
    );
    expect(markup).toContain('<blockquote><p>One.<br>Two.<br>Three.</p></blockquote>');
  });
});

describe('a figure', () => {
  it('with a caption of two paragraphs is one photo', async () => {
    const { story } = await take(
      'a.html',
      page(
        '<figure><img src="a.jpg" alt="A boat"><figcaption><p>A boat on the river.</p><p>Photo: Asha Rao</p></figcaption></figure>',
      ),
    );
    expect(Object.values(story.photos)).toMatchObject([
      { caption: 'A boat on the river.', credit: 'Asha Rao', alt: 'A boat' },
    ]);
  });

  it('without a caption waits for its picture, and one without a picture is copy', async () => {
    const { story, markup } = await take(
      'a.html',
      page(
        '<figure><img alt="A boat"></figure><figure><table><tr><td>12</td></tr></table><figcaption>Rain by month</figcaption></figure>',
      ),
    );
    expect(Object.values(story.photos)).toMatchObject([{ alt: 'A boat', file: null }]);
    expect(markup).toContain('Rain by month');
  });
});

describe('lists', () => {
  it('begin where the document begins them, and an item’s second paragraph stays in it', async () => {
    const { markup } = await take(
      'a.html',
      page('<ol start="5"><li><p>Five things to know</p><p>and why</p></li><li>Six</li></ol>'),
    );
    expect(markup).toContain('<ol start="5">\n<li>Five things to know<br>and why</li>\n<li>Six</li>\n</ol>');
  });
});

describe('what a document hides or a story has no place for', () => {
  it('is left out and said, or kept in doubt', async () => {
    const { story, report, markup } = await take(
      'a.html',
      page(
        '<p style="display:none">Hidden words.</p><table><tr><td>2024</td><td>12 dead</td></tr></table><p><sup><a href="#footnote-1">[1]</a></sup></p>',
      ),
    );
    expect(report.leftOut).toMatchObject([{ text: 'Hidden words.', reason: 'page furniture' }]);
    expect(report.doubtful.map(({ text }) => text)).toEqual(['2024\u200312 dead']);
    expect(report.doubtful[0]?.doubt).toContain('table');
    expect(markup).not.toContain('[1]');
    expect(story.headline).toBe('The river rises in town');
  });

  it('is said also where it stands in a field or is shown only in place of something else', async () => {
    const { report, markup } = await take(
      'a.html',
      page(
        '<textarea>Typed words.</textarea><noscript><p>Turn scripts on.</p></noscript><video>Get a player.</video>',
      ),
    );
    expect(report.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['Typed words.', 'page furniture'],
      ['Turn scripts on.', 'page furniture'],
      ['A video is embedded here: Get a player.', 'embedded object'],
    ]);
    expect(markup).not.toMatch(/Typed|scripts|player/);
  });

  it('and relative links lead where the page says', async () => {
    const link = '<p>Read <a href="/plan">the plan</a>, which the council passed on Monday by one vote.</p>';
    const { markup } = await take(
      'a.html',
      `<!doctype html><link rel="canonical" href="https://example.org/a/">${page(link).slice(15)}`,
    );
    expect(markup).toContain('href="https://example.org/plan"');
  });
});

describe('Markdown', () => {
  it('keeps angle brackets that are no HTML, and leaves front matter out', async () => {
    const { report, markup } = await take(
      'a.md',
      `---\ntitle: River\n---\n# The river rises in town\n\nThe river rose by <5% on Monday and <Reporter name> said <b>so</b> on the day.\n`,
    );
    expect(markup).toContain(
      '&lt;5% on Monday and &lt;Reporter name&gt; said <strong>so</strong> on the day.',
    );
    expect(report.leftOut).toMatchObject([{ text: 'title: River' }]);
  });

  it('is left out as front matter only where it looks like that', async () => {
    const copy =
      '---\n\nThe river rose on Monday, officials said: it will fall.\n\n---\n\nBoats were sent.\n';
    const { report, markup } = await take('a.md', copy);
    expect(report.leftOut).toEqual([]);
    expect(markup).toContain('The river rose on Monday');
    const front = '---\ntitle: River\ntags:\n  - water\n- town\n# a note\n\n---\nThe river rose on Monday.\n';
    const taken = await take('a.md', front);
    expect(taken.report.leftOut.map(({ text }) => text)).toEqual([
      ...['title: River', 'tags:', '- water', '- town', '# a note'],
    ]);
  });

  it('brings tables as rows, notes as notes, and names who is quoted', async () => {
    const copy = `# Council votes\n\nThe council voted on Monday to shut the bridge.[^1] It is [^2] old.\n\n| Ward | For |\n|---|---|\n| North | 12 |\n\n> We must act.\n> — Asha Rao\n\n[^1]: Bridge survey, *page 4*.\n`;
    const { report, markup } = await take('a.md', copy);
    expect(markup).toContain('<p>The council voted on Monday to shut the bridge. It is [^2] old.</p>');
    expect(markup).toContain('Ward\u2003For');
    expect(markup).toContain('<p>North\u200312</p>');
    expect(markup).toContain('<figcaption>Asha Rao</figcaption>');
    expect(markup).toContain('<li>Bridge survey, <em>page 4</em>.</li>');
    const doubts = report.doubtful.map(({ doubt }) => doubt).join('\n');
    expect(doubts).toContain('table');
    expect(doubts).toContain('note in the document');
  });

  it('is not blown up by a table that a few letters make', async () => {
    const bomb = `# T\n\n${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|b\n'.repeat(1500)}`;
    const { document } = (await readCopy('a.md', utf8(bomb))) as { document: { blocks: readonly unknown[] } };
    expect(document.blocks.length).toBeLessThan(5000);
  });

  it('nested past reading comes in as text', async () => {
    for (const bomb of ['> '.repeat(20_000), '>'.repeat(40_000), '- '.repeat(20_000)])
      expect((await take('a.md', `${bomb}It rained.`)).markup).toContain('It rained.');
  });
});

describe('pages that are meant to break the reader', () => {
  it('are refused or read, never worse', async () => {
    const lists = await take('a.html', page('<ul><li>One item '.repeat(90)));
    expect(lists.markup).toContain('One item');
    await expect(take('a.html', page(`<figure>${'<span>'.repeat(100_000)}`))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
  });
});

describe('a Word document', () => {
  it('keeps a picture that stands in its title or its caption', async () => {
    const jpeg = await sharp({ create: { width: 32, height: 24, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const picture = drawing('A boat').replace(/^<w:p>|<\/w:p>$/g, '');
    const bytes = wordDocument(
      [
        paragraph(run('The river rises in town') + picture, 'Title'),
        paragraph(run('It rose on Monday, officials said, and it fell.')),
        paragraph(picture + run('A boat. Photo: Asha Rao'), 'Caption'),
      ],
      jpeg,
    );
    const { story, pictures } = await take('a.docx', bytes);
    expect(story.headline).toBe('The river rises in town');
    expect(pictures.size).toBe(2);
    expect(Object.values(story.photos)).toMatchObject([
      { alt: 'A boat' },
      { alt: 'A boat', credit: 'Asha Rao' },
    ]);
  });

  it('that says less of itself than it holds is stopped by what comes out', async () => {
    const files = unzipSync(wordDocument([paragraph(run('Words.'))]));
    const xml = new TextDecoder()
      .decode(files['word/document.xml'])
      .replace('Words.', 'a'.repeat(30_000_000));
    const bomb = zipSync({ ...files, 'word/document.xml': strToU8(xml) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 46; at++) {
      const mark = view.getUint32(at, true);
      const size = mark === 0x02014b50 ? at + 24 : mark === 0x04034b50 ? at + 22 : 0;
      if (size && view.getUint32(size, true) > 1_000_000) view.setUint32(size, 5000, true);
    }
    await expect(take('a.docx', bomb)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('whose picture is not in it has a place for it all the same', async () => {
    const { story, pictures } = await take(
      'a.docx',
      wordDocument([paragraph(run('It rose on Monday, officials said, and it fell.')), drawing('A boat')]),
    );
    expect(pictures.size).toBe(0);
    expect(Object.values(story.photos)).toHaveLength(1);
  });
});
