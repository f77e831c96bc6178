import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '@shared/house/house';
import { toHtml } from '@shared/page/body';
import type { Story } from '@shared/document/story';
import type { TestNewsroom } from '../../../test/support/newsroom';
import { onNewsroom } from '../../../test/support/newsroom-stage';
import { photoFixture } from '../../../test/support/photo-fixtures';
import {
  bullet,
  drawing,
  hyperlink,
  paragraph,
  run,
  wordDocument,
} from '../../../test/support/word-document';

let room: TestNewsroom;

onNewsroom((opened) => (room = opened));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const take = (name: string, bytes: Uint8Array) => room.intake.takeInFile(name, bytes);
const markup = (story: Story): string => toHtml(story, { house: defaultHouse() }).markup;

const PROSE = 'The evening ferry left Kankonpur at 5.52 on Saturday with 61 passengers and a goat.';

describe('a Word document', () => {
  it('comes in with its headline, headings, lists, emphasis, links and quotations', async () => {
    const bytes = wordDocument([
      paragraph(run('Last ferry ties up at Lantern Quay'), 'Title'),
      paragraph(run('By Ishani Bhowal')),
      paragraph(
        run('KANKONPUR: The evening ') +
          run('ferry', '<w:b/>') +
          run(' left at 5.52 with 61 passengers and a goat on board.'),
      ),
      paragraph(run('What was on board'), 'heading2'),
      bullet('Sixty-one passengers'),
      bullet('Of whom nine were paid for', 1),
      bullet('A goat'),
      paragraph(run('The '), '').replace(
        '</w:p>',
        `${hyperlink('port’s report')}${run(' counts 94 years of crossings from the quay.')}</w:p>`,
      ),
      paragraph(run('We rowed when the engine slept.'), 'Quote'),
      paragraph(run('— Haran Mitra'), 'Quote'),
    ]);
    const { story } = (await take('ferry.docx', bytes)).open;
    expect(story).toMatchObject({
      headline: 'Last ferry ties up at Lantern Quay',
      dateline: 'KANKONPUR',
      bylines: [{ kind: 'person', name: 'Ishani Bhowal' }],
    });
    expect(markup(story)).toBe(
      '<p>The evening <strong>ferry</strong> left at 5.52 with 61 passengers and a goat on board.</p>\n' +
        '<h2>What was on board</h2>\n' +
        '<ul>\n<li>Sixty-one passengers<ul>\n<li>Of whom nine were paid for</li>\n</ul>\n</li>\n<li>A goat</li>\n</ul>\n' +
        '<p>The <a href="https://example.org/report" rel="external noopener">port’s report</a> counts 94 years of crossings from the quay.</p>\n' +
        '<figure class="block-quote"><blockquote><p>We rowed when the engine slept.</p></blockquote><figcaption>Haran Mitra</figcaption></figure>\n',
    );
  });

  it('brings its pictures into the library, each in its place with the credit under it', async () => {
    const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'navy' } })
      .jpeg()
      .toBuffer();
    const bytes = wordDocument(
      [
        paragraph(run('Last ferry ties up'), 'Title'),
        paragraph(run(PROSE)),
        drawing('A ferry at dusk'),
        paragraph(run('The ferry at Lantern Quay. Photo: Asha Rao'), 'Caption'),
        paragraph(run('It came back with nobody at all, and its ropes were made fast.')),
      ],
      picture,
    );
    const { story } = (await take('ferry.docx', bytes)).open;
    const [photo] = Object.values(story.photos);
    expect(photo).toMatchObject({
      alt: 'A ferry at dusk',
      caption: 'The ferry at Lantern Quay.',
      credit: 'Asha Rao',
      file: { width: 320, height: 240 },
    });
    expect(story.body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'photo', 'paragraph']);
  });

  it('keeps the credit in a picture’s own file where the caption under it names nobody', async () => {
    const words = [paragraph(run('Last ferry ties up'), 'Title'), paragraph(run(PROSE)), drawing('A ferry')];
    const photoOver = async (caption: string) => {
      const bytes = wordDocument(
        [...words, paragraph(run(caption), 'Caption')],
        photoFixture('xmp-only.jpg'),
      );
      const [photo] = Object.values((await take(`${caption}.docx`, bytes)).open.story.photos);
      return photo;
    };
    const { credit, caption } = (await room.photos.add('a.jpg', photoFixture('xmp-only.jpg'))).words;
    expect([credit, caption]).not.toContain('');
    expect(await photoOver('The ferry at its quay')).toMatchObject({
      credit,
      caption: 'The ferry at its quay',
    });
    expect(await photoOver('Photo: Asha Rao')).toMatchObject({ credit: 'Asha Rao', caption });
  });

  it('leaves a slot to wait for a picture that no library keeps', async () => {
    const bytes = wordDocument(
      [paragraph(run('Last ferry')), paragraph(run(PROSE)), drawing('')],
      utf8('not a picture'),
    );
    const { open, report } = await take('ferry.docx', bytes);
    expect(Object.values(open.story.photos)).toMatchObject([{ file: null }]);
    expect(report.doubtful.map(({ doubt }) => doubt).join()).toContain('Choose its file');
  });

  it('is refused where it is another zip, damaged, or a bomb, and no story is made', async () => {
    await expect(take('a.docx', zipSync({ 'a.txt': utf8('a') }))).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
    });
    const whole = wordDocument([paragraph(run(PROSE))]);
    await expect(take('a.docx', whole.slice(0, whole.length / 2))).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
    });
    const broken = zipSync({ 'word/document.xml': utf8('<w:document') });
    await expect(take('a.docx', broken)).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(25_000_000) });
    await expect(take('a.docx', bomb)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(room.stories.list({ limit: 5, offset: 0 }).total).toBe(0);
  });
});

describe('a web page', () => {
  const page = `<!doctype html><html><head><title>Site</title><script>alert(1)</script></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>Last ferry ties up at Lantern Quay</h1>
    <p>By Ishani Bhowal</p>
    <figure><img src="ferry.jpg" alt="A ferry at dusk"><figcaption>The ferry on Saturday. Photo: Asha Rao</figcaption></figure>
    <p>The evening ferry left <em>Kankonpur</em> at 5.52 on Saturday with 61 passengers<br>and a goat that had its own ticket.</p>
    <p hidden>Never seen</p>
    <p><a href="javascript:alert(1)" onclick="alert(2)">Nine bicycles</a> were on board, according to the port’s own count.</p></article>
    <aside><p>Ten ferries to see before you die</p></aside>
    <footer>About us</footer></body></html>`;

  it('comes in as its copy, and the site’s own parts are left out and said', async () => {
    const { open, report } = await take('ferry.html', utf8(page));
    expect(open.story.headline).toBe('Last ferry ties up at Lantern Quay');
    expect(Object.values(open.story.photos)).toMatchObject([
      { alt: 'A ferry at dusk', caption: 'The ferry on Saturday.', credit: 'Asha Rao', file: null },
    ]);
    expect(markup(open.story).replaceAll(/<figure.*<\/figure>\n/gs, '')).toBe(
      '<p>The evening ferry left <em>Kankonpur</em> at 5.52 on Saturday with 61 passengers</p>\n' +
        '<p>and a goat that had its own ticket.</p>\n' +
        '<p>Nine bicycles were on board, according to the port’s own count.</p>\n',
    );
    expect(report.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['Home Sport', 'navigation'],
      ['Never seen', 'page furniture'],
      ['Ten ferries to see before you die', 'navigation'],
      ['About us', 'navigation'],
    ]);
  });

  it('is refused where it is nested past reason', async () => {
    const deep = `<!doctype html><body>${'<div>'.repeat(3000)}${PROSE}`;
    await expect(take('deep.html', utf8(deep))).rejects.toMatchObject({ code: 'UNREADABLE_FILE' });
  });
});

describe('Markdown', () => {
  it('comes in with its headings, emphasis, lists, quotations, links and pictures’ places', async () => {
    const text = `# Council to plant 400 trees

*By Leela Varma*

**MYSURU** — The city corporation will plant 400 rain trees along the ring road before the monsoon.

## Where

1. North gate
2. South gate

> Shade is infrastructure, and it grows by itself.

![A rain tree](tree.jpg)

Read [the plan](https://example.org/plan), which the council passed on Monday by one vote.
`;
    const { story } = (await take('trees.md', utf8(text))).open;
    expect(story).toMatchObject({
      headline: 'Council to plant 400 trees',
      dateline: 'MYSURU',
      bylines: [{ kind: 'person', name: 'Leela Varma' }],
    });
    expect(story.body.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'block-quote',
      'photo',
      'paragraph',
    ]);
    expect(Object.values(story.photos)).toMatchObject([{ alt: 'A rain tree', file: null }]);
    expect(markup(story)).toContain(
      '<a href="https://example.org/plan" rel="external noopener">the plan</a>',
    );
  });
});
