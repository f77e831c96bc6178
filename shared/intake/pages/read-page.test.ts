import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultHouse } from '../../house/house';
import { intakeJson } from '../intake-json';
import { takeInDocument } from '../take-in';
import { readPage } from './read-page';
import { pulledIn } from '../../../test/support/story-blocks';

const house = defaultHouse();

function take(markup: string) {
  const { story, report } = takeInDocument(readPage(markup), { house, source: 'a.html' });
  return intakeJson(story, report);
}

const COPY = [
  'The ferry across the Lowmarket sound sails again from Monday, the harbour office said.',
  'Two winters of repairs have kept it in the yard, and the island’s shop was supplied by air.',
  'The first boat leaves at six in the morning with bread, post and the school’s new piano.',
  'A ticket costs as much as it did before the repairs, the office said, and children sail free.',
];

interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly middle?: string;
  readonly end?: string;
}

/** A site's page as pages are: menus, a header, buttons, boxes and comments around four paragraphs of copy. */
const sitePage = ({ head = '', top = '', middle = '', end = '' }: Parts = {}): string => `<!doctype html>
<html lang="en"><head><title>The ferry sails again | The Lowmarket Post</title>
<meta property="og:title" content="The ferry sails again"><meta property="og:site_name" content="The Lowmarket Post">${head}</head>
<body>
<header><a href="/">The Lowmarket Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/harbour">Harbour</a></li></ul></nav></header>
<main><article><h1>The ferry sails again</h1>${top}
<div class="story-body"><p>${COPY[0]}</p><p>${COPY[1]}</p>${middle}<p>${COPY[2]}</p><p>${COPY[3]}</p></div></article>
<aside class="related"><h2>More stories</h2><ul><li><a href="/a">Harbour wall to be raised by a metre</a></li><li><a href="/b">Gulls steal the mayor’s lunch</a></li></ul></aside>
<section class="comments"><h2>Comments</h2><div class="comment"><p>I have waited for this boat for two years, well done.</p></div></section></main>
<footer><p>© 2024 The Lowmarket Post</p>${end}</footer></body></html>`;

describe('who wrote a saved page', () => {
  const author = '<meta name="author" content="Tim Rao">';
  const signed = (top: string, head = author) =>
    take(sitePage({ head, top })).story.bylines.map((byline) =>
      byline.kind === 'person' && byline.role ? `${byline.name}: ${byline.role}` : byline.name,
    );

  it.each([
    [
      'the role beside the name',
      '<p>By Tim Rao - Harbour Post Contributor 2024-03-06T17:48:00Z</p>',
      ['Tim Rao: Harbour Post Contributor'],
    ],
    [
      'nobody who took a picture',
      '<p>By Tim Rao</p><p>6 March 2024</p><p>Ila Sen, Associated Press</p>',
      ['Tim Rao'],
    ],
    [
      'no newsletter',
      '<p>Breaking News Emails</p><p>6 March 2024, 17:48 IST</p><p>By Tim Rao</p>',
      ['Tim Rao'],
    ],
  ])('is %s', (_, top, names) => expect(signed(top)).toEqual(names));

  it('is also the others of the line that its data names only the first of', () => {
    const head = '<meta name="author" content="Asha Rao">';
    expect(signed('<p>By Asha Rao, Ila Sen and Bo Ek</p>', head)).toEqual(['Asha Rao', 'Ila Sen', 'Bo Ek']);
    expect(signed('<p>By Ila Sen and Bo Ek</p>', head)).toEqual(['Asha Rao']);
  });

  it.each([
    ['Ila Sen Associated Press', ['Ila Sen']],
    ['Ila Sen and Tim Rao HARBOUR TODAY', ['Ila Sen', 'Tim Rao']],
    ['/ Harbour News', ['Harbour News']],
    ['Reuters, Lowmarket,', ['Reuters']],
  ])('is read from “%s” over the time', (line, names) =>
    expect(signed(`<p>${line}</p><p>6 March 2024, 17:48 IST</p>`, '')).toEqual(names),
  );
});

describe('a saved web page', () => {
  it('gives its story, and says what it left out', () => {
    const { story, text, leftOut } = take(sitePage());
    expect(story.headline).toBe('The ferry sails again');
    expect(text.split('\n\n')).toEqual(COPY);
    const left = leftOut.map((line) => line.text);
    for (const words of [
      'News',
      'Harbour',
      'Harbour wall to be raised by a metre',
      'Gulls steal the mayor’s lunch',
    ])
      expect(left).toContain(words);
    expect(left).toContain('I have waited for this boat for two years, well done.');
  });

  it('is believed about its author and its times, over what its lines look like', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'The ferry sails again',
      author: [{ name: 'Asha Rao' }, { name: 'Leo Das' }],
      datePublished: '2024-03-06T17:48:00+05:30',
      dateModified: '2024-03-07T08:10:00+05:30',
    };
    const { story, read } = take(
      sitePage({
        head: `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
        top: '<p class="by">Asha Rao</p><p>Harbour News Desk</p>',
      }),
    );
    expect(story.bylines.map(({ name }) => name)).toEqual(['Asha Rao', 'Leo Das']);
    expect(story).toMatchObject({
      firstPublished: '2024-03-06T17:48:00+05:30',
      updated: '2024-03-07T08:10:00+05:30',
    });
    expect(read).toContainEqual({ line: 1, text: 'Author: Asha Rao', field: 'byline' });
  });

  it.each([
    ['World', 'World'],
    ['world', 'World'],
    ['News, Business', 'Business'],
    ['news/science', 'Science'],
    ['Harbour', ''],
  ])('whose data has the section “%s” is in the house’s: “%s”', (section, wanted) => {
    const head = `<meta property="article:section" content="${section}">`;
    const { story, leftOut, read } = take(sitePage({ head }));
    expect(story.section).toBe(wanted);
    const lines = wanted === '' ? leftOut : read;
    expect(lines).toContainEqual(expect.objectContaining({ text: `Section: ${section}` }));
  });

  it('that writes its times in UTC has them in the house’s zone', () => {
    const { story } = take(
      sitePage({ head: '<meta property="article:published_time" content="2024-03-06T12:18:00Z">' }),
    );
    expect(story.firstPublished).toBe('2024-03-06T17:48:00+05:30');
  });

  it('that names no zone in its data yields to the time that is printed', () => {
    const { story } = take(
      sitePage({
        head: '<meta property="article:published_time" content="2024-03-06 12:18:00">',
        top: '<p>Published: 6 March 2024, 5:48 pm IST</p>',
      }),
    );
    expect(story.firstPublished).toBe('2024-03-06T17:48:00+05:30');
  });

  it.each([
    ['a table', '<table class="sidebar"><tr><th>Fare</th><td>Nine crowns</td></tr></table>', 'Nine crowns'],
    ['a list', '<ul><li>Bread for the shop</li><li>Post for the island</li></ul>', 'Post for the island'],
    ['a quotation', '<blockquote><p>We sail.</p></blockquote>', 'We sail.'],
  ])('keeps %s that stands in its copy', (_, middle, words) => {
    expect(take(sitePage({ middle })).text).toContain(words);
  });

  it.each([
    ['an aside', '<aside class="pullquote"><p>Nobody here slept</p></aside>', ''],
    [
      'a figure with who says it',
      '<figure class="wp-block-pullquote"><blockquote><p>Nobody here slept</p><cite>Mira Das</cite></blockquote></figure>',
      'Mira Das',
    ],
    [
      'a box in a box',
      '<div class="embed"><div class="article__pull-quote"><p>Nobody here slept</p></div></div>',
      '',
    ],
    [
      'a quotation with a footer',
      '<aside class="pull-quote"><blockquote>Nobody here slept<footer>— Mira Das</footer></blockquote></aside>',
      'Mira Das',
    ],
    ['words of its own copy', `<aside class="pullquote"><p>${COPY[0]}</p></aside>`, '', COPY[0]],
  ])('has a pull quote as one: %s', (_, middle, attribution, words = 'Nobody here slept') => {
    const { story, text, leftOut, read } = take(sitePage({ middle }));
    const pulled = story.body.root.children.filter(({ type }) => type === 'pull-quote');
    expect(pulled.map(pulledIn)).toEqual([{ text: words, attribution }]);
    expect(text.split('\n\n')).toEqual(COPY);
    expect(read).toContainEqual(expect.objectContaining({ text: words, field: 'pull quote' }));
    expect(leftOut.map((line) => line.text)).not.toContain(words);
  });

  it.each([
    [
      'a frame with a title',
      '<div class="embed"><iframe src="//films.example/x" title="The first crossing"></iframe></div>',
      'Another page is embedded here: The first crossing, https://films.example/x',
    ],
    ['a film', '<video controls><source src="ferry.mp4"></video>', 'A video is embedded here: ferry.mp4'],
    ['a film whose file a script brings', '<video src="blob:x"></video>', 'A video is embedded here.'],
    [
      'a sound in a figure',
      '<figure><audio src="/horn.mp3"></audio><figcaption>The horn of the ferry</figcaption></figure>',
      'A sound is embedded here: /horn.mp3',
      'The horn of the ferry',
    ],
    [
      'an object',
      '<object data="https://maps.example/a.svg" aria-label="The route"></object>',
      'An object is embedded here: The route, https://maps.example/a.svg',
    ],
  ])('names what stands in its copy and a story cannot show: %s', (_, middle, ...lines) => {
    const { story, text, leftOut } = take(sitePage({ middle }));
    expect(leftOut.filter(({ reason }) => reason === 'embedded object').map((line) => line.text)).toEqual(
      lines,
    );
    expect(text.split('\n\n')).toEqual(COPY);
    expect(story.photos).toEqual({});
  });

  it.each([
    [
      'a dot that counts visits',
      { middle: '<iframe src="https://count.example/x" width="1" height="1"></iframe>' },
    ],
    ['a frame with nothing in it', { middle: '<iframe src="about:blank"></iframe>' }],
    ['a hidden frame', { middle: '<iframe src="https://tags.example/x" style="display:none"></iframe>' }],
    ['an advertisement beside the story', { end: '<iframe src="https://ads.example/x"></iframe>' }],
  ])('does not name %s', (_, parts) => {
    const { leftOut } = take(sitePage(parts));
    expect(leftOut.filter(({ reason }) => reason === 'embedded object')).toEqual([]);
  });

  it('whose data has no headline that is seen takes the data’s', () => {
    const markup = sitePage().replace('<h1>The ferry sails again</h1>', '');
    expect(take(markup).story.headline).toBe('The ferry sails again');
  });

  it('takes the headline that its data names, not a larger one beside it', () => {
    const { story } = take(
      sitePage({ top: '<h1>The Lowmarket Post</h1>' })
        .replace('<h1>The ferry', '<h2>The ferry')
        .replace('again</h1>', 'again</h2>'),
    );
    expect(story.headline).toBe('The ferry sails again');
  });

  it('keeps what its data repeats as the story’s words, wherever it stands', () => {
    const far = 'The harbour office says that the old ferry goes to a museum in the spring.';
    const data = {
      '@type': 'NewsArticle',
      headline: 'The ferry sails again',
      articleBody: [...COPY, far].join(' '),
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const markup = sitePage({ head }).replace('<aside', `<aside class="promo"><p>${far}</p></aside><aside`);
    expect(take(markup).text).toContain(far);
  });
});

describe('every word of a page', () => {
  const words = fc
    .array(fc.constantFrom('ferry', 'harbour', 'Monday', 'said', 'island', 'Rao', 'News', 'more'), {
      minLength: 1,
      maxLength: 14,
    })
    .map((list) => list.join(' '));
  const element: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(fc.constantFrom('p', 'h2', 'li', 'div', 'figcaption', 'td', 'button'), words)
        .map(([tag, text]) => `<${tag}>${text}.</${tag}>`),
      fc
        .tuple(
          fc.constantFrom(
            'div',
            'section',
            'aside',
            'nav',
            'footer',
            'ul',
            'blockquote',
            'figure',
            'form',
            'article',
          ),
          fc.array(tie('block'), { maxLength: 4 }),
        )
        .map(([tag, blocks]) => `<${tag}>${blocks.join('')}</${tag}>`),
    ),
  })).block;

  it('is in the story, in a field or in the report', () => {
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 8 }),
        fc.array(element, { maxLength: 5 }),
        (before, after) => {
          const markup = sitePage({ top: before.join(''), end: after.join('') });
          const { text, leftOut, read, story } = take(markup);
          const all = [
            text,
            story.headline,
            ...leftOut.map((line) => line.text),
            ...read.map((line) => line.text),
          ].join(' ');
          const count = (of: string, word: string): number =>
            of.split(new RegExp(`\\b${word}\\b`, 'u')).length;
          const seen = markup.replace(/<head>.*?<\/head>/su, '').replaceAll(/<[^>]+>/gu, ' ');
          for (const word of ['ferry', 'harbour', 'Monday', 'island', 'Rao', 'more'])
            expect(count(all, word), word).toBeGreaterThanOrEqual(count(seen, word));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a page’s figures', () => {
  const slots = (middle: string) => Object.values(take(sitePage({ middle })).story.photos);

  it.each([
    ['small', '<figure><img src="/b.jpg" width="96" height="96" alt=""></figure>'],
    [
      'named by their size',
      '<figure><a href="/b"><img src="/uploads/gulls-150x150.jpg" alt="Gulls"></a></figure>',
    ],
    ['called so', '<figure class="alignleft"><img class="size-thumbnail" src="/b.jpg" alt="Gulls"></figure>'],
    ['of who wrote the story', '<figure><img class="avatar" src="/asha.jpg" alt="Asha Rao"></figure>'],
    ['several', '<figure><img src="/a-100x75.jpg" alt="A"><img src="/b-100x75.jpg" alt="B"></figure>'],
  ])('make no slot if they are thumbnails without a caption: %s', (_, markup) => {
    expect(slots(markup)).toEqual([]);
  });

  it.each([
    ['large', '<figure><img src="/ferry.jpg" width="800" height="533" alt="The ferry"></figure>'],
    [
      'large, from a file of any name',
      '<figure><img src="/f-150x150.jpg" width="800" height="533" alt="The ferry"></figure>',
    ],
    ['of a size that the page does not say', '<figure><img src="/ferry.jpg" alt="The ferry"></figure>'],
    [
      'WordPress’s large ones',
      '<figure><img class="attachment-post-thumbnail" src="/f.jpg" alt="The ferry"></figure>',
    ],
    [
      'small, with a caption',
      '<figure><img src="/f.jpg" width="120" height="80" alt="The ferry"><figcaption>The ferry at the quay on Monday</figcaption></figure>',
    ],
  ])('make one if they are %s', (_, markup) => {
    expect(slots(markup)).toMatchObject([{ alt: 'The ferry' }]);
  });
});
