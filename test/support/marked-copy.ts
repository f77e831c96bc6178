import { buildEditorFromExtensions } from '@lexical/extension';
import { $isListNode } from '@lexical/list';
import type { BodyNode } from '@shared/block-contract/body-node';
import { $isBlockQuote } from '@shared/blocks/block-quote/node.dom';
import { $isPullQuote } from '@shared/blocks/pull-quote/node.dom';
import { bodyOf } from '@shared/document/body';
import {
  $createNodeSelection,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { storyExtension } from '../../renderer/editor/editor-extension';
import { pullQuote, saidBy } from './story-blocks';

const text = (words: string): BodyNode => ({
  ...{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' },
});
const holding = (type: string, words: string, rest: object = {}): BodyNode => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0 },
  children: words === '' ? [] : [text(words)],
  ...rest,
});

/**
 * A block in one line: `Words` of a paragraph, `- Words` of a list, `## Words`, `Asha: Words` of a quotation, `> Words`
 * of one that names nobody, `(Words, Asha)` of a pull quote, `***` for a divider.
 */
function blockFrom(line: string): BodyNode {
  if (line === '***') return { type: 'divider', version: 1 };
  const pull = /^\((?<words>.*), (?<name>\w*)\)$/u.exec(line)?.groups;
  if (pull) return pullQuote(pull.words ?? '', pull.name ?? '');
  const said = /^(?<name>\p{Lu}\w+): ?(?<words>.*)$/u.exec(line)?.groups;
  if (said) return holding('block-quote', said.words ?? '', saidBy(said.name ?? ''));
  if (line.startsWith('> ')) return holding('block-quote', line.slice(2), saidBy(''));
  if (line.startsWith('## ')) return holding('heading', line.slice(3), { tag: 'h2' });
  if (!line.startsWith('- ')) return holding('paragraph', line);
  const items = line.slice(2).split(' / ');
  return {
    ...holding('list', '', { listType: 'bullet', start: 1, tag: 'ul' }),
    children: items.map((item, at) => holding('listitem', item, { value: at + 1 })),
  };
}

/** Removes the signs `[`, `]` and `|` from the text and puts the ends of the selection in their places. */
function $takeMarks(): void {
  const selection = $createRangeSelection();
  const leaves = (node: LexicalNode): LexicalNode[] =>
    $isElementNode(node) && !node.isEmpty() ? node.getChildren().flatMap(leaves) : [node];
  const put = (point: PointType, node: LexicalNode, offset: number) =>
    point.set(node.getKey(), offset, $isTextNode(node) ? 'text' : 'element');
  let found = false;
  for (const leaf of leaves($getRoot()).filter($isTextNode)) {
    for (
      let mark = /[[\]|]/u.exec(leaf.getTextContent());
      mark;
      mark = /[[\]|]/u.exec(leaf.getTextContent())
    ) {
      leaf.spliceText(mark.index, 1, '');
      const parent = leaf.getParentOrThrow();
      const isEmpty = leaf.getTextContent() === '';
      if (isEmpty) leaf.remove();
      const [node, offset] = isEmpty ? [parent, 0] : [leaf, mark.index];
      if (mark[0] !== ']') put(selection.anchor, node, offset);
      if (mark[0] !== '[') put(selection.focus, node, offset);
      found = true;
      if (isEmpty) break;
    }
  }
  if (found) $setSelection(selection);
}

const words = (node: LexicalNode): string =>
  $isElementNode(node) ? node.getChildren().map(words).join('') : node.getTextContent().replace('\n', '⏎');

/** A block as {@link blockFrom} reads it, with `|` at the caret and `*` before a chosen one. */
function $lineOf(block: LexicalNode): string {
  const selection = $getSelection();
  const isChosen = $isNodeSelection(selection) && selection.has(block.getKey());
  let said: string;
  if ($isPullQuote(block)) said = `(${block.getText()}, ${block.getAttribution()})`;
  else if ($isListNode(block)) said = `- ${block.getChildren().map(words).join(' / ')}`;
  else if (!$isElementNode(block)) said = '***';
  else if ($isBlockQuote(block))
    said = `${block.getAttribution() ? `${block.getAttribution()}:` : '>'} ${words(block)}`;
  else said = `${$isParagraphNode(block) ? '' : '## '}${words(block)}`;
  return `${isChosen ? '*' : ''}${said.trimEnd()}`;
}

export interface MarkedCopy {
  readonly editor: LexicalEditor;
  /** Runs an edit as one step. */
  readonly edit: ($edit: () => void) => MarkedCopy;
  readonly lines: () => string[];
  /** The line that the caret is in, with `|` at the caret. */
  readonly caret: () => string | null;
  /** Chooses the block of this place as a whole. */
  readonly choose: (index: number) => MarkedCopy;
}

/** A body from lines, in which `|` is the caret, or `[` and `]` what is selected. */
export function markedCopy(...lines: readonly string[]): MarkedCopy {
  const editor = buildEditorFromExtensions(storyExtension(bodyOf(lines.map(blockFrom))));
  const surface = document.createElement('div');
  document.body.append(surface);
  editor.setRootElement(surface);
  editor.update($takeMarks, { discrete: true, tag: 'history-merge' });
  const copy: MarkedCopy = {
    editor,
    edit: ($edit) => {
      editor.update($edit, { discrete: true, tag: 'history-push' });
      return copy;
    },
    lines: () => editor.read(() => $getRoot().getChildren().map($lineOf)),
    caret: () =>
      editor.read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
        const { anchor } = selection;
        const node = anchor.getNode();
        if (!$isTextNode(node)) return `${words(node)}|`;
        return `${node.getTextContent().slice(0, anchor.offset)}|${node.getTextContent().slice(anchor.offset)}`;
      }),
    choose: (index) => {
      editor.update(
        () => {
          const selection = $createNodeSelection();
          selection.add($getRoot().getChildAtIndex(index)?.getKey() ?? '');
          $setSelection(selection);
        },
        { discrete: true },
      );
      return copy;
    },
  };
  return copy;
}
