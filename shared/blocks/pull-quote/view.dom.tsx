import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { SlotField } from '../slot-line/slot-field.dom';
import { strings } from './strings';

/** A pull quote as it will be set, its two lines typed in place. */
export function PullQuoteView({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext();
  return (
    <aside className="pull-quote" aria-label={strings.pullQuote}>
      <SlotField
        {...{ editor, nodeKey, name: 'text', className: 'pull-quote-text' }}
        label={strings.words}
        placeholder={strings.wordsFromTheStory}
      />
      <SlotField
        {...{ editor, nodeKey, name: 'attribution', className: 'pull-quote-attribution' }}
        label={strings.attribution}
        placeholder={strings.whoSaidIt}
      />
    </aside>
  );
}
