import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { findAround } from '../around-body-extension';
import { $makeChanges, type Change } from '../find/matches';
import { $searchable, bodyOnly, type AroundBody, type Segment } from '../find/searchable';
import { StoryFieldsExtension } from '../story-fields-extension';
import { SmartPunctuationExtension } from './smart-punctuation';
import { straightMarks } from './typography';

/** What is selected: stretches of text nodes, and whole blocks by their key. Null if nothing is. */
type Selected = ReadonlyMap<NodeKey, readonly [from: number, to: number]> | null;

/** Runs inside a read. */
function $selected(): Selected {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return new Map(
    selection.getNodes().map((node) => {
      const key = node.getKey();
      if (!$isTextNode(node)) return [key, [0, Infinity]];
      return [key, [key === first.key ? first.offset : 0, key === last.key ? last.offset : Infinity]];
    }),
  );
}

/** The words of a segment for reading its marks: code is replaced by letters, since no sign in it is punctuation. */
function readable(segment: Segment): string {
  if (segment.at !== 'copy') return segment.text;
  return segment.pieces
    .filter(({ isCode }) => isCode)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end),
      segment.text,
    );
}

function isSelected(segment: Segment, start: number, selected: Selected): boolean {
  if (selected === null) return true;
  if (segment.at === 'story') return false;
  if (segment.at === 'block' || segment.at === 'link') return selected.has(segment.key);
  const piece = segment.pieces.find((each) => each.start <= start && each.end > start);
  const [from, to] = (piece && selected.get(piece.key)) ?? [0, 0];
  return piece !== undefined && start - piece.start >= from && start - piece.start < to;
}

/** The changes that set the straight marks of the story, names, rights and addresses left as they are given. Runs inside a read. */
const $changes = (around: AroundBody, language: string, selected: Selected): readonly Change[] =>
  $searchable(around).flatMap((segment, order) =>
    segment.kind !== 'copy' && segment.kind !== 'quotation'
      ? []
      : straightMarks(readable(segment), language)
          .filter(({ start }) => isSelected(segment, start, selected))
          .map((sign) => ({ ...sign, order, segment })),
  );

/**
 * Turns straight quotation marks and apostrophes into those of the story's language, as one step of undo: in the selected
 * words, or in the whole story if none are. Code, addresses, names and marks that are set already stay.
 * @returns how many were set
 */
export function setStraightMarks(editor: LexicalEditor): number {
  const around = findAround(editor) ?? bodyOnly({});
  const { language } = getExtensionDependencyFromEditor(editor, SmartPunctuationExtension).output;
  const { read, $change } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
  const changes = editor.read('latest', () => $changes(around, language.peek(), $selected()));
  if (changes.length === 0) return 0;
  editor.update(() => $makeChanges(changes, { around, fields: read(), $changeFields: $change }), {
    tag: HISTORY_PUSH_TAG,
    discrete: true,
  });
  return changes.length;
}
