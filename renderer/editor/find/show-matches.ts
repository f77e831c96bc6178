import type { LexicalEditor } from 'lexical';
import { bringIntoSight } from '../bring-into-sight';
import { covered, type Match } from './matches';
import { fieldIdOf } from './searchable';

const ALL = 'copydesk-found';
const CURRENT = 'copydesk-found-current';

/** A stretch of what an element says, in each of the text nodes that it is drawn in. */
function rangesIn(element: Element | null, from: number, to: number): Range[] {
  const walker = element?.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  let start = 0;
  for (
    let text = walker?.nextNode() as Text | null | undefined;
    text;
    text = walker?.nextNode() as Text | null
  ) {
    const end = start + text.length;
    if (start < to && end > from) {
      const range = text.ownerDocument.createRange();
      range.setStart(text, Math.max(0, from - start));
      range.setEnd(text, Math.min(text.length, to - start));
      ranges.push(range);
    }
    start = end;
  }
  return ranges;
}

/** Where a match is drawn. None if it is in a field that prints nothing beside it. */
function rangesOf(editor: LexicalEditor, match: Match): readonly Range[] {
  const { segment } = match;
  if (segment.at === 'copy') {
    return covered(segment.pieces, match).flatMap((piece) =>
      rangesIn(
        editor.getElementByKey(piece.key),
        Math.max(0, match.start - piece.start),
        Math.min(piece.end, match.end) - piece.start,
      ),
    );
  }
  if (segment.at === 'link') return rangesIn(editor.getElementByKey(segment.key), 0, Infinity);
  if (segment.at === 'story') return [];
  const { printedIn } = segment.words;
  const printed = printedIn === null ? null : editor.getElementByKey(segment.key)?.querySelector(printedIn);
  return rangesIn(printed ?? null, match.start, match.end);
}

/** The element of a field of the story, by its `data-words`: its input, or what stands for it, as a tag does. */
function storyField(field: string): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-words="${CSS.escape(field)}"]`);
  return place?.querySelector<HTMLElement>('input, textarea') ?? place;
}

/** The field that a match is in; null for copy, and for a field that is not in the window now. */
export function fieldOf(editor: LexicalEditor, { segment }: Match): HTMLElement | null {
  if (segment.at === 'copy' || segment.at === 'link') return null;
  const id = fieldIdOf(segment);
  if (id !== null) return storyField(id);
  if (segment.at === 'story') return null;
  const block = editor.getElementByKey(segment.key);
  return block?.querySelector<HTMLElement>(`[data-field="${segment.words.field}"]`) ?? null;
}

/** How long a field that is about to be drawn is waited for: some seconds at the normal frame rate. */
const FRAMES = 180;

/** Calls `then` once the field of a match is visible; the returned function stops waiting. */
export function whenSeen(
  editor: LexicalEditor,
  match: Match,
  then: (field: HTMLElement) => void,
): () => void {
  let frame = 0;
  const look = (left: number) => {
    const field = fieldOf(editor, match);
    if (field?.checkVisibility()) then(field);
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(FRAMES);
  return () => cancelAnimationFrame(frame);
}

/** Puts the focus into a field, with the words of a match selected. */
export function goIntoField(field: HTMLElement, { start, end, segment: { text } }: Match): void {
  field.focus();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // A handle is shown after a sign that is not part of it.
  const before = field.value.endsWith(text) ? field.value.length - text.length : 0;
  field.setSelectionRange(before + start, before + end);
}

/**
 * Marks the matches with the CSS Custom Highlight API: the document is never touched. A field's words cannot be marked
 * so: the field itself is.
 * @returns a function that removes the marks
 */
export function showMatches(
  editor: LexicalEditor,
  matches: readonly Match[],
  current: Match | null,
): () => void {
  const { highlights } = CSS;
  const others = matches.filter((match) => match !== current);
  highlights.set(ALL, new Highlight(...others.flatMap((match) => rangesOf(editor, match))));
  const first = new Highlight(...(current ? rangesOf(editor, current) : []));
  first.priority = 1;
  highlights.set(CURRENT, first);
  const fields = new Set<HTMLElement>();
  for (const match of [...others, ...(current ? [current] : [])]) {
    const field = fieldOf(editor, match);
    if (!field) continue;
    field.dataset.found = match === current ? 'current' : 'other';
    fields.add(field);
  }
  return () => {
    highlights.delete(ALL);
    highlights.delete(CURRENT);
    for (const field of fields) delete field.dataset.found;
  };
}

/** Brings a match into sight, in the copy or in a field. */
export function reveal(editor: LexicalEditor, match: Match): void {
  if (fieldIdOf(match.segment) !== null) {
    fieldOf(editor, match)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const root = editor.getRootElement();
  const at = rangesOf(editor, match)[0] ?? fieldOf(editor, match);
  if (root && at) bringIntoSight(root, at);
}
