import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, contextValue, ImportSource } from '@lexical/html';
import { PastedPictures } from '@shared/blocks/photo/pasted-pictures.dom';
import { $isPhoto } from '@shared/blocks/photo/node.dom';
import { picturesIn } from '@shared/blocks/photo/picture-files.dom';
import { keepWaitingPicture } from '@shared/blocks/photo/waiting-pictures.dom';
import type { LeftOutKind } from '@shared/intake/markup/left-out';
import {
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { PastedPage } from './clean-pasted-html';
import { $followPaste, insert, type Repeatable } from './paste-again';
import { cleanPasted } from './paste-cleaner';
import { PASTE_NOTE_COMMAND, type PasteNote } from './paste-note';

const isBlank = (node: LexicalNode): boolean =>
  $isParagraphNode(node) &&
  node
    .getTextContent()
    .replace(/\u00a0/gu, ' ')
    .trim() === '' &&
  node.getChildren().every((child) => !$isElementNode(child));

/** A pasted page as blocks of ours; pages' spacer paragraphs are left behind. Runs inside an update. */
export function $nodesFromHtml({ page, pictures }: Pick<PastedPage, 'page' | 'pictures'>): LexicalNode[] {
  const nodes = $generateNodesFromDOMViaExtension(page, {
    context: [contextValue(ImportSource, 'paste'), contextValue(PastedPictures, pictures)],
  });
  const said = nodes.filter((node) => !isBlank(node));
  return said.length > 0 ? said : nodes.slice(0, 1);
}

/** All that blocks say, each on lines of its own: their words and what is in their slots. */
function $sayingOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  const slots = $getSlotNames(node).flatMap((name) => $getSlot(node, name) ?? []);
  const fields = slots.map($sayingOf).join('\n');
  const words = $isElementNode(node) ? node.getChildren().map($sayingOf).join('') : '';
  return node.isInline() && words !== '' ? words : `\n${words}\n${fields}\n`;
}

/** A clipboard's blocks, or its plain lines when a word of it would be lost or glued to another. */
function $blocksOf(pasted: PastedPage): { nodes: LexicalNode[]; missing: readonly string[] } {
  const nodes = $nodesFromHtml(pasted);
  const missing = pasted.missingIn(nodes.map($sayingOf).join('\n'));
  if (missing.length === 0) return { nodes, missing };
  return { nodes: [...$paragraphs(pasted.lines), ...nodes.filter($isPhoto)], missing };
}

/** The struck-out passages of a page, each once. */
const struckIn = (page: Document): readonly string[] =>
  [...page.querySelectorAll('s:not(s s)')]
    .map((passage) => passage.textContent.trim())
    .filter((words) => words !== '');

const $paragraphs = (lines: readonly string[]): LexicalNode[] =>
  lines.map((line) => $createParagraphNode().append($createTextNode(line)));

/** A browser's "Copy image" includes the file: then the slot need not wait. */
function fillFromFiles(nodes: readonly LexicalNode[], files: readonly File[]): void {
  const [photo, ...more] = nodes.filter($isPhoto);
  const [file] = picturesIn(files);
  if (photo && file && more.length === 0) keepWaitingPicture(photo.getPhotoId(), file);
}

/** What a clipboard holds, kept for as long as the paste may be made in another way: the clipboard itself is gone by then. */
export interface Clipboard {
  readonly markup: string;
  readonly files: readonly File[];
  /** The same as plain text; empty when there is none. */
  readonly words: string;
}

/**
 * Pastes HTML, and says what it left out.
 * @param keep the kinds that come in although they would be left out
 * @returns whether it could: not if it is nested too deep, and not before its cleaner is loaded
 */
export function $pasteHtml(
  clipboard: Clipboard,
  selection: BaseSelection,
  keep: ReadonlySet<LeftOutKind> = new Set(),
): boolean {
  const pasted = cleanPasted(clipboard.markup, keep);
  if (pasted === null) return false;
  const editor = $getEditor();
  const { nodes, missing } = $blocksOf(pasted);
  const isPlain = missing.length > 0;
  if (isPlain)
    console.warn('Pasted as plain paragraphs, or these words would be lost:', missing.slice(0, 20));
  const unstruck = isPlain ? struckIn(pasted.page) : [];
  fillFromFiles(nodes, clipboard.files);
  const hasLooks = !nodes.every($isPlainParagraph);
  $insertGeneratedNodes(editor, nodes, selection);
  const leftOut = pasted.leftOut.filter(({ kind }) => !keep.has(kind));
  const again = $followPaste(editor);
  const cameIn = keep.size === 0 ? pasted.insertions : [];
  if (leftOut.length > 0 || cameIn.length > 0 || isPlain) {
    const bringBack = (kinds: ReadonlySet<LeftOutKind>) => {
      const kept = new Set([...keep, ...kinds]);
      if (again.replace((at) => void $pasteHtml(clipboard, at, kept))) return;
      // The copy has changed since, so what was left out goes to the current caret.
      const words = leftOut.filter(({ kind }) => kinds.has(kind)).map((each) => each.words);
      insert(editor, (at) => $insertGeneratedNodes(editor, $paragraphs(words), at));
    };
    tell(editor, { about: 'left-out', leftOut, insertions: cameIn, isPlain, unstruck, bringBack });
  } else if (!hasLooks && clipboard.words !== '') offerLooks(editor, clipboard.words, again);
  return true;
}

/** Whether a paste has only words, as when a code editor puts Markdown on the clipboard. */
const $isPlainParagraph = (node: LexicalNode): boolean =>
  $isParagraphNode(node) &&
  node
    .getChildren()
    .every((child) => $isLineBreakNode(child) || ($isTextNode(child) && child.getFormat() === 0));

const tell = (editor: LexicalEditor, note: PasteNote): void =>
  void editor.dispatchCommand(PASTE_NOTE_COMMAND, note);

/** Checks whether pasted words are Markdown or lines broken at a column, and offers to make paragraphs of them. */
export function offerLooks(editor: LexicalEditor, words: string, again: Repeatable): void {
  void import('./paste-offers').then(({ findOffer }) => {
    const offer = findOffer(words);
    if (offer === null || again.isOver()) return;
    const format = () => {
      again.replace((at) => {
        if (!$pasteHtml({ markup: offer.markup, files: [], words: '' }, at)) at.insertRawText(words);
      });
    };
    tell(editor, { about: offer.is, format });
    again.onOver(() => editor.dispatchCommand(PASTE_NOTE_COMMAND, null));
  });
}
