import type { Byline, Story } from '../story/story';
import { isLanguageTag } from '../story/language-tag';
import { anchor } from './anchor';
import { html, joinHtml, noHtml, type Html } from './html';
import { phrasesFor } from './phrases';

const bareHandle = (byline: Byline): string => (byline.handle ?? '').trim().replace(/^@+/, '');

/** A byline that says something: a name or at least a handle. */
export const isSignedBy = (byline: Byline): boolean => byline.name.trim() !== '' || bareHandle(byline) !== '';

/** The name as it prints. An account that signs with its handle alone prints as `@handle`. */
export function bylineName(byline: Byline): string {
  const name = byline.name.trim();
  const handle = bareHandle(byline);
  return handle !== '' && name.replace(/^@+/, '').toLowerCase() === handle.toLowerCase()
    ? `@${handle}`
    : name || `@${handle}`;
}

/** The handle where it says more than the name does: `@handle`, or null. */
export function bylineHandle(byline: Byline): string | null {
  const handle = `@${bareHandle(byline)}`;
  return handle === '@' || handle === bylineName(byline) ? null : handle;
}

/** One name, isolated: a handle in Latin letters must not turn the Arabic around it. */
function signature(byline: Byline, houseOrigin: string): Html {
  const name = html`<bdi class="byline-name">${bylineName(byline)}</bdi>`;
  const handle = bylineHandle(byline);
  const linked = byline.url ? anchor(byline.url, name, houseOrigin) : name;
  const role = byline.kind === 'person' ? byline.role?.trim() : undefined;
  return html`${linked}${handle && html` <bdi class="byline-handle">${handle}</bdi>`}${role && html`, <span class="byline-role">${role}</span>`}`;
}

/** Who wrote it, on one line; nothing where nobody signs. Organisations sign without “By”. */
export function bylineLine(story: Story, houseOrigin: string): Html {
  const bylines = story.bylines.filter(isSignedBy);
  if (bylines.length === 0) return noHtml;
  const { by } = phrasesFor(story.language);
  const before = by && bylines[0]!.kind === 'person' ? `${by} ` : '';
  const names = new Intl.ListFormat(isLanguageTag(story.language) ? story.language : 'en', {
    type: 'conjunction',
  })
    .formatToParts(bylines.map((_, at) => String(at)))
    .map(({ type, value }) =>
      type === 'element' ? signature(bylines[Number(value)]!, houseOrigin) : html`${value}`,
    );
  return html`<p class="byline">${before}${joinHtml(names)}</p>\n`;
}
