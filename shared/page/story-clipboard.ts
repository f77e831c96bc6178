import type { House } from '../house/house';
import type { Story } from '../document/story';
import { storyContent } from '../document/content';
import { plainTexts } from '../document/plain-text';
import { toHtml } from './body';
import { html } from '../html/html';

/** A text as the clipboard has it: the headline, the deck and the body. */
export function storyClipboard(story: Story, house: House): { readonly html: string; readonly text: string } {
  const { headline, deck, language, direction } = story;
  const page = html`<article lang="${language}" dir="${direction}">${headline.trim() && html`<h1>${headline}</h1>`}${deck.trim() && html`<p>${deck}</p>`}${toHtml(story, { house, findPassages: true })}</article>`;
  const parts = [headline, deck, ...plainTexts(storyContent(story, house), 'all')].filter(
    (part) => part.trim() !== '',
  );
  return { html: page.toString(), text: parts.join('\n\n') };
}
