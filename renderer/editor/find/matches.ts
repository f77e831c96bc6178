import { $getNodeByKey, $isTextNode } from 'lexical';
import { findInText, type FindOptions, type Span } from './find-in-text';
import { $searchable, isBefore, type Photos, type Piece, type Place, type Segment } from './searchable';

export interface Match extends Span {
  /** Its segment's position among all. */
  readonly order: number;
  readonly segment: Segment;
}

export interface Query extends FindOptions {
  readonly wanted: string;
}

/** Everything in the body that says what is looked for. Runs inside a read. */
export const $findMatches = (query: Query, photos: Photos): readonly Match[] =>
  query.wanted === ''
    ? []
    : $searchable(photos).flatMap((segment, order) =>
        findInText(segment.text, query.wanted, query).map((span) => ({ ...span, order, segment })),
      );

export const placeOf = ({ order, start }: Match): Place => ({ segment: order, offset: start });

/** The first match at a place or after it, and from the beginning again where there is none; -1 without matches. */
export function indexFrom(matches: readonly Match[], place: Place): number {
  const at = matches.findIndex((match) => !isBefore(placeOf(match), place));
  return at === -1 && matches.length > 0 ? 0 : at;
}

/** What a match covers of the runs it is split over. */
export const covered = (pieces: readonly Piece[], { start, end }: Span): readonly Piece[] =>
  pieces.filter((piece) => piece.start < end && piece.end > start);

/** Says something else in place of these words, in the format that they begin in. Runs inside an update. */
function $replaceInCopy(pieces: readonly Piece[], span: Span, words: string): void {
  for (const [index, piece] of covered(pieces, span).entries()) {
    const node = $getNodeByKey(piece.key);
    if (!$isTextNode(node)) continue;
    const from = Math.max(0, span.start - piece.start);
    const to = Math.min(piece.end, span.end) - piece.start;
    const text = node.getTextContent();
    const left = text.slice(0, from) + (index === 0 ? words : '') + text.slice(to);
    if (left === '') node.remove();
    else node.setTextContent(left);
  }
}

/** Replaces matches of one state of the body, any number of them. Runs inside an update. */
export function $replaceMatches(matches: readonly Match[], words: string, photos: Photos): void {
  const bySegment = Map.groupBy(matches, ({ segment }) => segment);
  for (const [segment, ofSegment] of bySegment) {
    // From the end on, so that the offsets of those before stay true.
    const lastFirst = ofSegment.toReversed();
    if (segment.at === 'copy') {
      for (const match of lastFirst) $replaceInCopy(segment.pieces, match, words);
      continue;
    }
    const said = lastFirst.reduce(
      (text, { start, end }) => text.slice(0, start) + words + text.slice(end),
      segment.text,
    );
    const node = $getNodeByKey(segment.key);
    if (node) segment.words.$write(node, said, photos, { stretches: ofSegment, words });
  }
}
