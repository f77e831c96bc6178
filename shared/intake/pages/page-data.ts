import type { Page } from '../markup/tidy-options';
import { attribute, type Element, elementsIn, textIn } from '../markup/tree';
import { articleIn, textOfValue, textsOfValue } from './linked-data';

/** What a page's own data says of the story on it. Lists begin with the likeliest; fields that the page does not give are empty. */
export interface PageData {
  readonly headlines: readonly string[];
  readonly site: string;
  readonly authors: readonly string[];
  /** As the page writes them. */
  readonly published: string;
  readonly updated: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** The words of the story without markup, if the page repeats them in its data. */
  readonly words: string;
}

/** `meta` names that publishers and their systems use, the surest first. (Open Graph, Dublin Core, Parse.ly, Sailthru) */
const AUTHOR =
  'article:author author byl parsely-author sailthru.author dc.creator dcterms.creator dc.contributor citation_author'.split(
    ' ',
  );
const PUBLISHED =
  'article:published_time article:published og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date dc.date.issued dcterms.created dc.date date article.published originalpublicationdate citation_publication_date'.split(
    ' ',
  );
const UPDATED =
  'article:modified_time article:modified og:article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified'.split(
    ' ',
  );

/** Reads what a page says of its story outside its visible words: linked data, `meta`, and marked elements. */
export function readPageData(page: Page): PageData {
  const meta = metaOf(page);
  const first = (names: readonly string[]): string => names.flatMap((name) => meta.get(name) ?? [])[0] ?? '';
  const article = articleIn(page);
  const marked = markedIn(page);
  const site = first(['og:site_name', 'application-name']) || textOfValue(article?.publisher);
  const authors = [
    textsOfValue(article?.author),
    AUTHOR.flatMap((name) => meta.get(name) ?? []),
    marked.authors,
  ];
  return {
    headlines: unique([
      ...textsOfValue(article?.headline),
      ...(meta.get('og:title') ?? []),
      ...(meta.get('twitter:title') ?? []),
      ...titlesOf(page),
      // A list of stories marks the headline of each.
      ...(marked.headlines.length === 1 ? marked.headlines : []),
    ]),
    site,
    authors:
      authors.map((names) => names.filter((name) => isName(name, site))).find((names) => names.length > 0) ??
      [],
    published: timeAmong([
      textOfValue(article?.datePublished),
      first(PUBLISHED),
      marked.published,
      marked.underHeadline,
    ]),
    updated: timeAmong([textOfValue(article?.dateModified), first(UPDATED), marked.updated]),
    section: textOfValue(article?.articleSection) || first(['article:section', 'parsely-section', 'section']),
    tags: unique([
      ...(meta.get('article:tag') ?? []),
      ...(meta.get('news_keywords') ?? []).flatMap((words) => words.split(',')),
    ]),
    words: textOfValue(article?.articleBody) || marked.words,
  };
}

function metaOf(page: Page): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'meta') continue;
    const content = oneLine(attribute(element, 'content'));
    const names = ['property', 'name', 'itemprop'].map((key) => attribute(element, key).trim().toLowerCase());
    if (content !== '')
      for (const name of names) if (name !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

interface Marked {
  readonly headlines: readonly string[];
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated: string;
  /** The first time with its clock under the headline, if no time says what it is for. */
  readonly underHeadline: string;
  readonly words: string;
}

/** Microdata, microformats and `rel=author` on visible elements. */
function markedIn(page: Page): Marked {
  const found = {
    headlines: [] as string[],
    authors: [] as string[],
    published: '',
    updated: '',
    underHeadline: '',
    words: '',
  };
  let isUnderHeadline = false;
  for (const element of elementsIn(page)) {
    const { tagName } = element;
    if (tagName === 'meta') continue;
    const words = (): string => oneLine(textIn(element));
    const time = (): string => attribute(element, 'datetime') || attribute(element, 'content') || words();
    const says = ['itemprop', 'rel', 'class'].flatMap((name) =>
      attribute(element, name).toLowerCase().split(/\s+/u),
    );
    const isMarked = (name: string): boolean => attribute(element, 'itemprop').toLowerCase() === name;
    if ((says.includes('headline') && /^h[1-3]$/u.test(tagName)) || says.includes('entry-title'))
      found.headlines.push(words());
    if (isMarked('author') || attribute(element, 'rel') === 'author')
      found.authors.push(nameIn(element) || words());
    isUnderHeadline ||= tagName === 'h1';
    if (isUnderHeadline && tagName === 'time' && /T\d\d:\d\d/u.test(attribute(element, 'datetime')))
      found.underHeadline ||= time();
    if (isMarked('articlebody')) found.words ||= words();
    if (isMarked('datepublished') || (tagName === 'time' && says.includes('published')))
      found.published ||= time();
    if (isMarked('datemodified') || (tagName === 'time' && says.includes('updated')))
      found.updated ||= time();
  }
  return { ...found, authors: unique(found.authors) };
}

/** The name within a marked author, whose portrait, address and role may stand beside it. */
function nameIn(author: Element): string {
  for (const element of elementsIn(author))
    if (attribute(element, 'itemprop') === 'name')
      return oneLine(attribute(element, 'content') || textIn(element));
  return '';
}

function titlesOf(page: Page): readonly string[] {
  for (const element of elementsIn(page)) if (element.tagName === 'title') return [oneLine(textIn(element))];
  return [];
}

/** Addresses, mail addresses, accounts of the system and the publication itself are not names of reporters. */
function isName(text: string, site: string): boolean {
  const name = text.replace(/^by\s+/iu, '').trim();
  return (
    /\p{L}{2}/u.test(name) &&
    name.length <= 120 &&
    !/^(?:https?:|www\.|@)|[{}<>]|\S@\S/iu.test(name) &&
    !/^(?:admin(?:istrator)?|editor|staff|web ?master|user|root|guest|author|none|null|undefined|гость|администратор|админ|invitado|convidado|gast|invité|ospite|misafir)$/iu.test(
      name,
    ) &&
    name.toLowerCase() !== site.toLowerCase()
  );
}

/** The first that is a time: systems print the year 1 if they know none. */
const timeAmong = (times: readonly string[]): string =>
  times.find((time) => /(?:19|20)\d{2}/u.test(time) && !/^(?:0001|1900|1969-12-31|1970-01-01)/u.test(time)) ??
  '';

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map(oneLine).filter(Boolean)),
];
