import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf } from '@shared/document/body';
import type { Story } from '@shared/document/story';

const at = '2026-03-15T18:40:00+05:30';

/** A story that can be exported, with these words in every field that its page prints; nothing else of it changes. */
export function sayingEverywhere(story: Story, words: (field: number) => string, slug: string): Story {
  return {
    ...story,
    ...{ slug, headline: `${words(0)} ${slug}`, deck: words(1), dateline: words(2), section: words(3) },
    headlines: { short: words(4), social: words(5), search: words(6) },
    bylines: [
      { kind: 'person', name: `A ${words(7)}`, role: words(8), handle: words(9), url: webAddress(words(7)) },
      { kind: 'organisation', name: `B ${words(10)}`, handle: words(11) },
    ],
    tags: [`t ${words(12)}`, `u ${words(13)}`],
    related: [{ title: `About ${words(14)}`, url: webAddress(words(14)) }],
    corrections: [{ text: `It was ${words(15)}.`, at }],
    firstPublished: at,
    updated: at,
    ...{ embargo: null, language: 'en', direction: 'ltr' },
    photos: Object.fromEntries(Object.entries(story.photos).filter(([, { file }]) => file !== null)),
    body: bodyOf(withoutEmptySlots(story.body.root.children, story.photos)),
  };
}

/** An address of a web page, with markup behind its path. */
const webAddress = (words: string): string =>
  `https://example.org/${encodeURI(words.slice(0, 200))}?q='"<b>${encodeURIComponent(words.slice(0, 50))}`;

const withoutEmptySlots = (nodes: readonly BodyNode[], photos: Story['photos']): readonly BodyNode[] =>
  nodes.filter(
    (node) => !('photoId' in node) || (photos[node.photoId as keyof typeof photos]?.file ?? null) !== null,
  );
