import { getExtensionDependencyFromEditor, namedSignals } from '@lexical/extension';
import { $getNodeByKey, $isTextNode, defineExtension, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { registerTypedSign } from './typed-sign';
import { smartSign } from './typography';

interface SmartPunctuationConfig {
  /** The story's language, a BCP 47 tag. */
  readonly language: string;
  readonly enabled: boolean;
}

const config: SmartPunctuationConfig = { language: 'en', enabled: true };

/**
 * Sets quotation marks, apostrophes and dashes as the story's language has them. A step of undo by itself: taken back
 * right after, the sign stands as it was typed.
 */
export const SmartPunctuationExtension = defineExtension({
  name: 'copydesk/smart-punctuation',
  config,
  build: (_editor, given) => namedSignals(given),
  register: (editor, _config, state) => {
    const { language, enabled } = state.getOutput();
    return registerTypedSign(editor, ({ key, offset, sign, line }) => {
      if (!enabled.peek()) return;
      const set = smartSign(line, sign, language.peek());
      // A dash whose first hyphen has another format than its second is left.
      if (!set || set.takes > offset) return;
      editor.update(
        () => {
          const latest = $getNodeByKey(key);
          if ($isTextNode(latest)) latest.spliceText(offset - set.takes, set.takes, set.by, true);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    });
  },
});

/** Tells an editor its story's language and whether the user wants punctuation set. */
export function setPunctuation(editor: LexicalEditor, { language, enabled }: SmartPunctuationConfig): void {
  const { output } = getExtensionDependencyFromEditor(editor, SmartPunctuationExtension);
  output.language.value = language;
  output.enabled.value = enabled;
}
