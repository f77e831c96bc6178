import type { HtmlContext } from '../../block-contract/context';
import { captionRuns, trimmedCaption, type CaptionRun, type MarkedCaption } from '../../story/caption-marks';
import { anchor } from '../link/anchor';
import { html, type Html } from '../../html/html';

/** Stretches of a caption that go to one address, or to none. */
interface Part {
  readonly href: string | null;
  readonly words: Html[];
}

function emphasis({ text, bold, italic }: CaptionRun): Html {
  const words = italic ? html`<em>${text}</em>` : html`${text}`;
  return bold ? html`<strong>${words}</strong>` : words;
}

/** A caption with its emphasis and its links. A link that may not be published leaves its words. */
export function captionWords(
  caption: MarkedCaption,
  { houseOrigin }: Pick<HtmlContext, 'houseOrigin'>,
): Html {
  const parts: Part[] = [];
  for (const run of captionRuns(trimmedCaption(caption))) {
    const last = parts.at(-1);
    if (last?.href === run.href) last.words.push(emphasis(run));
    else parts.push({ href: run.href, words: [emphasis(run)] });
  }
  return html`${parts.map(({ href, words }) =>
    href === null ? html`${words}` : anchor(href, html`${words}`, houseOrigin),
  )}`;
}
