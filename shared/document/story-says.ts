import { z } from 'zod';
import { findBlock } from '../blocks';
import type { Block } from '../block-contract/block';
import { blockId, withBlockId, withoutIdsIn } from './block-ids';
import type { BodyNode } from '../block-contract/body-node';
import {
  elementNotes,
  directionName,
  nameNote,
  readNote,
  saidLine,
  settingNote,
  type SaidLine,
  type SaidNote,
  type SaidRun,
  type SaysContext,
} from '../block-contract/says';
import { canonicalJson } from '../canonical-json';
import { photoNotes } from '../blocks/photo/photo-says';
import { topBlocksOf } from './nodes';
import type { Story } from './story';
import type { Byline } from '../story/fields';
import { placedPhotoIds } from './walk';

/** The fields of a story that a comparison reads from the story's head; the body and the photos say lines instead. */
export type SaidField = Exclude<keyof Story, 'schema' | 'id' | 'body' | 'photos'>;

type Says = (story: Story) => readonly SaidNote[];

/** What a story says outside its body, field by field, in the order of reading. A field that is missing does not compile. */
const FIELDS: Readonly<Record<SaidField, Says>> = {
  headline: ({ headline }) => readNote('Headline', headline),
  deck: ({ deck }) => readNote('Deck', deck),
  bylines: ({ bylines }) => [
    ...nameNote('Bylines', bylines.map(bylineText).join('\n')),
    ...settingNote('Kinds of bylines', bylines.map(({ kind }) => kind).join('\n')),
    // With its owner: an address that moved from one byline to another is a change.
    ...settingNote(
      'Profile addresses',
      bylines.flatMap(({ name, url }) => (url === undefined ? [] : [`${name}: ${url}`])).join('\n'),
    ),
  ],
  dateline: ({ dateline }) => nameNote('Dateline', dateline),
  section: ({ section }) => nameNote('Section', section),
  tags: ({ tags }) => nameNote('Tags', tags.join('\n')),
  slug: ({ slug }) => nameNote('Slug', slug),
  headlines: ({ headlines }) => [
    ...readNote('Short headline', headlines.short),
    ...readNote('Social headline', headlines.social),
    ...readNote('Search title', headlines.search),
  ],
  corrections: ({ corrections }) => [
    ...readNote('Corrections', corrections.map(({ text }) => text).join('\n')),
    ...settingNote('Times of corrections', corrections.map(({ at }) => at).join('\n')),
  ],
  related: ({ related }) => [
    ...readNote('Related links', related.map(({ title }) => title).join('\n')),
    ...settingNote('Addresses of related links', related.map(({ url }) => url).join('\n')),
  ],
  leadPhoto: (story) => settingNote('Lead photo', leadPhotoPlace(story)),
  language: ({ language }) => settingNote('Language', language),
  direction: ({ direction }) => settingNote('Direction', directionName(direction)),
  firstPublished: ({ firstPublished }) => settingNote('Published', firstPublished ?? ''),
  updated: ({ updated }) => settingNote('Updated', updated ?? ''),
  embargo: ({ embargo }) => settingNote('Embargo', embargo ?? ''),
};

const bylineText = (byline: Byline): string =>
  [
    byline.name,
    byline.kind === 'person' && byline.role,
    byline.handle && `@${byline.handle.replace(/^@+/, '')}`,
  ]
    .filter(Boolean)
    .join(', ');

/** The chosen lead photo by its place in the story, as the Photos tab counts. */
function leadPhotoPlace(story: Story): string {
  if (story.leadPhoto === undefined) return '';
  const at = placedPhotoIds(story).indexOf(story.leadPhoto);
  return at === -1 ? 'a photo that is not in the text' : `Photo ${at + 1}`;
}

/** What each field of a story says, in the order of reading. */
export const storyNotes = (story: Story): readonly (readonly [SaidField, readonly SaidNote[]])[] =>
  (Object.keys(FIELDS) as SaidField[]).map((field) => [field, FIELDS[field](story)]);

/**
 * What the body of a story says, line by line, as a comparison shows it. Blocks that this build does not know, and
 * properties that no block reads, are shown as data: no difference may stay hidden.
 */
export const bodyLines = (story: Pick<Story, 'body' | 'photos'>): readonly SaidLine[] =>
  saysContext(story.photos).lines(topBlocksOf(story.body));

/** The photos of a story that are not in its text; a version still keeps them. */
export function spareLines(story: Pick<Story, 'body' | 'photos'>): readonly SaidLine[] {
  const placed: ReadonlySet<string> = new Set(placedPhotoIds(story));
  return Object.entries(story.photos)
    .filter(([id]) => !placed.has(id))
    .map(([id, photo]) =>
      saidLine({ kind: 'Photo that is not in the text', id, standing: 'beside', notes: photoNotes(photo) }),
    );
}

function saysContext(photos: SaysContext['photos']): SaysContext {
  const context: SaysContext = {
    photos,
    runs: (nodes) => {
      const [only] = nodes;
      if (only && nodes.length === 1) return runsOf(only, context);
      const runs: SaidRun[] = [];
      let isLeaf = false;
      for (const node of nodes) {
        const said = runsOf(node, context);
        const last = runs.at(-1);
        const [first, ...rest] = said;
        // Two adjacent links stay two, even if they lead to the same place.
        const joins = isLeaf && !node.children && last && first && isEqual(last.looks, first.looks);
        if (joins) runs.splice(-1, 1, { ...last, text: last.text + first.text }, ...rest);
        else runs.push(...said);
        isLeaf = !node.children;
      }
      return runs;
    },
    lines: (nodes) => nodes.flatMap((node) => linesOf(node, context)),
  };
  return context;
}

const isEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((look, at) => look === b[at]);

/** The block that reads a node; undefined if this build does not know its kind or version. */
function readerOf(node: BodyNode): Block | undefined {
  const block = findBlock(node.type);
  return block && node.version <= block.version ? block : undefined;
}

function linesOf(node: BodyNode, context: SaysContext): readonly SaidLine[] {
  const id = blockId(node);
  const said = saidBy(node, context);
  // What a block in a holder says is its own already.
  return id === null ? said : said.map((line) => (line.block === undefined ? { ...line, block: id } : line));
}

function saidBy(node: BodyNode, context: SaysContext): readonly SaidLine[] {
  const block = readerOf(node);
  if (!block) {
    const kind = `Block that this Copydesk does not know: ${node.type}`;
    return [
      saidLine({ kind, standing: 'beside', notes: settingNote('Data', canonicalJson(withoutIdsIn(node))) }),
    ];
  }
  // Only a damaged body has words outside a block; they are shown all the same.
  if (block.place === 'inline') return [saidLine({ kind: 'Words', runs: context.runs([node]) })];
  const said = block.says(node, context);
  const notes = [
    ...(block.slots ?? []).flatMap(({ name, label }) => slotNotes(node.$slots?.[name], label)),
    ...settingNote('Other data', unreadOf(withBlockId(node, null), block)),
  ];
  if (notes.length === 0) return said;
  const [first = saidLine({ kind: block.label }), ...rest] = said;
  return [{ ...first, notes: [...first.notes, ...notes] }, ...rest];
}

/** The settings of a slot. Its block says the slot's words. */
function slotNotes(slot: BodyNode | undefined, label: string): readonly SaidNote[] {
  const block = slot && readerOf(slot);
  if (!slot || !block) return settingNote(label, slot ? canonicalJson(slot) : '');
  const { direction, format, indent } = slot;
  const notes = [
    ...elementNotes({ direction, format, indent }),
    ...settingNote('Other data', unreadOf(slot, block)),
  ];
  return notes.map((note) => ({ ...note, label: `${note.label} of the ${label}` }));
}

function runsOf(node: BodyNode, context: SaysContext): readonly SaidRun[] {
  const block = readerOf(node);
  if (block?.place !== 'inline')
    return [{ text: `[${node.type}]`, looks: [`unknown: ${canonicalJson(node)}`] }];
  const said = block.says(node, context);
  const unread = unreadOf(node, block);
  return unread === '' ? said : said.map((run) => ({ ...run, looks: [...run.looks, `data ${unread}`] }));
}

/**
 * The properties of a node that its block's schema does not name, as JSON; empty if there are none. One that is undefined
 * is none: an open editor has some, and a stored story has not.
 */
function unreadOf(node: BodyNode, block: Block): string {
  const known = namesOf(block);
  if (known === null) return '';
  // Nearly no node has one, and every node of a story is looked at whenever it is saved.
  const unread: string[] = [];
  for (const name in node) if (!known.has(name) && node[name] !== undefined) unread.push(name);
  return unread.length === 0
    ? ''
    : canonicalJson(Object.fromEntries(unread.map((name) => [name, node[name]])));
}

const names = new Map<string, ReadonlySet<string> | null>();

/** What a block's schema names; null for a schema that does not tell. */
function namesOf({ type, schema, slots }: Block): ReadonlySet<string> | null {
  let known = names.get(type);
  if (known === undefined) {
    known =
      schema instanceof z.ZodObject
        ? new Set([...Object.keys(schema.shape), 'children', ...(slots ? ['$slots'] : [])])
        : null;
    names.set(type, known);
  }
  return known;
}
