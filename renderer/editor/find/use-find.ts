import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  type EditorState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import {
  $findMatches,
  $replaceMatches,
  covered,
  indexFrom,
  placeOf,
  type Match,
  type Query,
} from './matches';
import { $placeOfSelection, type Photos, type Place } from './searchable';
import { fieldOf, reveal, showMatches } from './show-matches';

// The focus stays in the bar: the copy's selection is put back when it is left.
const REPLACING = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];

/** The state of the copy, drawn anew when its words change and not when its caret moves. */
function useWordsOf(editor: LexicalEditor): EditorState {
  const [state, setState] = useState(() => editor.getEditorState());
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) setState(editorState);
      }),
    [editor],
  );
  return state;
}

/** Selects a match, in the copy or in its field, and puts the focus there. */
function goInto(editor: LexicalEditor, match: Match): void {
  const field = fieldOf(editor, match);
  if (field) {
    field.focus();
    field.setSelectionRange(match.start, match.end);
    return;
  }
  editor.update(() => {
    const pieces = match.segment.at === 'copy' ? covered(match.segment.pieces, match) : [];
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return;
    const [from, to] = [$getNodeByKey(first.key), $getNodeByKey(last.key)];
    if (!$isTextNode(from) || !$isTextNode(to)) return;
    const selection = $createRangeSelection();
    selection.anchor.set(first.key, match.start - first.start, 'text');
    selection.focus.set(last.key, match.end - last.start, 'text');
    $setSelection(selection);
  });
  editor.focus();
}

/** Finding and replacing in the body of the story. */
export function useFind(editor: LexicalEditor, query: Query, photos: Photos) {
  const state = useWordsOf(editor);
  const [from, setFrom] = useState<Place>(() => editor.read('latest', () => $placeOfSelection(photos)));
  const { wanted, matchCase, wholeWord } = query;
  const matches = useMemo(
    () => state.read(() => $findMatches({ wanted, matchCase, wholeWord }, photos), { editor }),
    [editor, state, photos, wanted, matchCase, wholeWord],
  );
  const at = indexFrom(matches, from);
  const current = matches[at] ?? null;

  useLayoutEffect(() => showMatches(editor, matches, current), [editor, matches, current]);
  useEffect(() => {
    if (current) reveal(editor, current);
  }, [editor, current]);

  const step = (by: 1 | -1) => {
    const next = matches[(at + by + matches.length) % matches.length];
    if (next) setFrom(placeOf(next));
  };
  const replace = (chosen: readonly Match[], words: string) => {
    // The words may have changed since the bar was drawn: only what still says the same is replaced.
    const still = editor.read('latest', () => $findMatches(query, photos));
    const now = still.filter((match) =>
      chosen.some((one) => one.order === match.order && one.start === match.start && one.end === match.end),
    );
    editor.update(() => $replaceMatches(now, words, photos), { tag: REPLACING, discrete: true });
    return now.length;
  };
  return {
    at,
    count: matches.length,
    step,
    /** Replaces the current match and goes on to the next. */
    replaceOne: (words: string) => {
      if (!current) return;
      replace([current], words);
      setFrom({ segment: current.order, offset: current.start + words.length });
    },
    /** Replaces all matches as one step of undo. Returns how many. */
    replaceAll: (words: string) => replace(matches, words),
    /** Back into the text, to the current match. */
    leave: () => {
      if (current) goInto(editor, current);
      else editor.focus();
    },
  };
}
