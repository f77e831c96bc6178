import { parse } from 'parse5';
import type { Page } from '../markup/tidy-options';
import { attribute, elementsIn, textIn } from '../markup/tree';

/** One thing of a page's linked data: its properties are whatever the page wrote. */
export type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org that a news story has. */
const STORY = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|LiveBlogUpdate)$/u;
/** A page that is not called a story, but has an author and a date like one: `MedicalWebPage`. */
const PAGE = /WebPage$/u;
/** No publisher's data is deeper. */
const MAX_DEPTH = 12;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The story that a page's JSON-LD is about: of several, the one that says most. Null if there is none. */
export function articleIn(page: Page): Thing | null {
  const things = thingsIn(page);
  const ofType = (types: RegExp): readonly Thing[] =>
    things.filter((thing) =>
      listOf(thing['@type']).some((type) => typeof type === 'string' && types.test(type)),
    );
  const found = ofType(STORY);
  const stories =
    found.length > 0 ? found : ofType(PAGE).filter(({ author, datePublished }) => author && datePublished);
  const weight = (thing: Thing): number =>
    ['headline', 'author', 'datePublished', 'articleBody'].filter((key) => thing[key]).length;
  return stories.reduce<Thing | null>(
    (best, thing) => (best === null || weight(thing) > weight(best) ? thing : best),
    null,
  );
}

/** Every thing of every script of linked data, graphs opened. A script that cannot be read says nothing. */
function thingsIn(page: Page): readonly Thing[] {
  const things: Thing[] = [];
  const byId = new Map<string, Thing>();
  const collect = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const each of listOf(value)) {
      if (!isThing(each)) continue;
      things.push(each);
      if (typeof each['@id'] === 'string' && Object.keys(each).length > 1) byId.set(each['@id'], each);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
        collect(each[key], depth + 1);
    }
  };
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script' || !/^application\/ld\+json/iu.test(attribute(element, 'type')))
      continue;
    collect(parsed(textIn(element)), 0);
  }
  return things.map((thing) => resolved(thing, byId));
}

/** Replaces references by `@id` in a graph with what they name. */
const resolved = (thing: Thing, byId: ReadonlyMap<string, Thing>): Thing =>
  Object.fromEntries(
    Object.entries(thing).map(([key, value]) => {
      const full = listOf(value).map((each) =>
        isThing(each) && typeof each['@id'] === 'string' ? (byId.get(each['@id']) ?? each) : each,
      );
      return [key, Array.isArray(value) ? full : full[0]];
    }),
  );

/** Publishers' JSON is often a little broken: line ends within strings, comment signs around it, a comma too many. */
function parsed(script: string): unknown {
  const bare = script
    .replaceAll(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*(?:;\s*)?$/gu, '')
    .replace(/;\s*$/u, '');
  for (const text of [bare, bare.replaceAll(/[\u0000-\u001f]+/gu, ' ').replaceAll(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // The next way of reading may work.
    }
  }
  return null;
}

/** A value as plain words: a text, a thing's name, or the first of a list. Markup and its escapes are read. */
export const textOfValue = (value: unknown): string => textsOfValue(value)[0] ?? '';

export const textsOfValue = (value: unknown): readonly string[] =>
  listOf(value).flatMap((each) => {
    if (typeof each === 'string') return plainWords(each) === '' ? [] : [plainWords(each)];
    return isThing(each) ? textsOfValue(each.name ?? each['@value']) : [];
  });

const plainWords = (text: string): string =>
  (/[<&]/u.test(text) ? textIn(parse(text.replaceAll(/<br\s*\/?>|<\/p>/giu, '\n'))) : text).trim();
