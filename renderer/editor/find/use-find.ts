import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type EditorState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { StoryFieldsExtension } from '../story-fields-extension';
import { type AskedKind, perKind, type PerKind, type Replaced } from './asked-kinds';
import { inCaseOf } from './keep-case';
import {
  $findMatches,
  $makeChanges,
  covered,
  indexFrom,
  placeOf,
  possible,
  type Match,
  type Query,
} from './matches';
import { $placeOfSelection, fieldIdOf, type AroundBody, type Place } from './searchable';
import { fieldOf, goIntoField, reveal, showMatches, whenSeen } from './show-matches';

/** The replacement, and how it treats case. */
export interface Replacing {
  readonly words: string;
  readonly keepCase: boolean;
  /** BCP 47: cases differ, as in Turkish. */
  readonly language: string;
}

/**
 * Brings a field of the story into the window by its `data-words`: only to be seen, or to be written in. Null: no such
 * field is to be seen any more.
 */
export type ShowField = (field: string | null, how: 'see' | 'go') => void;

// The focus stays in the bar: the copy's selection is put back when it is left.
const REPLACING = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG];

/** The state of the copy; redraws when its words change, but not when its caret moves. */
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
    goIntoField(field, match);
    return;
  }
  editor.update(() => {
    if (match.segment.at === 'link') {
      const link = $getNodeByKey(match.segment.key);
      if ($isElementNode(link)) link.select(0, link.getChildrenSize());
      return;
    }
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

/** Moves into the field of a match once it is visible, and follows it when it is loaded again, for example into a drawer. */
function goIntoSeen(editor: LexicalEditor, match: Match): void {
  whenSeen(editor, match, (field) => {
    goIntoField(field, match);
    requestAnimationFrame(() => {
      if (!field.isConnected) goIntoSeen(editor, match);
    });
  });
}

const countOf = (matches: readonly Match[], kind: AskedKind): number =>
  matches.filter(({ segment }) => segment.kind === kind).length;

/** Finding and replacing in the story. */
export function useFind(editor: LexicalEditor, query: Query, around: AroundBody, showField: ShowField) {
  const state = useWordsOf(editor);
  const [from, setFrom] = useState<Place>(() => editor.read('latest', () => $placeOfSelection(around)));
  const { wanted, matchCase, wholeWord } = query;
  const matches = useMemo(
    () => state.read(() => $findMatches({ wanted, matchCase, wholeWord }, around), { editor }),
    [editor, state, around, wanted, matchCase, wholeWord],
  );
  const at = indexFrom(matches, from);
  const current = matches[at] ?? null;

  // Counts the fields that were brought into the window because of a match in them, so that they are then marked.
  const [seen, setSeen] = useState(0);
  useLayoutEffect(() => showMatches(editor, matches, current), [editor, matches, current, seen]);
  const see = useEffectEvent((match: Match) => {
    const id = fieldIdOf(match.segment);
    showField(id, 'see');
    if (id === null) {
      reveal(editor, match);
      return undefined;
    }
    return whenSeen(editor, match, () => {
      setSeen((count) => count + 1);
      reveal(editor, match);
    });
  });
  const seeNone = useEffectEvent(() => showField(null, 'see'));
  useEffect(() => {
    if (current) return see(current);
    seeNone();
    return undefined;
  }, [current]);
  useEffect(() => () => seeNone(), []);

  const step = (by: 1 | -1) => {
    const next = matches[(at + by + matches.length) % matches.length];
    if (next) setFrom(placeOf(next));
  };
  /** Replaces what can be replaced. */
  const replace = (chosen: readonly Match[], { words, keepCase, language }: Replacing) => {
    const { read, $change } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
    // The words may have changed since the bar was drawn: only unchanged matches are replaced.
    const still = editor.read('latest', () => $findMatches(query, around));
    const wanted = still
      .filter((match) =>
        chosen.some((one) => one.order === match.order && one.start === match.start && one.end === match.end),
      )
      .map((match) => {
        const found = match.segment.text.slice(match.start, match.end);
        return { ...match, by: keepCase ? inCaseOf(found, words, language) : words };
      });
    const { changes, refused } = possible(wanted);
    editor.update(() => $makeChanges(changes, { around, fields: read(), $changeFields: $change }), {
      tag: REPLACING,
      discrete: true,
    });
    return { changes, refused };
  };
  return {
    at,
    current,
    count: matches.length,
    /** How many of them Replace all changes only if asked. */
    asked: perKind((kind) => countOf(matches, kind)),
    step,
    /** Replaces the current match, no matter whose words it is, and goes to the next. */
    replaceOne: (replacing: Replacing): Replaced | null => {
      if (!current) return null;
      const { changes, refused } = replace([current], replacing);
      const [made] = changes;
      setFrom({ segment: current.order, offset: current.start + (made?.by.length ?? 1) });
      return { count: changes.length, left: perKind(() => 0), refused };
    },
    /** Replaces all matches as one step of undo, those of other kinds than the story's own words only if asked. */
    replaceAll: (replacing: Replacing, also: PerKind<boolean>): Replaced => {
      const isAsked = ({ segment: { kind } }: Match) => kind === 'copy' || also[kind];
      const left = matches.filter((match) => !isAsked(match));
      const { changes, refused } = replace(matches.filter(isAsked), replacing);
      return { count: changes.length, left: perKind((kind) => countOf(left, kind)), refused };
    },
    /** Back into the text, to the current match. */
    leave: () => {
      const field = current && fieldIdOf(current.segment);
      if (current && field !== null) {
        showField(field, 'go');
        goIntoSeen(editor, current);
      } else if (current) goInto(editor, current);
      else editor.focus();
    },
  };
}
