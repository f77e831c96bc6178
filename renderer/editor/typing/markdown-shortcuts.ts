import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type ElementTransformer,
  type TextFormatTransformer,
} from '@lexical/markdown';
import { $wordsBeside } from '@shared/blocks/words-beside.dom';
import {
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type UpdateListener,
} from 'lexical';

/** What is written around words. Only around whole ones: 5*3*2 is a sum. */
const aroundWords: readonly TextFormatTransformer[] = [
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
].map((transformer) => ({ ...transformer, intraword: false }));

/** A quotation that typed signs turn into another block leaves its attribution in the copy. */
const keepingAttribution = (transformer: ElementTransformer): ElementTransformer => ({
  ...transformer,
  replace: (parent, ...typed) => {
    const line = $wordsBeside(parent);
    if (line) parent.insertAfter(line);
    const isDone = transformer.replace(parent, ...typed);
    if (line && parent.isAttached()) line.remove();
    return isDone;
  },
});

/** The typed signs that turn into blocks, as every block declares them. */
const found: Readonly<Record<string, readonly ElementTransformer[]>> = import.meta.glob<
  readonly ElementTransformer[]
>('../../../shared/blocks/*/markdown.dom.ts', { eager: true, import: 'markdown' });

/** The signs that complete something: a space after those of a block, and the last sign of those around words. */
const COMPLETING: ReadonlySet<string | undefined> = new Set([
  ' ',
  ...aroundWords.map(({ tag }) => tag.at(-1)),
]);

/** Whether the sign before the caret completes anything. */
function isCompleted({ _selection: selection, _nodeMap: nodes }: EditorState): boolean {
  if (!$isRangeSelection(selection)) return false;
  const { key, offset } = selection.anchor;
  const node = nodes.get(key);
  return $isTextNode(node) && COMPLETING.has(node.__text[offset - 1]);
}

/** The same editor, whose update listeners hear only of signs that complete something: Lexical's would begin an update at every key. */
const hearingSigns = (editor: LexicalEditor): LexicalEditor =>
  new Proxy(editor, {
    get: (target, name) => {
      if (name === 'registerUpdateListener')
        return (listener: UpdateListener) =>
          target.registerUpdateListener((heard) => {
            if (isCompleted(heard.editorState)) listener(heard);
          });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

export const registerMarkdownKeys = (editor: LexicalEditor): (() => void) =>
  registerMarkdownShortcuts(hearingSigns(editor), [
    ...Object.values(found).flat().map(keepingAttribution),
    ...aroundWords,
  ]);
