import { getExtensionDependencyFromEditor } from '@lexical/extension';
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
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { StoryFieldsExtension } from '../story-fields-extension';
import { inCaseOf } from './keep-case';
import { $findMatches, $makeChanges, covered, indexFrom, placeOf, type Match, type Query } from './matches';
import { $placeOfSelection, type AroundBody, type Place } from './searchable';
import { fieldOf, goIntoField, reveal, showMatches } from './show-matches';

/** What replaces words, and in which case. */
export interface Replacing {
  readonly words: string;
  readonly keepCase: boolean;
  /** BCP 47: cases differ, as in Turkish. */
  readonly language: string;
}

/** Which words Replace all changes besides the story's own. */
export interface Also {
  /** Speakers, credits and bylines: changing them changes who said or made something. */
  readonly name: boolean;
  /** What a speaker said. */
  readonly quotation: boolean;
}

export interface Replaced {
  readonly count: number;
  readonly left: { readonly name: number; readonly quotation: number };
}

/** Brings a field of the story into the window: only to be seen, or to be written in. */
export type ShowField = (field: string, how: 'see' | 'go') => void;

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
    goIntoField(field, match);
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

const counted = (matches: readonly Match[], kind: 'name' | 'quotation'): number =>
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

  useLayoutEffect(() => showMatches(editor, matches, current), [editor, matches, current]);
  const see = useEffectEvent((match: Match) => {
    if (match.segment.at === 'story') showField(match.segment.field, 'see');
    reveal(editor, match);
  });
  useEffect(() => {
    if (current) see(current);
  }, [current]);

  const step = (by: 1 | -1) => {
    const next = matches[(at + by + matches.length) % matches.length];
    if (next) setFrom(placeOf(next));
  };
  const replace = (chosen: readonly Match[], { words, keepCase, language }: Replacing) => {
    const { read, $change } = getExtensionDependencyFromEditor(editor, StoryFieldsExtension).output;
    // The words may have changed since the bar was drawn: only what still says the same is replaced.
    const still = editor.read('latest', () => $findMatches(query, around));
    const changes = still
      .filter((match) =>
        chosen.some((one) => one.order === match.order && one.start === match.start && one.end === match.end),
      )
      .map((match) => {
        const found = match.segment.text.slice(match.start, match.end);
        return { ...match, by: keepCase ? inCaseOf(found, words, language) : words };
      });
    editor.update(() => $makeChanges(changes, { around, fields: read(), $changeFields: $change }), {
      tag: REPLACING,
      discrete: true,
    });
    return changes;
  };
  return {
    at,
    current,
    count: matches.length,
    names: counted(matches, 'name'),
    quotations: counted(matches, 'quotation'),
    step,
    /** Replaces the current match, whosever words it is, and goes on to the next. */
    replaceOne: (replacing: Replacing) => {
      if (!current) return;
      const [made] = replace([current], replacing);
      setFrom({ segment: current.order, offset: current.start + (made?.by.length ?? 0) });
    },
    /** Replaces all matches as one step of undo, names and quotations only where they are asked for. */
    replaceAll: (replacing: Replacing, also: Also): Replaced => {
      const isAsked = ({ segment: { kind } }: Match) => kind === 'copy' || also[kind];
      const left = matches.filter((match) => !isAsked(match));
      return {
        count: replace(matches.filter(isAsked), replacing).length,
        left: { name: counted(left, 'name'), quotation: counted(left, 'quotation') },
      };
    },
    /** Back into the text, to the current match. */
    leave: () => {
      if (current?.segment.at === 'story') {
        const { field } = current.segment;
        showField(field, 'go');
        const place = fieldOf(editor, current);
        if (place) goIntoField(place, current);
      } else if (current) goInto(editor, current);
      else editor.focus();
    },
  };
}
