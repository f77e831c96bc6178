import type { BodyNode } from '../blocks/block';
import { counted } from '../counted';
import { trackersOf, withoutTrackers } from '../story/clean-address';
import type { PhotoId } from '../story/ids';
import type { Story } from '../story/story';
import type { Check, Finding } from './check';
import { type FindingWords, wordsAt, withWords } from './finding-words';
import { photosInStory } from './photos-in-story';

const FIX = { label: 'Remove the trackers', done: 'The trackers were removed from the address.' };

/** The finding for a place whose links have these addresses; none if no address has a tracker. */
function inPlace(
  where: string,
  addresses: readonly string[],
  target: Finding['target'],
  swap: NonNullable<Finding['fix']>['swap'],
  words: FindingWords | null = null,
): readonly Finding[] {
  const tracked = addresses.filter((address) => trackersOf(address).length > 0);
  if (tracked.length === 0) return [];
  const names = [...new Set(tracked.flatMap(trackersOf))].slice(0, 4).join(', ');
  const message =
    tracked.length === 1
      ? `A link in ${where} tracks readers (${names}). Remove these parts of its address.`
      : `${counted(tracked.length, 'link')} in ${where} track readers (${names}). Remove these parts of their addresses.`;
  return [{ weight: 'advice', message, target, ...withWords(words), fix: { ...FIX, swap } }];
}

function linksIn(node: BodyNode): readonly string[] {
  const own = node.type === 'link' && typeof node.url === 'string' ? [node.url] : [];
  return [...own, ...(node.children ?? []).flatMap(linksIn)];
}

const wordsIn = (node: BodyNode): string =>
  typeof node.text === 'string' ? node.text : (node.children ?? []).map(wordsIn).join('');

/** The words of the first link in a block that has a tracker; `before` is what the block says before it. */
function trackedWords(node: BodyNode, before = ''): FindingWords | null {
  if (node.type === 'link') {
    const said = wordsIn(node);
    const isTracked = typeof node.url === 'string' && trackersOf(node.url).length > 0;
    return isTracked ? wordsAt(said, 0, said.length, before) : null;
  }
  let said = before;
  for (const child of node.children ?? []) {
    const found = trackedWords(child, said);
    if (found) return found;
    said += wordsIn(child);
  }
  return null;
}

const withCleanLinks = (node: BodyNode): BodyNode => ({
  ...node,
  ...(node.type === 'link' && typeof node.url === 'string' && { url: withoutTrackers(node.url) }),
  ...(node.children && { children: node.children.map(withCleanLinks) }),
});

const inBody = ({ body }: Story): readonly Finding[] =>
  body.root.children.flatMap((block, index) =>
    inPlace(
      `block ${index + 1}`,
      linksIn(block),
      { at: 'block', index },
      {
        ...{ at: 'block', index, was: block, to: withCleanLinks(block) },
      },
      trackedWords(block),
    ),
  );

function inCaption(photoId: PhotoId, { photos }: Story, position: number): readonly Finding[] {
  const marks = photos[photoId]?.captionMarks ?? [];
  const to = marks.map((mark) =>
    mark.href === undefined ? mark : { ...mark, href: withoutTrackers(mark.href) },
  );
  return inPlace(
    `the caption of Photo ${position}`,
    marks.flatMap(({ href }) => href ?? []),
    { at: 'photo', photoId, field: 'caption' },
    { at: 'photo', photoId, was: { captionMarks: marks }, to: { captionMarks: to } },
  );
}

/** Rows of the inspector that hold an address. */
function inRows(story: Story, name: 'bylines' | 'related', where: string): readonly Finding[] {
  const rows: readonly { readonly url?: string | undefined }[] = story[name];
  return rows.flatMap(({ url }, at) => {
    if (url === undefined) return [];
    const to = rows.map((row, other) => (other === at ? { ...row, url: withoutTrackers(url) } : row));
    return inPlace(
      `${where} ${at + 1}`,
      [url],
      { at: 'field', field: `${name}.${at}` },
      { at: 'fields', was: { [name]: rows }, to: { [name]: to } },
    );
  });
}

/**
 * A tracker in a link tells another site which story its reader came from, and often who copied the link. Advice: the
 * link works, and a campaign of the house's own may be meant.
 */
export const trackers: Check = {
  id: 'trackers',
  title: 'No link tracks readers',
  run: (story) => [
    ...inBody(story),
    ...photosInStory(story).flatMap(({ photoId, position }) => inCaption(photoId, story, position)),
    ...inRows(story, 'bylines', 'byline'),
    ...inRows(story, 'related', 'related link'),
  ],
};
