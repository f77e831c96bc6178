import { $isLinkNode } from '@lexical/link';
import { assertNever } from '@shared/assert-never';
import { isSafeHref } from '@shared/html/href';
import { $getNodeByKey, $isTextNode } from 'lexical';
import { findInText, type FindOptions, type Span } from './find-in-text';
import type { FieldsOfStory } from '../story-fields';
import { withFields } from '../story-fields';
import { $spliceText } from '../splice-text';
import { $searchable, isBefore, type AroundBody, type Piece, type Place, type Segment } from './searchable';

export interface Match extends Span {
  /** Its segment's position among all. */
  readonly order: number;
  readonly segment: Segment;
}

export interface Query extends FindOptions {
  readonly wanted: string;
}

/** Every match in the story. Runs inside a read. */
export const $findMatches = (query: Query, around: AroundBody): readonly Match[] =>
  query.wanted === ''
    ? []
    : $searchable(around).flatMap((segment, order) =>
        findInText(segment.text, query.wanted, query).map((span) => ({ ...span, order, segment })),
      );

export const placeOf = ({ order, start }: Match): Place => ({ segment: order, offset: start });

/** The first match at a place or after it, and from the beginning again if there is none; -1 without matches. */
export function indexFrom(matches: readonly Match[], place: Place): number {
  const at = matches.findIndex((match) => !isBefore(placeOf(match), place));
  return at === -1 && matches.length > 0 ? 0 : at;
}

/** What a match covers of the runs it is split over. */
export const covered = (pieces: readonly Piece[], { start, end }: Span): readonly Piece[] =>
  pieces.filter((piece) => piece.start < end && piece.end > start);

/** A match, or any other stretch of a segment, and its replacement. */
export interface Change extends Match {
  readonly by: string;
}

/** Replaces these words, in the format that they begin in. Runs inside an update. */
function $changeCopy(pieces: readonly Piece[], change: Change): void {
  for (const [index, piece] of covered(pieces, change).entries()) {
    const node = $getNodeByKey(piece.key);
    if (!$isTextNode(node)) continue;
    const from = Math.max(0, change.start - piece.start);
    const to = Math.min(piece.end, change.end) - piece.start;
    $spliceText(node, from, to, index === 0 ? change.by : '');
    if (node.getTextContent() === '') node.remove();
  }
}

/** A stretch of words that cannot be replaced, and why, as the end of a sentence. */
export interface Refusal {
  readonly label: string;
  readonly reason: string;
}

/** The changes that are possible, and the segments that cannot take theirs. */
export function possible(changes: readonly Change[]): {
  readonly changes: readonly Change[];
  readonly refused: readonly Refusal[];
} {
  const refused = new Map<Segment, Refusal>();
  for (const [segment, ofSegment] of Map.groupBy(changes, (change) => change.segment)) {
    const reason = whyNot(segment, saidBy(segment.text, ofSegment));
    if (reason !== null) refused.set(segment, { label: segment.label, reason });
  }
  return {
    changes: changes.filter(({ segment }) => !refused.has(segment)),
    refused: [...refused.values()],
  };
}

function whyNot(segment: Segment, words: string): string | null {
  if (segment.at === 'story') return segment.field.whyNot(words);
  if (segment.at === 'link' && !isSafeHref(words)) return 'it would no longer be an address';
  return null;
}

const saidBy = (text: string, changes: readonly Change[]): string =>
  changes.reduceRight((said, { start, end, by }) => said.slice(0, start) + by + said.slice(end), text);

/** What is changed outside of the body's nodes. */
export interface Holders {
  readonly around: AroundBody;
  /** The fields of the story; null if the editor knows none. */
  readonly fields: FieldsOfStory | null;
  /** Changes fields as part of this update. */
  readonly $changeFields: (said: Partial<FieldsOfStory>) => void;
}

/** Makes changes of one state of the story, any number of them, all `possible`. Runs inside an update. */
export function $makeChanges(
  changes: readonly Change[],
  { around: { photos }, fields, $changeFields }: Holders,
): void {
  const said = new Map<string, string>();
  for (const [segment, ofSegment] of Map.groupBy(changes, (change) => change.segment)) {
    switch (segment.at) {
      case 'copy':
        // From the end on, so that the offsets of those before stay true.
        for (const change of ofSegment.toReversed()) $changeCopy(segment.pieces, change);
        break;
      case 'block': {
        const node = $getNodeByKey(segment.key);
        if (node) segment.words.$write(node, saidBy(segment.text, ofSegment), photos, ofSegment);
        break;
      }
      case 'link': {
        const node = $getNodeByKey(segment.key);
        if ($isLinkNode(node)) node.setURL(saidBy(segment.text, ofSegment));
        break;
      }
      case 'story':
        said.set(segment.field.id, saidBy(segment.text, ofSegment));
        break;
      default:
        assertNever(segment);
    }
  }
  if (fields && said.size > 0) $changeFields(withFields(fields, said));
}
