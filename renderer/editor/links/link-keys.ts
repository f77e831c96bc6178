import { $createLinkNode, $isLinkNode, $toggleLink } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import { linkAddress } from '@shared/blocks/link/link-address.dom';
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type TextNode,
} from 'lexical';
import { registerTypedSign } from '../typing/typed-sign';

/** Written out as an address: with its scheme, its `www.` or as mail. `example.org` alone may be the words themselves. */
const ADDRESS = /^(?:https?:\/\/|www\.)[^\s.]+\.\S+$|^[^\s@/:]+@[^\s@/:][^\s@/:.]*\.[^\s@/:]+$/iu;
const BEFORE_IT = /^["'([{<«„“‚‘]+/u;
const AFTER_IT = /(?<![.,;:!?…"'\]}>»”’])[.,;:!?…"'\]}>»”’]+$/u;

/** The address that some words are; null if they were not meant as one. */
export const meantAddress = (words: string): string | null =>
  ADDRESS.test(words.trim()) ? linkAddress(words) : null;

/** No typed address is longer. Every space checks this, and a pattern that is anchored at the end tries each place before it. */
const LONGEST = 2_000;

/** The address that ends at the end of a text, without the signs around it. */
export function addressAtEnd(text: string): { readonly start: number; readonly end: number } | null {
  const before = Math.max(0, text.length - LONGEST - 1);
  const word = /(?<!\S)\S+$/u.exec(text.slice(before));
  if (!word || word[0].length > LONGEST) return null;
  const start = before + word.index + (BEFORE_IT.exec(word[0])?.[0].length ?? 0);
  let end = text.length - (AFTER_IT.exec(word[0])?.[0].length ?? 0);
  // A closing bracket whose opening one is outside the address is not part of it.
  const inside = text.slice(start, end);
  if (inside.endsWith(')') && !inside.includes('(')) end -= 1;
  return meantAddress(text.slice(start, end)) === null ? null : { start, end };
}

/** Makes a link of the address that ends at a place of the text. Runs inside an update. */
function $linkBefore(node: TextNode, offset: number): void {
  const words = node.getTextContent().slice(0, offset);
  const found = addressAtEnd(words);
  const address = found && meantAddress(words.slice(found.start, found.end));
  if (!found || address === null || $findMatchingParent(node, $isLinkNode)) return;
  const parts = node.splitText(found.start, found.end);
  const target = parts[found.start === 0 ? 0 : 1];
  if (!target) return;
  const link = $createLinkNode(address);
  target.insertBefore(link);
  link.append(target);
}

/** Before the line ends: the address at the caret. */
function $linkAtCaret(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && node.isSimpleText()) $linkBefore(node, selection.anchor.offset);
  return false;
}

/** An address that is pasted over words makes them a link. */
function $pasteOverWords(event: unknown): boolean {
  const selection = $getSelection();
  if (!(event instanceof ClipboardEvent) || !$isRangeSelection(selection) || selection.isCollapsed())
    return false;
  const address = meantAddress(event.clipboardData?.getData('text/plain') ?? '');
  // Words that are an address themselves are replaced by the new one.
  if (address === null || meantAddress(selection.getTextContent()) !== null) return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $toggleLink(address);
  return true;
}

/** Addresses become links as they are typed, and words become links if an address is pasted over them. */
export const LinkKeysExtension = defineExtension({
  name: 'copydesk/link-keys',
  register: (editor) =>
    mergeRegister(
      registerTypedSign(
        editor,
        ({ key, offset, before }) => {
          if (!addressAtEnd(before)) return;
          editor.update(
            () => {
              const latest = $getNodeByKey(key);
              if ($isTextNode(latest)) $linkBefore(latest, offset - 1);
            },
            { tag: HISTORY_PUSH_TAG },
          );
        },
        (sign) => /\s/u.test(sign),
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $linkAtCaret, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $linkAtCaret, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(PASTE_COMMAND, $pasteOverWords, COMMAND_PRIORITY_NORMAL),
    ),
});
