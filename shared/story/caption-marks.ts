import { z } from 'zod';

/**
 * Emphasis and links of a caption: which stretch of its plain text, in UTF-16 code units. The caption itself stays plain
 * text, so that whatever reads it, from search to the picture's own metadata, reads the words.
 */
export const CaptionMark = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    kind: z.enum(['bold', 'italic', 'link']),
    /** Of a link. */
    href: z.string().optional(),
  })
  .readonly();
export type CaptionMark = z.infer<typeof CaptionMark>;

export type CaptionMarks = readonly CaptionMark[];

/** What a caption says, with how it says it. */
export interface MarkedCaption {
  readonly caption: string;
  readonly captionMarks?: CaptionMarks | undefined;
}

/** Two marks of one kind that touch are one. In the order of their places; undefined if none is left. */
export function tidyMarks(marks: CaptionMarks): CaptionMarks | undefined {
  const sorted = marks
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.start - b.start);
  const tidy: CaptionMark[] = [];
  for (const mark of sorted) {
    const last = tidy.at(-1);
    const joins = last?.kind === mark.kind && last.href === mark.href && mark.start <= last.end;
    if (last && joins) tidy[tidy.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else tidy.push(mark);
  }
  return tidy.length > 0 ? tidy.toSorted((a, b) => a.start - b.start || a.end - b.end) : undefined;
}

/** A stretch of a caption's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The marks of a caption after a stretch was replaced by this many letters; `owns` says which mark they belong to. */
function splice(
  marks: CaptionMarks,
  { start, end }: Stretch,
  length: number,
  owns: (mark: CaptionMark) => boolean,
): CaptionMarks {
  const after = start + length;
  const moved = (at: number): number => at + after - end;
  return marks.map((mark) => ({
    ...mark,
    start:
      mark.start < start || (mark.start === start && owns(mark))
        ? mark.start
        : mark.start >= end
          ? moved(mark.start)
          : after,
    end: mark.end <= start ? mark.end : mark.end >= end ? moved(mark.end) : owns(mark) ? after : start,
  }));
}

/** Whether a place in a text is between the two halves of one sign, such as an emoji. */
const splitsSign = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** The one stretch in which two texts differ, and the length of its replacement. Whole characters only. */
function changedStretch(before: string, after: string): Stretch & { readonly length: number } {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  if (splitsSign(before, head) || splitsSign(after, head)) head--;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (splitsSign(before, before.length - tail) || splitsSign(after, after.length - tail)) tail--;
  return { start: head, end: before.length - tail, length: after.length - tail - head };
}

/**
 * The marks of a caption that was typed in: each stays with its words, and goes with the last of them. What is typed over
 * words of a mark belongs to it, except that words which all are new lead nowhere.
 */
export function moveMarks(
  marks: CaptionMarks | undefined,
  before: string,
  after: string,
): CaptionMarks | undefined {
  if (!marks) return undefined;
  const { length, ...changed } = changedStretch(before, after);
  // What is typed at the end of a mark goes on after it; what is typed inside belongs to it.
  const owns = ({ start, end, kind }: CaptionMark): boolean => {
    const isOver = changed.end > changed.start && start <= changed.start && end >= changed.end;
    return isOver && !(kind === 'link' && start === changed.start && end === changed.end);
  };
  return tidyMarks(splice(marks, changed, length, owns));
}

/** The marks of a caption in which these stretches, in order, say `by` instead: as they were where each begins. */
export const marksOfReplaced = (
  marks: CaptionMarks | undefined,
  stretches: readonly (Stretch & { readonly by: string })[],
): CaptionMarks | undefined =>
  marks &&
  tidyMarks(
    stretches.reduceRight<CaptionMarks>(
      (moved, stretch) =>
        splice(
          moved,
          stretch,
          stretch.by.length,
          ({ start, end }) => start <= stretch.start && end > stretch.start,
        ),
      marks,
    ),
  );

const without = (mark: CaptionMark, start: number, end: number): CaptionMark[] => [
  { ...mark, end: Math.min(mark.end, start) },
  { ...mark, start: Math.max(mark.start, end) },
];

/** Whether a stretch has this mark from its beginning to its end. */
export const isMarked = (
  marks: CaptionMarks | undefined,
  kind: CaptionMark['kind'],
  start: number,
  end: number,
): boolean =>
  (marks ?? []).some((mark) => mark.kind === kind && mark.start <= start && mark.end >= end && end > start);

/** Marks a stretch and replaces marks of the same kind there; `href` null removes a mark. */
export function setMark(
  marks: CaptionMarks | undefined,
  kind: CaptionMark['kind'],
  stretch: { readonly start: number; readonly end: number },
  to: boolean | { readonly href: string },
): CaptionMarks | undefined {
  const { start, end } = stretch;
  const rest = (marks ?? []).flatMap((mark) => (mark.kind === kind ? without(mark, start, end) : [mark]));
  if (to === false) return tidyMarks(rest);
  return tidyMarks([...rest, { start, end, kind, ...(typeof to === 'object' && { href: to.href }) }]);
}

/** A stretch of a caption with the same formatting. */
export interface CaptionRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
}

/** A caption in stretches of the same formatting, in reading order. Marks beyond the end of its text are ignored. */
export function captionRuns({ caption, captionMarks = [] }: MarkedCaption): readonly CaptionRun[] {
  const marks = captionMarks
    .map((mark) => ({ ...mark, end: Math.min(mark.end, caption.length) }))
    .filter(({ start, end }) => start < end);
  const edges = [0, caption.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(edges)].filter((at) => at <= caption.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? caption.length;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: caption.slice(start, end),
      bold: over.some(({ kind }) => kind === 'bold'),
      italic: over.some(({ kind }) => kind === 'italic'),
      href: over.find(({ kind }) => kind === 'link')?.href ?? null,
    };
  });
}

/** Without the spaces around it, its marks on the same words. */
export function trimmedCaption({ caption, captionMarks = [] }: MarkedCaption): MarkedCaption {
  const lead = caption.length - caption.trimStart().length;
  const moved = captionMarks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - lead),
    end: mark.end - lead,
  }));
  return { caption: caption.trim(), captionMarks: moved };
}

/** A change of what a photo says that leaves the caption's marks with their words. */
export const keepMarks = <C extends Partial<MarkedCaption>>(photo: MarkedCaption, change: C): C =>
  change.caption === undefined || 'captionMarks' in change || !photo.captionMarks
    ? change
    : { ...change, captionMarks: moveMarks(photo.captionMarks, photo.caption, change.caption) };
