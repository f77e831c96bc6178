import type { StoryPhoto } from '../story/photo';
import { schemaSourceType } from '../story/digital-source-type';
import { photoCreators } from '../story/photo-creators';
import { isSampleAddress, type House } from '../house/house';
import type { Byline, Correction } from '../story/fields';
import { storyWordCount } from '../document/word-count';
import { bylineAddress, bylineHandle, bylineName, signatories } from './byline';
import { html, jsonHtml, type Html } from '../html/html';
import type { PageFacts, PagePhoto } from './page-facts';

/** Leaves out what the story does not say: an empty string in structured data is a false statement. */
const said = <T>(value: T): T | undefined =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;

/**
 * The story as schema.org NewsArticle. Every value is one that the page shows or carries.
 * Sources: schema.org/NewsArticle; Google Search Central, Article and Image metadata.
 */
export function newsArticle(facts: PageFacts): unknown {
  const { story, house, address, headline, description, section, tags, photos, modified } = facts;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address === null ? undefined : { '@type': 'WebPage', '@id': address },
    headline,
    alternativeHeadline: said(story.headlines.short.trim()),
    description: said(description),
    image: said(photos.flatMap(imageObjects)),
    thumbnailUrl: photos.find(({ thumbnail }) => thumbnail !== null)?.thumbnail?.address,
    datePublished: said(story.firstPublished),
    dateModified: said(modified),
    author: said(signatories(story).flatMap((bylines) => bylines.map((byline) => author(byline, house)))),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: house.name,
      url: isSampleAddress(house.url) ? undefined : house.url,
      logo: house.logo
        ? { '@type': 'ImageObject', url: house.logo.url, width: house.logo.width, height: house.logo.height }
        : undefined,
    },
    dateline: said(story.dateline.trim()),
    articleSection: said(section),
    keywords: said(tags),
    inLanguage: story.language,
    wordCount: storyWordCount(story),
    isAccessibleForFree: house.access === 'unsaid' ? undefined : house.access === 'free',
    correction: said(story.corrections.map(correction)),
  };
}

/**
 * A photo as ImageObjects; the lead photo first in 16:9, 4:3 and 1:1, each a file of its own, as Google Search Central asks
 * for articles.
 */
const imageObjects = (photo: PagePhoto): readonly unknown[] =>
  [...photo.shared, photo.file].map((file) => imageObject(photo, file));

const imageObject = ({ photo, printedCredit }: PagePhoto, file: PagePhoto['file']): unknown => ({
  '@type': 'ImageObject',
  url: file?.address,
  contentUrl: file?.address,
  width: file?.width,
  height: file?.height,
  encodingFormat: file?.mime,
  caption: said(photo.caption.trim()),
  creditText: said(printedCredit),
  creator: oneOrSeveral(photoCreators(photo.creator).map((name) => creator(name, photo))),
  copyrightNotice: said(photo.copyrightNotice.trim()),
  license: webAddress(photo.webStatement),
  acquireLicensePage: webAddress(photo.licensorUrl),
  digitalSourceType: schemaSourceType(photo.digitalSourceType) ?? undefined,
});

const oneOrSeveral = (values: readonly unknown[]): unknown => (values.length > 1 ? values : values[0]);

/** IPTC does not say whether a creator is a person; who is also the picture's source is an agency or a publication. */
const creator = (name: string, { source }: StoryPhoto): unknown => ({
  '@type': name === source.trim() ? 'Organization' : 'Person',
  name,
});

/** Metadata of foreign files may hold anything, so only a real address is used. */
const webAddress = (text: string): string | undefined =>
  /^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? text.trim() : undefined;

const author = (byline: Byline, house: House): unknown => ({
  '@type': byline.kind === 'person' ? 'Person' : 'Organization',
  name: bylineName(byline),
  alternateName: said(bylineHandle(byline)),
  jobTitle: byline.kind === 'person' ? said(byline.role?.trim()) : undefined,
  url: said(bylineAddress(byline, house)),
});

const correction = ({ text, at }: Correction): unknown => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: at,
});

export const structuredData = (facts: PageFacts): Html =>
  html`<script type="application/ld+json">${jsonHtml(newsArticle(facts))}</script>\n`;
