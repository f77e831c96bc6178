import type { House } from '../house/house';
import { isLanguageTag } from '../story/language-tag';
import { bylineAddress, bylineName, signatories } from './byline';
import { cssHtml, html, joinHtml, noHtml, type Html } from '../html/html';
import type { PageFacts } from './page-facts';
import { pageCss } from './page-css';
import { structuredData } from './structured-data';

type MetaPair = readonly [name: string, value: string | number | null | undefined];

const metaProperty = ([property, value]: MetaPair): Html =>
  value === '' || value === null || value === undefined
    ? noHtml
    : html`<meta property="${property}" content="${value}">\n`;

const metaName = ([name, value]: MetaPair): Html =>
  value === '' || value === null || value === undefined
    ? noHtml
    : html`<meta name="${name}" content="${value}">\n`;

/** `en_IN` of `en-IN`: the form that ogp.me asks for; nothing if the story names no country. */
const ogLocale = (language: string): string | null => {
  if (!isLanguageTag(language)) return null;
  const { language: primary, region } = new Intl.Locale(language);
  return region ? `${primary}_${region}` : null;
};

/** How the story looks where it is shared. Sources: ogp.me; X's summary cards. */
function sharing(facts: PageFacts): Html {
  const { story, house, address, headline, description, section, tags, photos, modified } = facts;
  // Only an absolute address works for a shared picture.
  const lead = address === null ? undefined : photos.find(({ file }) => file !== null);
  const [card = lead?.file] = lead?.shared ?? [];
  const alt = lead?.photo.decorative ? '' : lead?.photo.alt.trim();
  const title = story.headlines.social.trim() || headline;
  const handle = house.handle.replace(/^@+/, '');
  return joinHtml([
    ...(
      [
        ['og:type', 'article'],
        ['og:title', title],
        ['og:description', description],
        ['og:url', address],
        ['og:site_name', house.name],
        ['og:locale', ogLocale(story.language)],
        ['og:image', card?.address],
        ['og:image:type', card?.mime],
        ['og:image:width', card?.width],
        ['og:image:height', card?.height],
        ['og:image:alt', alt],
        ['article:published_time', story.firstPublished],
        ['article:modified_time', modified],
        ...signatories(story)
          .flat()
          .map((byline): MetaPair => ['article:author', bylineAddress(byline, house) ?? bylineName(byline)]),
        ['article:section', section],
        ...tags.map((tag): MetaPair => ['article:tag', tag]),
      ] satisfies MetaPair[]
    ).map(metaProperty),
    ...(
      [
        ['twitter:card', lead ? 'summary_large_image' : 'summary'],
        ['twitter:title', title],
        ['twitter:description', description],
        ['twitter:image', card?.address],
        ['twitter:image:alt', alt],
        ['twitter:site', handle && `@${handle}`],
      ] satisfies MetaPair[]
    ).map(metaName),
  ]);
}

/** The page's paper, as page.css has it in light and in dark. */
const PAPER = { light: '#fffefb', dark: '#1b1a18' } as const;

const frameColours = ({ house }: PageFacts): Html =>
  joinHtml(
    (['light', 'dark'] as const).map(
      (scheme) =>
        html`<meta name="theme-color" content="${(house.themeColour ?? PAPER)[scheme]}" media="(prefers-color-scheme: ${scheme})">\n`,
    ),
  );

function feedLink({ feed, name }: House): Html {
  if (feed === '') return noHtml;
  const type = /atom/i.test(new URL(feed).pathname) ? 'application/atom+xml' : 'application/rss+xml';
  return html`<link rel="alternate" type="${type}" title="${name}" href="${new URL(feed).href}">\n`;
}

/** Everything in the page's `head`. A preview asks not to be indexed, wherever it ends up. */
export function head(facts: PageFacts, purpose: 'page' | 'preview'): Html {
  const { address, description, title, house, icon } = facts;
  // Search engines show a small picture, or none, unless they are told that they may show a large one.
  const robots = purpose === 'preview' ? 'noindex' : 'max-image-preview:large';
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Copydesk">
<meta name="copydesk:story" content="${facts.story.id}">
<title>${title}</title>
${metaName(['description', description])}${metaName(['robots', robots])}${address !== null && html`<link rel="canonical" href="${address}">\n`}${icon !== null && html`<link rel="icon" type="image/svg+xml" href="${icon}">\n`}${feedLink(house)}${sharing(facts)}<meta name="color-scheme" content="light dark">
${frameColours(facts)}<style>${cssHtml(pageCss)}</style>
${structuredData(facts)}</head>
`;
}
