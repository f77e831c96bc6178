import type { HandlePlatform } from '../story/handle-profile';
import { profileOf } from '../story/handle-profile';
import type { House } from '../house/house';
import type { Story } from '../document/story';
import type { Byline } from '../story/fields';
import { isLanguageTag } from '../story/language-tag';
import { anchor } from '../blocks/link/anchor';
import { html, joinHtml, noHtml, type Html } from '../html/html';
import { commaFor, phrasesFor } from '../html/phrases';

const bareHandle = (byline: Byline): string => (byline.handle ?? '').trim().replace(/^@+/, '');

/** A byline with content: a name or at least a handle. */
export const isSignedBy = (byline: Byline): boolean => byline.name.trim() !== '' || bareHandle(byline) !== '';

/** The name as it prints. An account that signs with its handle alone prints as `@handle`. */
export function bylineName(byline: Byline): string {
  const name = byline.name.trim();
  const handle = bareHandle(byline);
  return handle !== '' && name.replace(/^@+/, '').toLowerCase() === handle.toLowerCase()
    ? `@${handle}`
    : name || `@${handle}`;
}

/** The handle if it adds to the name: `@handle`, or null. */
export function bylineHandle(byline: Byline): string | null {
  const handle = `@${bareHandle(byline)}`;
  return handle === '@' || handle === bylineName(byline) ? null : handle;
}

/** Where a byline leads: the address that the story gives, else the account of its handle. */
export const bylineAddress = (byline: Byline, { handlePlatform }: House): string | null =>
  byline.url ?? profileOf(bareHandle(byline), handlePlatform);

/** The authors as the page names them: people on one line and organisations on another; the kind that is named first comes first. */
export function signatories(story: Story): readonly (readonly Byline[])[] {
  const signed = story.bylines.filter(isSignedBy);
  const kinds = [...new Set(signed.map(({ kind }) => kind))];
  return kinds.map((kind) => signed.filter((byline) => byline.kind === kind));
}

interface Around {
  readonly houseOrigin: string;
  readonly house: { readonly handlePlatform: HandlePlatform };
}

/** One name, isolated: a handle in Latin letters must not turn the Arabic around it. */
function signature(byline: Byline, { houseOrigin, house }: Around): Html {
  const name = html`<bdi class="byline-name">${bylineName(byline)}</bdi>`;
  const handle = bylineHandle(byline);
  const profile = profileOf(bareHandle(byline), house.handlePlatform);
  const leadsTo = byline.url ?? (handle === null ? profile : null);
  const linked = leadsTo === null ? name : anchor(leadsTo, name, houseOrigin);
  if (handle === null) return linked;
  const account = html`<bdi class="byline-handle">${handle}</bdi>`;
  // Two adjacent links to the same place are one too many.
  const isElsewhere = profile !== null && profile !== leadsTo;
  return html`${linked} ${isElsewhere ? anchor(profile, account, houseOrigin) : account}`;
}

/** A role follows a single name after a comma. Among several names it would read as one more name. */
function signatureWithRole(byline: Byline, isAlone: boolean, language: string, around: Around): Html {
  const signed = signature(byline, around);
  const role = byline.kind === 'person' ? byline.role?.trim() : undefined;
  if (!role) return signed;
  const said = html`<span class="byline-role">${role}</span>`;
  return isAlone ? html`${signed}${commaFor(language)}${said}` : html`${signed} (${said})`;
}

/** Who wrote it, people and organisations each on a line; nothing if nobody signs. Organisations sign without “By”. */
export function bylineLines(story: Story, around: Around): Html {
  const lines = signatories(story);
  return lines.length === 0
    ? noHtml
    : joinHtml(lines.map((bylines) => line(bylines, story.language, around)));
}

function line(bylines: readonly Byline[], language: string, around: Around): Html {
  const { by } = phrasesFor(language);
  const before = by && bylines[0]!.kind === 'person' ? `${by} ` : '';
  const isAlone = bylines.length === 1;
  const names = new Intl.ListFormat(isLanguageTag(language) ? language : 'en', { type: 'conjunction' })
    .formatToParts(bylines.map((_, at) => String(at)))
    .map(({ type, value }) =>
      type === 'element'
        ? signatureWithRole(bylines[Number(value)]!, isAlone, language, around)
        : html`${value}`,
    );
  return html`<p class="byline">${before}${joinHtml(names)}</p>\n`;
}
