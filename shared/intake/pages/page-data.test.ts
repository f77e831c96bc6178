import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readPageData } from './page-data';

const dataOf = (head: string, body = '') =>
  readPageData(parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`));
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

const STORY = {
  '@type': 'NewsArticle',
  headline: 'The ferry sails again',
  author: { '@type': 'Person', name: 'Asha Rao' },
  datePublished: '2024-03-06T17:48:00+05:30',
  dateModified: '2024-03-07T09:00:00+05:30',
};

describe('linked data', () => {
  it.each([
    ['alone', STORY],
    ['in a list', [{ '@type': 'WebSite', name: 'The Post' }, STORY]],
    ['in a graph', { '@graph': [{ '@type': 'BreadcrumbList' }, STORY] }],
    ['of a page whose subject it is', { '@type': 'WebPage', mainEntity: STORY }],
    ['of two types', { ...STORY, '@type': ['Article', 'NewsArticle'] }],
    ['beside a story that says less', [{ '@type': 'Article', headline: 'Another' }, STORY]],
    ['with a line end within a text', JSON.stringify(STORY).replace('ferry sails', 'ferry\nsails')],
    ['with a comma too many', JSON.stringify(STORY).replace('}', ',}')],
    ['within a comment', `<!-- ${JSON.stringify(STORY)} -->`],
  ])('is read %s', (_, data) => {
    expect(dataOf(linked(data))).toMatchObject({
      headlines: ['The ferry sails again'],
      authors: ['Asha Rao'],
      published: '2024-03-06T17:48:00+05:30',
      updated: '2024-03-07T09:00:00+05:30',
    });
  });

  it('names its author in another part of the graph', () => {
    const graph = [
      { ...STORY, author: { '@id': '#asha' } },
      { '@id': '#asha', '@type': 'Person', name: 'Asha Rao' },
    ];
    expect(dataOf(linked({ '@graph': graph })).authors).toEqual(['Asha Rao']);
  });

  it('may be of a page that is called no story, if it has an author and a date', () => {
    const { headline: _, ...about } = STORY;
    const page = { ...about, '@type': 'MedicalWebPage' };
    expect(dataOf(linked(page))).toMatchObject({ authors: ['Asha Rao'], published: STORY.datePublished });
    expect(dataOf(linked({ ...page, author: undefined })).published).toBe('');
    expect(dataOf(linked([page, { ...STORY, author: 'Ravi Sen' }])).authors).toEqual(['Ravi Sen']);
  });

  it('says nothing when it cannot be read', () => {
    expect(dataOf(linked('{"@type": "NewsArticle", "headline": '))).toMatchObject({
      headlines: [],
      authors: [],
    });
  });

  it('has markup in its texts, which is read', () => {
    const { headlines } = dataOf(linked({ ...STORY, headline: 'Rao &amp; sons <i>sail</i> again' }));
    expect(headlines).toEqual(['Rao & sons sail again']);
  });
});

describe('a time that nothing says the meaning of', () => {
  const TIME = '<time datetime="2024-03-06T17:48:00Z">1 day ago</time>';

  it('is when the story was published if it stands under the headline', () => {
    expect(dataOf('', `<h1>The ferry sails again</h1><p>${TIME}</p>`).published).toBe('2024-03-06T17:48:00Z');
  });

  it.each([
    ['is above the headline', `${TIME}<h1>The ferry sails again</h1>`],
    ['has no clock', `<h1>The ferry sails again</h1><time datetime="2024-03-06">Wednesday</time>`],
  ])('says nothing if it %s', (_, body) => expect(dataOf('', body).published).toBe(''));

  it('gives way to one that does', () => {
    const said = '<time itemprop="datePublished" datetime="2024-03-01T08:00:00Z">1 March</time>';
    expect(dataOf('', `<h1>The ferry sails again</h1>${TIME}${said}`).published).toBe('2024-03-01T08:00:00Z');
  });
});

describe('an author', () => {
  it.each([
    ['a profile’s address', '<meta property="article:author" content="https://social.example/asha">'],
    ['an account', '<meta name="author" content="admin">'],
    ['a guest', '<meta name="author" content="Гость">'],
    ['a mail address', '<meta name="author" content="asha@post.example">'],
    [
      'the publication',
      '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">',
    ],
  ])('is not %s', (_, head) => {
    expect(dataOf(head).authors).toEqual([]);
  });

  it.each([
    ['meta', '<meta name="author" content="Asha Rao">', ''],
    ['a link to who wrote it', '', '<a rel="author" href="/asha">Asha Rao</a>'],
    [
      'the name within a marked box',
      '',
      '<div itemprop="author"><img alt=""><span itemprop="name">Asha Rao</span><i>Reporter</i></div>',
    ],
  ])('is named by %s', (_, head, body) => {
    expect(dataOf(head, body).authors).toEqual(['Asha Rao']);
  });
});

describe('a time', () => {
  it.each([
    ['<meta property="article:published_time" content="2024-03-06T17:48:00+05:30">', ''],
    ['<meta name="parsely-pub-date" content="2024-03-06T17:48:00+05:30">', ''],
    ['', '<time itemprop="datePublished" datetime="2024-03-06T17:48:00+05:30">Wednesday</time>'],
    ['<meta itemprop="datePublished" content="2024-03-06T17:48:00+05:30">', ''],
  ])('of publication is read: %s%s', (head, body) => {
    expect(dataOf(head, body).published).toBe('2024-03-06T17:48:00+05:30');
  });

  it('of the year 1 is none', () => {
    const unknown = linked({ ...STORY, datePublished: '0001-01-01T00:00:00Z' });
    expect(dataOf(unknown).published).toBe('');
  });
});
