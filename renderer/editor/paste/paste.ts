import {
  $insertGeneratedNodes,
  ClipboardImportExtension,
  DEFAULT_IMPORT_MIME_TYPE,
  type ImportMimeTypeFunction,
} from '@lexical/clipboard';
import { CoreImportExtension } from '@lexical/html';
import { eventFiles } from '@lexical/rich-text';
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import { $findMatchingParent } from '@lexical/utils';
import { PHOTO_WORDS_COMMAND } from '@shared/blocks/photo/photo-words-command.dom';
import { picturesIn } from '@shared/blocks/photo/picture-files.dom';
import { PhotoId } from '@shared/story/ids';
import { StoryPhoto } from '@shared/story/photo';
import {
  $createTextNode,
  $getEditor,
  $getSelectionSlotFrame,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalNode,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { z } from 'zod';
import { holdsPhoto, PHOTOS_MIME, SPEAKER_MIME } from './copy-out';
import { registerMarkupDrop } from '../drop-markup';
import { meantAddress } from '../links/link-keys';
import { $followPaste } from './paste-again';
import { cleanAddress, cleanWords, registerEarlyPaste } from './paste-cleaner';
import { $pasteHtml, offerLooks } from './paste-html';
import { $pasteJson, EDITOR_MIME } from './paste-json';
import { $makeRoom } from '../quotations/make-room';
import { $insertInSlot } from '../slots';

const [$insertPlainText] = DEFAULT_IMPORT_MIME_TYPE['text/plain'] ?? [];

/** An address by itself is pasted as a link; within other words it is pasted as it is. */
function $pasteAddress(words: string, selection: BaseSelection): boolean {
  const address = meantAddress(words);
  if (address === null || !$isRangeSelection(selection)) return false;
  if ($findMatchingParent(selection.anchor.getNode(), $isLinkNode)) return false;
  selection.insertNodes([$createLinkNode(cleanAddress(address)).append($createTextNode(words.trim()))]);
  return true;
}

/** Joins lines, because a slot has only one. */
const onOneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** Blank lines of plain text separate paragraphs; they do not become paragraphs. */
const $pastePlainText: ImportMimeTypeFunction = (words, given, $next, dataTransfer) => {
  const selection = $makeRoom([], null) ?? given;
  if ($pasteAddress(words, selection)) return true;
  const all = cleanWords(words.replaceAll(/\r\n?/gu, '\n')).replaceAll(/\n\s*\n/gu, '\n');
  const lines = $getSelectionSlotFrame(selection) ? onOneLine(all) : all;
  const isPasted = $insertPlainText?.(lines, selection, $next, dataTransfer) ?? $next();
  const editor = $getEditor();
  offerLooks(editor, words, $followPaste(editor));
  return isPasted;
};

/** Pastes the plain words of a clipboard. Without any, what is selected stays. */
function $pasteWords(dataTransfer: DataTransfer, selection: BaseSelection): boolean {
  const words = dataTransfer.getData('text/plain');
  return words.trim() === '' || $pastePlainText(words, selection, () => true, dataTransfer);
}

const $pastePage: ImportMimeTypeFunction = (markup, selection, _next, dataTransfer) => {
  const words = dataTransfer.getData('text/plain');
  // It was nested too deep, or dropped before its cleaner was loaded, and a drop cannot wait: its words come in as they are.
  return (
    $pasteHtml({ markup, words, files: [...dataTransfer.files] }, selection) ||
    $pasteWords(dataTransfer, selection)
  );
};

const CopiedPhotos = z.record(PhotoId, StoryPhoto);

/** Photos from another story bring their words and file with them. */
function $takePhotosAlong(dataTransfer: DataTransfer): void {
  const raw = dataTransfer.getData(PHOTOS_MIME);
  if (raw === '') return;
  const photos = z
    .string()
    .transform((json, ctx) => {
      try {
        return CopiedPhotos.parse(JSON.parse(json));
      } catch {
        ctx.addIssue('not photos');
        return z.NEVER;
      }
    })
    .safeParse(raw);
  for (const [photoId, words] of Object.entries(photos.data ?? {})) {
    // What was copied may be older than the story's current words: a corrected credit stays corrected.
    if (holdsPhoto($getEditor(), photoId)) continue;
    $getEditor().dispatchCommand(PHOTO_WORDS_COMMAND, { photoId: photoId as PhotoId, words });
  }
}

/** The speaker of words that are being inserted from one of Copydesk's own quotations. */
let saidBy: string | null = null;

/** Puts pasted nodes where their words do not join another speaker's. Returns false if the selection is already such a place. */
function $insertApart(nodes: LexicalNode[], selection: BaseSelection): boolean {
  if ($insertInSlot(nodes)) return true;
  const caret = $makeRoom(nodes, saidBy);
  if (caret === null || caret === selection) return false;
  $insertGeneratedNodes($getEditor(), nodes, caret);
  return true;
}

/** What comes in by clipboard and by drop. */
export const PasteExtension = defineExtension({
  name: 'copydesk/paste',
  dependencies: [
    CoreImportExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [$pastePage],
        'text/plain': [$pastePlainText],
        [EDITOR_MIME]: [
          (json, selection, _next, dataTransfer) => {
            $takePhotosAlong(dataTransfer);
            saidBy = dataTransfer.getData(SPEAKER_MIME) || null;
            try {
              // An editor's copy that cannot be pasted has a page and words beside it.
              return $pasteJson(json, selection, () => false, dataTransfer);
            } finally {
              saidBy = null;
            }
          },
        ],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      registerEarlyPaste(editor),
      registerMarkupDrop(editor),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $insertApart(nodes, selection),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const [, files] = eventFiles(event);
          if (files.length === 0) return false;
          // The window takes in raw copy that is dropped on the editor, so it stays unhandled here.
          if (picturesIn(files).length === 0) return true;
          event.stopPropagation();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          const [isFileTransfer] = eventFiles(event);
          if (isFileTransfer) event.preventDefault();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
