import { JSDOM } from 'jsdom';

interface NewsArticle {
  readonly headline: string;
  readonly description?: string;
  readonly mainEntityOfPage: { readonly '@id': string };
  readonly datePublished: string;
  readonly dateModified: string;
  readonly thumbnailUrl?: string;
  readonly dateline?: string;
  readonly articleSection?: string;
  readonly keywords?: readonly string[];
  readonly inLanguage: string;
  readonly publisher: { readonly name: string };
  readonly author: readonly {
    readonly name: string;
    readonly url?: string;
    readonly alternateName?: string;
    readonly jobTitle?: string;
  }[];
  readonly image?: readonly {
    readonly contentUrl: string;
    readonly caption?: string;
    readonly creditText: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly correction?: readonly { readonly text: string; readonly datePublished: string }[];
}

/** What a page says: its elements by selector, its metadata by name, and its data for machines. */
export function readPage(page: string) {
  const { document } = new JSDOM(page).window;
  const all = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent);
  const attributes = (selector: string, name: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  const meta = (key: string): (string | null)[] =>
    attributes(`meta[property="${key}"], meta[name="${key}"]`, 'content');
  const article = JSON.parse(all('script')[0]!) as NewsArticle;
  return { document, all, attributes, meta, article };
}
