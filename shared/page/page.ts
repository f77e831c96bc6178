import type { HtmlContext } from '../block-contract/context';
import { isSampleAddress } from '../house/house';
import type { Story } from '../document/story';
import { anchor } from '../blocks/link/anchor';
import { bodyHtml } from './body';
import { bylineLines } from './byline';
import { createHtmlContext, type HtmlOptions } from './context';
import { head } from './head';
import { documentText, html, joinHtml, noHtml, type Html } from '../html/html';
import { titleOfAddress } from '../html/link-title';
import { pageFacts, type PageFacts } from './page-facts';
import { phrasesFor } from '../html/phrases';
import { timeHtml } from './times';

/**
 * The whole page of a story, ready to be published. Pure, without a DOM, clock or locale of the machine: the same
 * story and options give the same text anywhere. `publish-ready` means what ARCHITECTURE.md says of the export.
 */
export function renderPage(story: Story, options: HtmlOptions): string {
  const context = createHtmlContext(story, { ...options, findPassages: true });
  const facts = pageFacts(story, options);
  const page = html`<!DOCTYPE html>
<html lang="${story.language}" dir="${story.direction}">
${head(facts, options.purpose ?? 'page')}<body>
${masthead(facts, context)}<main>
<article>
${storyHeader(facts, context)}<div class="story-body">
${bodyHtml(story, context, datelineHtml(story))}</div>
${storyFooter(facts, context)}</article>
</main>
</body>
</html>
`;
  return documentText(page);
}

/** The house's name, and its front page behind it unless its address is still the sample. */
function masthead({ house }: PageFacts, { houseOrigin }: HtmlContext): Html {
  const name = html`<span lang="${house.language}" dir="auto">${house.name}</span>`;
  const shown = isSampleAddress(house.url) ? name : anchor(house.url, name, houseOrigin);
  return html`<header class="masthead">${shown}</header>\n`;
}

function storyHeader({ story, headline, deck, section }: PageFacts, context: HtmlContext): Html {
  return html`<header class="story-header">
${section && html`<p class="section">${section}</p>\n`}<h1>${headline}</h1>
${deck && html`<p class="deck">${deck}</p>\n`}${bylineLines(story, context)}${times(story, context)}</header>
`;
}

function times(story: Story, { house, language }: HtmlContext): Html {
  const phrases = phrasesFor(language);
  const part = (name: string, label: string, time: string | null): Html[] =>
    time === null ? [] : [html`<span class="${name}">${label} ${timeHtml(time, language, house)}</span>`];
  const parts = [
    ...part('published', phrases.published, story.firstPublished),
    ...part('updated', phrases.updated, story.updated),
  ];
  return parts.length === 0
    ? noHtml
    : html`<p class="times">${joinWith(html` <span aria-hidden="true">·</span> `, parts)}</p>\n`;
}

/** The dateline is printed in the first paragraph, as papers do, but is not part of the copy's own words. */
function datelineHtml({ dateline }: Story): Html {
  const place = dateline.trim();
  if (place === '') return noHtml;
  const mark = /[:—–-]$/u.test(place) ? '' : ':';
  return html`<p class="dateline"><span>${place}</span>${mark}</p>\n`;
}

function storyFooter({ story, address, house, tags }: PageFacts, context: HtmlContext): Html {
  const phrases = phrasesFor(story.language);
  const corrections = story.corrections.map(
    ({ text, at }) =>
      html`<p class="correction"><strong>${phrases.correction}</strong> (${timeHtml(at, story.language, house)}): <span class="correction-text">${text}</span></p>\n`,
  );
  const related = story.related.map(
    ({ title, url }) =>
      html`<li>${anchor(url, html`${title.trim() || titleOfAddress(url)}`, context.houseOrigin)}</li>\n`,
  );
  const topics = tags.map((tag) => html`<li>${tag}</li>\n`);
  const parts = [
    ...corrections,
    list('related', phrases.related, related),
    list('topics', phrases.topics, topics),
    house.printsAddress && address !== null ? ownAddress(address, context) : noHtml,
  ].filter((part) => part !== noHtml);
  return parts.length === 0 ? noHtml : html`<footer class="story-footer">\n${parts}</footer>\n`;
}

function ownAddress(address: string, { houseOrigin }: HtmlContext): Html {
  const shown = readable(address).replace(/^https?:\/\//, '');
  return html`<p class="address" dir="ltr">${anchor(address, html`${shown}`, houseOrigin)}</p>\n`;
}

/** An address with the letters of its language. One with a stray `%`, which a house may have, stays as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const list = (name: string, title: string, items: readonly Html[]): Html =>
  items.length === 0 ? noHtml : html`<div class="${name}"><h2>${title}</h2>\n<ul>\n${items}</ul></div>\n`;

const joinWith = (separator: Html, parts: readonly Html[]): Html =>
  joinHtml(parts.map((part, at) => (at === 0 ? part : html`${separator}${part}`)));
