import type { BodyNode } from '../block-contract/body-node';
import { newPhotoId, type PhotoId } from '../story/ids';
import { newStoryPhoto, type StoryPhoto } from '../story/photo';
import { factBoxNode } from '../blocks/fact-box';
import { headingNode } from '../blocks/heading';
import { listNode } from '../blocks/list';
import { paragraphNode } from '../blocks/paragraph';
import { photoNode } from '../blocks/photo';
import { textNode } from '../blocks/text';
import { boxParts } from './documents/rich-blocks';
import type { Origin, SourceDocument, SourceRole } from './documents/source-document';
import type { DoubtfulLine, LeftOutLine, ReadLine } from './report';
import type { Sheet } from './sheet';

/** `## How it began`, as Markdown has it. */
const HEADING = /^(?<marks>#{1,6}) (?<text>\p{L}.{0,200})$/u;
const LEVELS = ['h2', 'h3', 'h4'] as const;

function headingOf(text: string): BodyNode | null {
  const found = HEADING.exec(text)?.groups;
  if (!found) return null;
  const words = found.text!.replace(/\s#+$/u, '');
  return headingNode(LEVELS[Math.min(Math.max(found.marks!.length, 2), 4) - 2]!, [textNode(words)]);
}

const BULLET = /^[•●▪◦‣⁃*–-]\s+(?<item>\S.*)$/u;
const NUMBER = /^(?<number>\d{1,2})[.)]\s+(?<item>\S.*)$/u;

interface Item {
  readonly kind: 'bullet' | 'number';
  readonly number: number;
  readonly text: string;
}

function itemOf(text: string): Item | null {
  const bullet = BULLET.exec(text)?.groups;
  if (bullet) return { kind: 'bullet', number: 0, text: bullet.item! };
  const number = NUMBER.exec(text)?.groups;
  return number ? { kind: 'number', number: Number(number.number), text: number.item! } : null;
}

/** The list that begins at a place among paragraphs: two items or more, numbers in order. */
function listAt(
  texts: readonly string[],
  from: number,
): { readonly node: BodyNode; readonly length: number } | null {
  const first = itemOf(texts[from]!);
  if (!first) return null;
  const items: string[] = [];
  for (let at = from; at < texts.length; at += 1) {
    const item = itemOf(texts[at]!);
    if (item?.kind !== first.kind) break;
    if (item.kind === 'number' && item.number !== first.number + items.length) break;
    items.push(item.text);
  }
  if (items.length < 2) return null;
  return {
    node: listNode(
      first.kind,
      first.kind === 'number' ? first.number : 1,
      items.map((item) => [textNode(item)]),
    ),
    length: items.length,
  };
}

/** Paragraphs as blocks: runs of bullets and numbers as lists. */
function textBlocks(texts: readonly string[]): readonly BodyNode[] {
  const blocks: BodyNode[] = [];
  for (let at = 0; at < texts.length;) {
    const list = listAt(texts, at);
    blocks.push(list?.node ?? headingOf(texts[at]!) ?? paragraphNode([textNode(texts[at]!)]));
    at += list?.length ?? 1;
  }
  return blocks;
}

export interface Composed {
  readonly blocks: readonly BodyNode[];
  readonly photos: Readonly<Record<PhotoId, StoryPhoto>>;
  readonly leftOut: readonly LeftOutLine[];
  readonly doubtful: readonly DoubtfulLine[];
  readonly read: readonly ReadLine[];
}

/** A kept paragraph and the line that it began on. */
interface Kept {
  readonly line: number;
  readonly text: string;
}

/** Blocks that are in one fact box, with its title if that is among their lines; or in none. */
interface Part {
  readonly box: number | null;
  readonly title: readonly BodyNode[];
  readonly blocks: readonly BodyNode[];
}

const boxOf = (document: SourceDocument | null, line: number): number | null =>
  document?.blocks[line - 1]?.box ?? null;

/** Kept paragraphs of one box, or of none, as blocks: what the document says they are, else what plain text tells. */
function partOf(kept: readonly Kept[], document: SourceDocument | null): Part {
  if (!document) return { box: null, title: [], blocks: textBlocks(kept.map(({ text }) => text)) };
  const lines = kept.map(({ line, text }) => ({ block: document.blocks[line - 1]!, text }));
  return { box: lines[0]?.block.box ?? null, ...boxParts(lines) };
}

/** Parts in a row as the blocks of a body: those of one box are in it. */
function joinParts(parts: readonly Part[]): readonly BodyNode[] {
  const blocks: BodyNode[] = [];
  for (let at = 0; at < parts.length;) {
    const { box } = parts[at]!;
    let end = at + 1;
    while (box !== null && parts[end]?.box === box) end += 1;
    const own = parts.slice(at, end);
    const inside = own.flatMap((part) => part.blocks);
    if (box === null) blocks.push(...inside);
    else
      blocks.push(
        factBoxNode(
          own.flatMap(({ title }) => title),
          inside,
        ),
      );
    at = end;
  }
  return blocks;
}

/** Writes down what the sheet says: body blocks in the copy's order, photos in their places, and the report. */
export function compose(sheet: Sheet, document: SourceDocument | null): Composed {
  const parts: Part[] = [];
  const photos: Record<PhotoId, StoryPhoto> = {};
  const leftOut: LeftOutLine[] = [];
  const read: ReadLine[] = [];
  let texts: Kept[] = [];
  let afterLine = 0;
  let after: string | null = null;
  const flush = (): void => {
    if (texts.length > 0) parts.push(partOf(texts, document));
    texts = [];
  };
  sheet.units.forEach(({ line, text }, at) => {
    const fate = sheet.fate(at);
    switch (fate.is) {
      case 'body': {
        const dateline = sheet.datelines.get(at);
        const kept = dateline?.rest ?? text;
        if (dateline) read.push({ line, text: dateline.prefix, field: 'dateline' });
        if (texts[0] && boxOf(document, texts[0].line) !== boxOf(document, line)) flush();
        texts.push({ line, text: kept });
        // It is beside the copy, so it is not in the copy's text.
        if (document?.blocks[line - 1]?.isPulled) read.push({ line, text, field: 'pull quote' });
        after = document ? kept : kept.replace(HEADING, '$<text>');
        afterLine = line;
        return;
      }
      case 'left':
        leftOut.push({
          line,
          text,
          reason: fate.reason,
          after,
          broughtBack: false,
          ...originOf(document, line),
          ...placeOf(document, line, { text: after ?? '', line: afterLine }),
        });
        return;
      case 'read':
        read.push({ line, text, field: fate.field });
        return;
      case 'photo': {
        flush();
        const id = newPhotoId();
        photos[id] = newStoryPhoto(fate.photo);
        parts.push({ box: boxOf(document, line), title: [], blocks: [photoNode(id)] });
        read.push({ line, text, field: fate.field });
      }
    }
  });
  flush();
  return { blocks: joinParts(parts), photos, leftOut, doubtful: doubtsOf(sheet, document), read };
}

function originOf(document: SourceDocument | null, line: number): Origin {
  const role = document?.blocks[line - 1]?.role;
  if (role?.is !== 'hidden') return {};
  const { by, at, about } = role;
  return { ...(by && { by }), ...(at && { at }), ...(about && { about }) };
}

/** Where a line's words were in the kept paragraph before it; nothing if they were not in a kept paragraph. */
function placeOf(document: SourceDocument | null, line: number, kept: Kept): Pick<LeftOutLine, 'place'> {
  const role = document?.blocks[line - 1]?.role;
  if (role?.is !== 'hidden' || !role.within) return {};
  const { words, rest } = role.within;
  let own = line - 1;
  while (own > 0 && document!.blocks[own - 1]!.role?.is === 'hidden') own -= 1;
  const isTheirs = own === kept.line && kept.text.endsWith(rest);
  return isTheirs ? { place: { offset: kept.text.length - rest.length, words } } : {};
}

/** The doubts in the order of the copy. A doubt about a whole element of a document is reported once, at its first line. */
function doubtsOf(sheet: Sheet, document: SourceDocument | null): readonly DoubtfulLine[] {
  const said = new Set<SourceRole>();
  return sheet.units.flatMap(({ line, text }, at) => {
    const block = document?.blocks[line - 1];
    const doubts: string[] = [];
    const doubt = sheet.doubts.get(at);
    const role = block?.role;
    const isShared = role?.is === 'doubtful' && role.doubt === doubt;
    if (doubt !== undefined && !(isShared && said.has(role))) doubts.push(doubt);
    if (isShared) said.add(role);
    if (block?.doubt !== undefined) doubts.push(block.doubt);
    return doubts.length > 0 ? [{ line, text, doubt: doubts.join(' ') }] : [];
  });
}
