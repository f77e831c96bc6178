import { getExtensionDependencyFromEditor, namedSignals } from '@lexical/extension';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  UNDO_COMMAND,
} from 'lexical';
import { $spliceText } from '../splice-text';
import { registerTypedSign, type Run } from './typed-sign';
import { signsAfterKey, type SetSign } from './typography';

interface SmartPunctuationConfig {
  /** The story's language, a BCP 47 tag. */
  readonly language: string;
  readonly enabled: boolean;
}

const config: SmartPunctuationConfig = { language: 'en', enabled: true };

/** Tags the update that sets a sign, so that it can be told from those that follow. */
const SET_TAG = 'copydesk/set-sign';

/** Makes changes of a line in the text nodes that it is in; one that is split over two is left. Runs inside an update. */
function $setSigns(runs: readonly Run[], changes: readonly SetSign[]): void {
  // From the end on, so that the places before stay true.
  for (const { start, end, by } of changes.toReversed()) {
    const run = runs.find((each) => each.start <= start && each.end >= end);
    const node = run && $getNodeByKey(run.key);
    if (!run || !$isTextNode(node)) continue;
    $spliceText(node, start - run.start, end - run.start, by);
  }
}

/** Where the caret is in a text; null if it is elsewhere or words are selected. Runs inside a read. */
function $caret(): { readonly key: NodeKey; readonly offset: number } | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed()
    ? { key: selection.anchor.key, offset: selection.anchor.offset }
    : null;
}

/** Backspace directly after a sign was set restores it as it was typed. */
function registerTakeBack(editor: LexicalEditor): () => void {
  let set: ReturnType<typeof $caret> = null;
  const $isThere = () => {
    const now = $caret();
    return set !== null && now?.key === set.key && now.offset === set.offset;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState, tags, dirtyLeaves, dirtyElements }) => {
      const isSet = tags.has(SET_TAG);
      const isOther = dirtyLeaves.size > 0 || dirtyElements.size > 0 || !editorState.read($isThere);
      if (isSet) set = editorState.read($caret);
      else if (isOther) set = null;
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (!$isThere()) return false;
        set = null;
        event.preventDefault();
        return editor.dispatchCommand(UNDO_COMMAND, undefined);
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/**
 * Sets quotation marks, apostrophes and dashes by the rules of the story's language. It is its own step of undo: undone
 * right after, by Undo or Backspace, the sign is as it was typed.
 */
export const SmartPunctuationExtension = defineExtension({
  name: 'copydesk/smart-punctuation',
  config,
  build: (_editor, given) => namedSignals(given),
  register: (editor, _config, state) => {
    const { language, enabled } = state.getOutput();
    return mergeRegister(
      registerTypedSign(editor, ({ sign, line, lineAfter, runs }) => {
        if (!enabled.peek()) return;
        const changes = signsAfterKey(line, sign, lineAfter, language.peek());
        if (changes.length === 0) return;
        editor.update(
          () => {
            $setSigns(runs, changes);
            // Backspace after a letter deletes it, whatever it changed before.
            if (changes.some(({ end }) => end === line.length + 1)) $addUpdateTag(SET_TAG);
          },
          { tag: HISTORY_PUSH_TAG },
        );
      }),
      registerTakeBack(editor),
    );
  },
});

/** Tells an editor its story's language and whether the user wants punctuation set. */
export function setPunctuation(editor: LexicalEditor, { language, enabled }: SmartPunctuationConfig): void {
  const { output } = getExtensionDependencyFromEditor(editor, SmartPunctuationExtension);
  output.language.value = language;
  output.enabled.value = enabled;
}
