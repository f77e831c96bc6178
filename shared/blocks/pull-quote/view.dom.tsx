import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalNode, NodeKey } from 'lexical';
import { fieldKey, useNodeField } from '../node-field.dom';
import { strings } from './strings';

/** What the view needs of its node; the class itself would make the two files import each other. */
interface PullQuoteWords extends LexicalNode {
  readonly setText: (text: string) => unknown;
  readonly setAttribution: (attribution: string) => unknown;
}

interface PullQuoteViewProps {
  readonly nodeKey: NodeKey;
  readonly text: string;
  readonly attribution: string;
  readonly isPullQuote: (node: LexicalNode | null) => node is PullQuoteWords & LexicalNode;
}

/** A pull quote as it will be set, its two fields typed in place. */
export function PullQuoteView({ nodeKey, text, attribution, isPullQuote }: PullQuoteViewProps) {
  const [editor] = useLexicalComposerContext();
  const change = useNodeField(editor, nodeKey, isPullQuote);
  const readOnly = !editor.isEditable();
  return (
    <aside
      className="pull-quote"
      aria-label={strings.pullQuote}
      onKeyDown={({ nativeEvent }) => fieldKey(nativeEvent, editor, nodeKey)}
    >
      <textarea
        className="pull-quote-text"
        aria-label={strings.words}
        placeholder={strings.wordsFromTheStory}
        data-undo="editor"
        data-field="text"
        dir="auto"
        rows={1}
        readOnly={readOnly}
        value={text}
        onChange={({ target }) =>
          change((node) => node.setText(target.value.replaceAll(/(?:(?<!\s)\s+)?\n\s*/gu, ' ')))
        }
      />
      <input
        className="pull-quote-attribution"
        aria-label={strings.attribution}
        data-field="attribution"
        placeholder={strings.whoSaidIt}
        data-undo="editor"
        dir="auto"
        readOnly={readOnly}
        value={attribution}
        onChange={({ target }) => change((node) => node.setAttribution(target.value))}
      />
    </aside>
  );
}
