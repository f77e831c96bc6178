import type { BodyNode } from '@shared/block-contract/body-node';
import { newEventId, newRevisionId, newStoryId } from '@shared/story/ids';
import type { StoryPhoto } from '@shared/story/photo';
import { type Handover, packHandover } from '../../electron/desk/handover/handover-file';
import { sha256Of } from '../../electron/desk/sha256';
import { sayingEverywhere } from './hostile-story';
import { paragraph, pullQuote, saidBy, text } from './story-blocks';
import type { Story } from '@shared/document/story';

/** Fills each field of a photo that takes words or an address; the file and the crops stay. */
export function photoSaying(photo: StoryPhoto, words: (field: number) => string): StoryPhoto {
  let field = 20;
  const next = (): string => words((field += 1)).slice(0, 450);
  const fields = Object.entries(photo).map(([name, value]) => {
    if (name === 'credit' || name === 'alt') return [name, `A ${next()}`];
    if (name === 'keywords' || name === 'persons') return [name, [next(), next()]];
    return [name, typeof value === 'string' ? next() : value];
  });
  const said = Object.fromEntries(fields) as StoryPhoto;
  return { ...said, takenAt: null, caption: `C ${said.caption}` };
}

/**
 * A `.copydesk` file of a new story, made of one that is whole: with these words in every text of the document, of its history, its
 * photos and its report. `change` edits the document last, and may turn it into one that no build writes.
 */
export function hostileHandover(
  base: Handover,
  words: (field: number) => string,
  change: (story: Story) => unknown = (story) => story,
): Uint8Array {
  const id = newStoryId();
  const draft = JSON.parse(base.texts.get(base.record.sha256)!) as Story;
  const story = sayingEverywhere({ ...draft, id }, words, `handed-over-${id.slice(-8)}`);
  const photos = Object.fromEntries(
    Object.entries(story.photos).map(([slot, photo]) => [slot, photoSaying(photo, words)]),
  );
  const body = {
    root: { ...story.body.root, children: [...story.body.root.children, ...blocksSaying(words)] },
  };
  const json = JSON.stringify(change({ ...story, photos, body }));
  const sha256 = sha256Of(json);
  const at = '2026-03-15T13:10:00.000Z';
  const name = (field: number) => words(field).slice(0, 900);
  const who = { author: name(60), device: name(61), at };
  const line = { line: 1, text: words(62) };
  return packHandover({
    ...base,
    texts: new Map([[sha256, json]]),
    record: {
      ...base.record,
      ...{ id, sha256, status: 'draft', settledSha256: null },
      revisions: [
        { ...who, id: newRevisionId(), parentId: null, kind: 'close', headline: words(63), words: 1, sha256 },
      ],
      events: [{ ...who, id: newEventId(), kind: 'comment', note: words(64), sha256 }],
      photos: base.record.photos.map((photo) => ({
        ...photo,
        name: words(65).slice(0, 490),
        words: photoSaying(photo.words as StoryPhoto, words),
        record: {
          words: photoSaying(photo.words as StoryPhoto, (field) => words(field + 1)),
          ...{ licenceUntil: null, doNotUse: null, updatedAt: at },
        },
      })),
      report: {
        ...{ source: words(66), readIn: null },
        leftOut: [
          {
            ...line,
            ...{ reason: 'document comment', after: words(67), broughtBack: false },
            ...{ by: words(68), at: words(69), about: words(70) },
          },
        ],
        doubtful: [{ ...line, doubt: words(71) }],
        read: [{ ...line, field: words(72) }],
      },
    },
  });
}

/** A block of each kind. */
const blocksSaying = (words: (field: number) => string): readonly BodyNode[] => [
  paragraph(words(40)),
  paragraph(text(words(41), 1), { type: 'linebreak', version: 1 }, text(words(42), 2)),
  { type: 'heading', version: 1, tag: 'h2', children: [text(words(43))] },
  { type: 'block-quote', ...saidBy(words(44)), children: [text(words(45))] },
  pullQuote(words(46), words(47)),
  paragraph({
    ...{ type: 'link', version: 1, url: 'https://example.org/a', title: words(48), rel: words(49) },
    ...{ target: words(50), children: [text(words(51))] },
  }),
];

/** What no build of ours writes into a document: each is a block whose fields name an address or words that a page might obey. */
export const oddBlocks = (address: string, payload: string): readonly BodyNode[] => [
  paragraph({ type: 'link', version: 1, url: address, children: [text('a link')] }),
  paragraph({ type: 'autolink', version: 1, url: address, isUnlinked: false, children: [text('a link')] }),
  paragraph({ ...text('styled'), style: `background:url(${address});color:red` }),
  paragraph({ ...text('styled'), style: `--x:url(${address});background-image:image-set("${address}" 1x)` }),
  paragraph({ ...text('moded'), mode: 'token', detail: 3, format: 2_147_483_647 }),
  { ...paragraph('a paragraph'), textStyle: `background:url(${address})`, style: `background:url(${address})` },
  { ...paragraph('a paragraph'), format: payload, direction: payload },
  { ...paragraph('a paragraph'), format: 'center', indent: 9, id: 'location', class: 'x', onclick: 'window.ran=1' },
  { type: 'heading', version: 1, tag: 'script', children: [text('window.ran=1')] },
  { type: 'heading', version: 1, tag: 'h2', lang: payload, children: [text('words')] },
  { type: 'list', version: 1, listType: 'bullet', tag: 'script', start: 1, children: [{ type: 'listitem', version: 1, value: 1, children: [text('window.ran=1')] }] },
  { type: 'list', version: 1, listType: 'check', tag: 'ul', start: 1, children: [{ type: 'listitem', version: 1, value: 1, checked: true, children: [text('words')] }] },
  { type: 'html', version: 1, html: payload, __html: payload, innerHTML: payload },
  { type: 'image', version: 1, src: address, altText: payload },
  { type: 'iframe', version: 1, src: address, url: address },
  { type: 'code', version: 1, language: payload, children: [text(payload)] },
  { type: 'code-highlight', version: 1, text: payload, highlightType: payload },
  { type: 'horizontalrule', version: 1 },
  { type: 'root', version: 1, children: [text(payload)] },
  { type: 'artificial', version: 1, children: [] },
  { type: '__proto__', version: 1, html: payload },
  { type: 'constructor', version: 1, children: [text(payload)] },
  { type: 'paragraph', version: 99, children: [text(payload)], html: payload },
  { ...pullQuote(payload, payload), text: payload, style: `background:url(${address})` },
  pullQuote({ type: 'link', version: 1, url: address, children: [text('a link')] }, { ...text('styled'), style: `background:url(${address})` }),
  { type: 'photo', version: 1, photoId: payload },
  { type: 'photo', version: 1, photoId: '../../x', src: address },
]; // prettier-ignore
