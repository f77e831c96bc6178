import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import type { Body } from '@shared/document/body';
import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { configExtension, defineExtension, type AnyLexicalExtension } from 'lexical';
import { BlockIdsExtension } from './block-ids/block-ids-extension';
import { BlockSelectionExtension } from './block-selection';
import { editorBlocks } from './blocks';
import { toEditorJson } from './body-state';
import { ChunksExtension } from './chunks/chunks-extension';
import { CopyOutExtension } from './paste/copy-out';
import { DeleteLetterExtension } from './typing/delete-letter';
import { FindExtension } from './find/find-extension';
import { KeepCaretExtension } from './keep-caret';
import { LeaveHolderExtension } from './typing/leave-holder';
import { LeaveBlockKeysExtension } from './typing/leave-block-keys';
import { LinkKeysExtension } from './links/link-keys';
import { LiftMisplacedExtension } from './lift-misplaced';
import { ListKeysExtension } from './typing/list-keys';
import { MarkdownKeysExtension } from './typing/markdown-keys';
import { OwnKeysExtension } from './typing/own-keys';
import { PageKeysExtension } from './typing/page-keys';
import { NativeFieldsExtension } from './native-fields';
import { PassageLanguagesExtension } from './passage-languages';
import { PasteExtension } from './paste/paste';
import { QuotationsExtension } from './quotations/quotations-extension';
import { SelectionSyncExtension } from './selection-sync';
import { ShortcutsExtension } from './shortcuts';
import { StoryFieldsExtension } from './story-fields-extension';
import { AroundBodyExtension } from './around-body-extension';
import { SmartPunctuationExtension } from './typing/smart-punctuation';
import { SlotsExtension } from './slots';
import { SlashMenuExtension } from './slash-menu/slash-menu-extension';
import { UnknownBlockNode, UnknownInlineNode } from './unknown-node';

/** Everything the body can hold and do, without toolbar and menus: tests build this headless. */
export const bodyExtension: AnyLexicalExtension = defineExtension({
  name: 'copydesk/body',
  nodes: () => [UnknownBlockNode, UnknownInlineNode],
  dependencies: [
    RichTextExtension,
    HistoryExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: [UnknownBlockNode] }),
    SelectionSyncExtension,
    KeepCaretExtension,
    BlockSelectionExtension,
    LeaveBlockKeysExtension,
    LeaveHolderExtension,
    SlotsExtension,
    QuotationsExtension,
    NativeFieldsExtension,
    OwnKeysExtension,
    PageKeysExtension,
    DeleteLetterExtension,
    ListKeysExtension,
    MarkdownKeysExtension,
    LinkKeysExtension,
    SmartPunctuationExtension,
    StoryFieldsExtension,
    AroundBodyExtension,
    PassageLanguagesExtension,
    ShortcutsExtension,
    SlashMenuExtension,
    PasteExtension,
    CopyOutExtension,
    FindExtension,
    ChunksExtension,
    ...editorBlocks.map(({ extension }) => extension),
    LiftMisplacedExtension,
    BlockIdsExtension,
  ],
});

/** Rethrow in the next task, so that it is logged after Lexical rolls back. */
function tellLater(failure: Error): void {
  setTimeout(() => {
    throw failure;
  });
}

/** The editor of one story's body. Editors of one namespace exchange copy whole. */
export const storyExtension = (body: Body): AnyLexicalExtension =>
  defineExtension({
    name: 'copydesk/story',
    namespace: 'copydesk',
    dependencies: [bodyExtension],
    $initialEditorState: JSON.stringify(toEditorJson(body)),
    // Not thrown here: Lexical rolls the update back only if this returns.
    onError: tellLater,
    theme: {
      text: {
        underline: 'copy-underline',
        strikethrough: 'copy-strikethrough',
        underlineStrikethrough: 'copy-underline-strikethrough',
      },
      list: { nested: { listitem: 'copy-nested-item' } },
    },
  });
