import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { House, printCredit } from '@shared/house/house';
import { courierHouse } from '../support/courier-house';
import { pageOf, renditionsOf } from '../support/fixture-pages';
import { fixtureNames, fixtureStory } from '../support/fixture-stories';
import { readPage } from '../support/read-page';
import { renderPage } from '@shared/page/page';
import { placedPhotoIds } from '@shared/document/walk';

it('prints the page of a house whose address has a stray percent sign', () => {
  const house = { ...courierHouse(), storyUrl: 'https://www.courier.example/100%/{slug}' };
  expect(renderPage(fixtureStory('plain'), { house })).toContain('www.courier.example/100%/');
});

const schema = JSON.parse(
  readFileSync(new URL('../support/news-article.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const isNewsArticle = addFormats(new Ajv({ allErrors: true })).compile(schema);

describe.each(fixtureNames)('the page of “%s”', (name) => {
  // What HTML cannot hold does not reach the page; everything else must be equal letter by letter.
  const story = fixtureStory(name);
  const { document, all, attributes, meta, article } = readPage(pageOf(story));

  it('describes itself as a NewsArticle that fits the schema', () => {
    isNewsArticle(article);
    expect(isNewsArticle.errors).toBeNull();
  });

  it('says in its structured data what it shows', () => {
    expect(all('h1')).toEqual([article.headline]);
    expect(all('.deck')).toEqual(story.deck ? [article.description] : []);
    expect(all('.byline-name')).toEqual(article.author.map((each) => each.name));
    expect(all('.byline-handle')).toEqual(article.author.flatMap((each) => each.alternateName ?? []));
    expect(all('.byline-role')).toEqual(article.author.flatMap((each) => each.jobTitle ?? []));
    expect(all('.section')).toEqual(article.articleSection ? [article.articleSection] : []);
    expect(all('.topics li')).toEqual(article.keywords ?? []);
    expect(all('.dateline span')).toEqual(article.dateline ? [article.dateline] : []);
    expect(all('.photo-credit')).toEqual((article.image ?? []).map(({ creditText }) => creditText));
    expect(all('.photo-caption')).toEqual((article.image ?? []).flatMap(({ caption }) => caption ?? []));
    expect(all('.correction-text')).toEqual((article.correction ?? []).map(({ text }) => text));
    expect(attributes('.correction time', 'datetime')).toEqual(
      (article.correction ?? []).map((each) => each.datePublished),
    );
    expect(attributes('.published time', 'datetime')).toEqual([article.datePublished]);
    expect(attributes('.updated time', 'datetime')).toEqual(story.updated ? [article.dateModified] : []);
    expect(document.documentElement.lang).toBe(article.inLanguage);
    expect(all('.masthead')).toEqual([article.publisher.name]);
  });

  it('keeps the times of the story, with their offsets', () => {
    expect(article.datePublished).toBe(story.firstPublished);
    expect(article.dateModified).toBe(story.updated ?? story.firstPublished);
  });

  it('has one address, everywhere', () => {
    const address = article.mainEntityOfPage['@id'];
    expect(attributes('link[rel=canonical]', 'href')).toEqual([address]);
    expect(meta('og:url')).toEqual([address]);
    expect(address).toMatch(/^https:\/\/www\.courier\.example\/2\d{3}\/\d\d\/[^/]+\/$/);
  });

  it('tells who shares it what it is', () => {
    const title = story.headlines.social || story.headline;
    expect(meta('og:title')).toEqual([title]);
    expect(meta('og:type')).toEqual(['article']);
    expect(meta('og:site_name')).toEqual(['The Sample Courier']);
    expect(meta('og:description')).toEqual(article.description ? [article.description] : []);
    expect(meta('description')).toEqual(meta('og:description'));
    // A locale is a language and a country; a story that names no country has none (ogp.me).
    expect(meta('og:locale')).toEqual(story.language.includes('-') ? [story.language.replace('-', '_')] : []);
    expect(meta('twitter:title')).toEqual([title]);
    expect(meta('twitter:description')).toEqual(meta('og:description'));
    // The sample house has no account.
    expect(meta('twitter:site')).toEqual([]);
  });

  it('tells who shares it what is in the lead photo, and how large it is', () => {
    const [lead] = article.image ?? [];
    const alt = placedPhotoIds(story).map((id) => story.photos[id]!.alt)[0];
    expect(meta('og:image')).toEqual(lead ? [lead.contentUrl] : []);
    expect(meta('og:image:type')).toEqual(lead ? ['image/jpeg'] : []);
    expect(meta('og:image:width')).toEqual(lead ? [String(lead.width)] : []);
    expect(meta('og:image:height')).toEqual(lead ? [String(lead.height)] : []);
    expect(meta('og:image:alt')).toEqual(lead ? [alt] : []);
    expect(meta('twitter:card')).toEqual([lead ? 'summary_large_image' : 'summary']);
    expect(meta('twitter:image')).toEqual(lead ? [lead.contentUrl] : []);
    expect(meta('twitter:image:alt')).toEqual(lead ? [alt] : []);
  });

  it('tells who shares it who wrote it, when, where it stands and what it is about', () => {
    expect(meta('article:published_time')).toEqual([story.firstPublished]);
    expect(meta('article:modified_time')).toEqual([story.updated ?? story.firstPublished]);
    expect(meta('article:author')).toEqual(article.author.map(({ url, name }) => url ?? name));
    expect(meta('article:section')).toEqual(article.articleSection ? [article.articleSection] : []);
    expect(meta('article:tag')).toEqual(article.keywords ?? []);
  });

  it('shows every photo with its credit, its size and its alt text, and loads the first at once', () => {
    const photos = placedPhotoIds(story).map((id) => story.photos[id]!);
    const figures = [...document.querySelectorAll('figure.photo')];
    expect(figures.map((figure) => figure.querySelector('.photo-credit')?.textContent)).toEqual(
      photos.map(({ credit }) => printCredit(courierHouse(), credit, story.language)),
    );
    expect(attributes('.photo img', 'alt')).toEqual(photos.map(({ alt }) => alt));
    expect(attributes('.photo img', 'loading')).toEqual(photos.map((_, at) => (at === 0 ? 'eager' : 'lazy')));
    expect(attributes('.photo img', 'fetchpriority')).toEqual(
      photos.map((_, at) => (at === 0 ? 'high' : null)),
    );
    const largest = placedPhotoIds(story).map((id) => renditionsOf(story)[id]!.at(-1)!);
    expect(attributes('.photo img', 'width')).toEqual(largest.map(({ width }) => String(width)));
    expect(attributes('.photo img', 'height')).toEqual(largest.map(({ height }) => String(height)));
  });

  it('weighs less than 30 KB without its photos', () => {
    expect(Buffer.byteLength(pageOf(story))).toBeLessThan(30_000);
  });
});

describe('a page', () => {
  it('shows times on the house’s clock and in the story’s language', () => {
    const times = (name: string, timeZone: string): string[] =>
      readPage(renderPage(fixtureStory(name), { house: { ...courierHouse(), timeZone } })).all('.times time');
    expect(times('all-blocks', 'Asia/Kolkata')).toEqual([
      '20 March 2024, 17:12 IST',
      '21 March 2024, 08:35 IST',
    ]);
    expect(times('all-blocks', 'America/New_York')).toEqual([
      '20 March 2024, 07:42 EDT',
      '20 March 2024, 23:05 EDT',
    ]);
    expect(times('bengali', 'Asia/Kolkata')).toEqual(['২৮ জানুয়ারি, ২০২৬, ১৯:৪৫ (ভারতীয় মানক সময়)']);
    expect(times('hindi', 'Asia/Dhaka')[0]).toBe('11 फ़रवरी 2026, 10:00 (बांग्लादेश मानक समय)');
  });

  it('says nothing with blanks: a section and tags of white space, or twice the same', () => {
    const story = {
      ...fixtureStory('plain'),
      section: ' World ',
      tags: [' ', 'Ferries ', '', 'Ferries', 'Two\nlines'],
    };
    const { all, meta, article } = readPage(pageOf(story));
    const tags = ['Ferries', 'Two lines'];
    expect([article.articleSection, article.keywords]).toEqual(['World', tags]);
    expect([meta('article:section'), meta('article:tag')]).toEqual([['World'], tags]);
    expect([all('.section'), all('.topics li')]).toEqual([['World'], tags]);
    const silent = readPage(pageOf({ ...story, section: '\t', tags: [' '] }));
    expect([silent.article.articleSection, silent.article.keywords]).toEqual([undefined, undefined]);
    expect(silent.meta('article:section')).toEqual([]);
  });

  it('names the house’s account where it has one', () => {
    const house = { ...courierHouse(), handle: '@courier' };
    expect(readPage(renderPage(fixtureStory('plain'), { house })).meta('twitter:site')).toEqual(['@courier']);
  });

  it('says nothing for the house that the house has not said', () => {
    const page = readPage(pageOf(fixtureStory('plain')));
    expect(page.article).not.toHaveProperty('isAccessibleForFree');
    expect(page.article.publisher).not.toHaveProperty('logo');
    expect(page.all('.address')).toEqual([]);
    expect(page.attributes('link[rel=alternate]', 'href')).toEqual([]);
  });

  it('says what the house has said', () => {
    const logo = { url: 'https://river.example/logo.png', width: 600, height: 60 };
    const themeColour = { light: '#8a1f1b', dark: '#401210' };
    const house = House.parse({
      ...courierHouse(),
      ...{ access: 'free', logo, themeColour, printsAddress: true },
      feed: 'https://river.example/atom.xml',
    });
    const { all, attributes, article } = readPage(pageOf(fixtureStory('plain'), house));
    isNewsArticle(article);
    expect(isNewsArticle.errors).toBeNull();
    expect(article).toMatchObject({ isAccessibleForFree: true, publisher: { logo } });
    expect(all('.address')).toHaveLength(1);
    expect(attributes('link[rel=alternate]', 'type')).toEqual(['application/atom+xml']);
    expect(attributes('meta[name=theme-color]', 'content')).toEqual(['#8a1f1b', '#401210']);
    const paid = readPage(pageOf(fixtureStory('plain'), House.parse({ access: 'paid' })));
    expect(paid.article).toMatchObject({ isAccessibleForFree: false });
  });

  it('asks search engines to show its pictures large, and names a small one of the lead photo', () => {
    const story = fixtureStory('many-photos');
    const { meta, article, attributes } = readPage(pageOf(story));
    expect(meta('robots')).toEqual(['max-image-preview:large']);
    expect(attributes('meta[name=theme-color]', 'media')).toEqual([
      '(prefers-color-scheme: light)',
      '(prefers-color-scheme: dark)',
    ]);
    const [lead] = placedPhotoIds(story);
    const smallest = renditionsOf(story)[lead!]!.find(({ mime }) => mime === 'image/jpeg')!;
    expect(article.thumbnailUrl).toBe(`${article.mainEntityOfPage['@id']}${smallest.href}`);
    expect(readPage(pageOf(fixtureStory('plain'))).article).not.toHaveProperty('thumbnailUrl');
  });

  it('calls a related page by what its address says where it has no title', () => {
    const related = [{ title: ' ', url: 'https://www.courier.example/2024/03/harbour-reopens/' }];
    expect(readPage(pageOf({ ...fixtureStory('plain'), related })).all('.related a')).toEqual([
      'Harbour reopens (courier.example)',
    ]);
  });

  it('names no address while the house has the sample, neither its own nor its pictures’ nor the house’s', () => {
    const story = fixtureStory('many-photos');
    const page = pageOf(story, House.parse({ printsAddress: true }));
    expect(page).not.toContain('example.org');
    const { meta, attributes, article } = readPage(page);
    expect(attributes('link[rel=canonical]', 'href')).toEqual([]);
    expect([...meta('og:url'), ...meta('og:image'), ...meta('twitter:image')]).toEqual([]);
    expect(meta('twitter:card')).toEqual(['summary']);
    expect(article).not.toHaveProperty('mainEntityOfPage');
    expect(article.image![0]!.contentUrl).toMatch(/^photos\//);
    const half = pageOf(story, House.parse({ storyUrl: 'https://www.courier.example/{slug}/' }));
    expect(readPage(half).attributes('link[rel=canonical]', 'href')).toHaveLength(1);
    expect(half).not.toContain('example.org');
  });

  it('has no landmark for a pull quote', () => {
    const { attributes } = readPage(pageOf(fixtureStory('all-blocks')));
    const roles = attributes('aside', 'role');
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.every((role) => role === 'none')).toBe(true);
  });

  it('prints an account that signs with its handle as that, once', () => {
    expect(readPage(pageOf(fixtureStory('plain'))).all('.byline')).toEqual(['@harbourwire']);
    expect(readPage(pageOf(fixtureStory('long-headline'))).all('.byline')).toEqual(['@harbourwire']);
  });

  it('leaves the words of the body as they are, with the dateline beside them', () => {
    const { all } = readPage(pageOf(fixtureStory('hindi')));
    expect(all('.story-body > p')[0]).toBe('देहरादून:');
    expect(all('.story-body > p')[1]).toMatch(/^पहाड़ी गाँवों को/);
  });

  it('names no picture elsewhere when it carries its pictures inside itself', () => {
    const story = fixtureStory('bengali');
    const [id] = placedPhotoIds(story);
    const inside = { href: 'data:image/jpeg;base64,AAAA', mime: 'image/jpeg', width: 10, height: 10 };
    const page = renderPage(story, { house: courierHouse(), renditions: { [id!]: [inside] } });
    expect(page.match(/data:/g)).toHaveLength(1);
    expect(readPage(page).meta('og:image')).toEqual([]);
  });
});

it('holds no character that HTML allows nowhere, in what it shows and in its data', () => {
  const last = Array.from({ length: 17 }, (_, plane) =>
    [0xfffe, 0xffff].map((code) => plane * 0x10000 + code),
  );
  const codes = [0x1, 0x7f, 0xfdd0, 0xfdef, ...last.flat(), 0xd800];
  const text = `Fer${codes.map((code) => String.fromCodePoint(code)).join('')}ry 😀`;
  const plain = fixtureStory('plain');
  const page = pageOf({ ...plain, headline: text, deck: text, tags: [text] });
  const errors: string[] = [];
  parse(page, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(page).not.toMatch(/\p{Noncharacter_Code_Point}/u);
  expect(readPage(page).all('.deck')).toEqual(['Fer\ufffdry 😀']);
});
