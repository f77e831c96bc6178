import { counted } from '../counted';
import { trackersOf } from '../story/clean-address';
import type { PhotoId } from '../story/ids';
import { topBlocksOf, withAddresses } from '../document/nodes';
import type { Story } from '../document/story';
import { unwrapAddress } from '../story/unwrap-address';
import type { Check, Finding } from './check';
import { type FindingWords, withWords, wordsAt } from './finding-words';
import { photosInStory } from './photos-in-story';
import { wordPlacesIn } from './word-places';
import { linksIn, wordsOfLink } from './words-where';

/** Whether following an address tells another site who followed it. */
const isTracked = (address: string): boolean => unwrapAddress(address) !== address;

/** What tracks readers in an address: names of parameters, or the site that it goes through first. */
function trackersIn(address: string): readonly string[] {
  const names = trackersOf(address);
  return names.length > 0 ? names : [new URL(address.trim()).hostname.replace(/^www\./u, '')];
}

/** The finding for a place whose links have these addresses; none if no address tracks anybody. */
function inPlace(
  where: string,
  addresses: readonly string[],
  target: Finding['target'],
  swap: NonNullable<Finding['fix']>['swap'],
  words: FindingWords | null,
): readonly Finding[] {
  const tracked = addresses.filter(isTracked);
  if (tracked.length === 0) return [];
  const names = [...new Set(tracked.flatMap(trackersIn))].slice(0, 4).join(', ');
  const isOne = tracked.length === 1;
  const subject = isOne
    ? `A link in ${where} tracks`
    : `${counted(tracked.length, 'link')} in ${where} track`;
  const fix = { label: 'Remove the trackers', done: 'The trackers were removed from the address.', swap };
  return [
    {
      weight: 'advice',
      message: `${subject} readers (${names}). Remove ${isOne ? 'the tracker from its address' : 'the trackers from their addresses'}.`,
      ...{ target, ...withWords(words), fix },
    },
  ];
}

const inBody = ({ body }: Story): readonly Finding[] =>
  topBlocksOf(body)
    .flatMap(wordPlacesIn)
    .flatMap(({ node, where, target, swapTo }) => {
      const links = linksIn(node);
      const first = links.find(({ address }) => isTracked(address));
      if (!first) return [];
      return inPlace(
        where,
        links.map(({ address }) => address),
        target,
        swapTo(withAddresses(node, unwrapAddress)),
        wordsOfLink(node, first.node),
      );
    });

function inCaption(photoId: PhotoId, { photos }: Story, position: number): readonly Finding[] {
  const { caption = '', captionMarks: marks = [] } = photos[photoId] ?? {};
  const first = marks.find(({ href }) => href !== undefined && isTracked(href));
  if (!first) return [];
  const to = marks.map((mark) =>
    mark.href === undefined ? mark : { ...mark, href: unwrapAddress(mark.href) },
  );
  return inPlace(
    `the caption of Photo ${position}`,
    marks.flatMap(({ href }) => href ?? []),
    { at: 'photo', photoId, field: 'caption' },
    { at: 'photo', photoId, was: { captionMarks: marks }, to: { captionMarks: to } },
    wordsAt(caption, first.start, first.end),
  );
}

/** Rows of the inspector that hold an address. */
function inRows(story: Story, name: 'bylines' | 'related', where: string): readonly Finding[] {
  const rows: readonly { readonly url?: string | undefined }[] = story[name];
  return rows.flatMap(({ url }, at) => {
    if (url === undefined) return [];
    const to = rows.map((row, other) => (other === at ? { ...row, url: unwrapAddress(url) } : row));
    return inPlace(
      `${where} ${at + 1}`,
      [url],
      { at: 'field', field: `${name}.${at}.url` },
      { at: 'fields', was: { [name]: rows }, to: { [name]: to } },
      wordsAt(url, 0, url.length),
    );
  });
}

/**
 * A tracker in a link tells another site which story its reader came from, and often who copied the link; so does a link
 * that goes through another site first. Advice only: the link works, and it may be a campaign of the house itself.
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
