import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import {
  $createHeadingNode,
  $isHeadingNode,
  HeadingNode,
  type HeadingTagType,
  RichTextExtension,
} from '@lexical/rich-text';
import { configExtension, CONTROL_OR_META, defineExtension } from 'lexical';
import { Heading2, Heading3, Heading4, type LucideIcon } from 'lucide-react';
import type { BlockMenuEntry, EditorBlock } from '../editor-block.dom';
import { $turnInto } from '../turn-into.dom';
import { strings } from './strings';

export type BodyHeading = 'h2' | 'h3' | 'h4';

const LEVELS: Readonly<Record<HeadingTagType, BodyHeading>> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};

/** The level that a heading from elsewhere gets here, where h1 is the headline's and h4 the deepest. */
export const bodyHeading = (tag: HeadingTagType): BodyHeading => LEVELS[tag];

/** A heading's weight is the house's business: bold inside it says nothing. */
function $tidyHeading(node: HeadingNode): void {
  if (node.getTag() !== bodyHeading(node.getTag())) node.setTag(bodyHeading(node.getTag()));
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

const entry = (level: 2 | 3 | 4, icon: LucideIcon): BlockMenuEntry => ({
  id: `heading-${level}`,
  label: strings.heading({ level }),
  icon,
  keywords: ['title', 'subhead', 'crosshead', `h${level}`, '#'.repeat(level)],
  shortcut: { key: String(level), modifiers: { ...CONTROL_OR_META, altKey: true } },
  does: 'turn',
  $matches: (node) => $isHeadingNode(node) && node.getTag() === `h${level}`,
  $apply: () => $turnInto(() => $createHeadingNode(`h${level}`)),
});

const HeadingRule = defineImportRule({
  name: 'copydesk/heading',
  match: sel.tag('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
  $import: (ctx, element) => {
    // An empty heading is page furniture (anchors, logos); it would only leave a gap.
    if (element.textContent.trim() === '') return ctx.$importChildren(element);
    const tag = element.nodeName.toLowerCase() as HeadingTagType;
    return [$createHeadingNode(bodyHeading(tag)).splice(0, 0, ctx.$importChildren(element))];
  },
});

export const editorBlock: EditorBlock = {
  type: 'heading',
  extension: defineExtension({
    name: 'copydesk/heading',
    // After the rich text's own rules, so that these come before them.
    dependencies: [RichTextExtension, configExtension(DOMImportExtension, { rules: [HeadingRule] })],
    register: (editor) => editor.registerNodeTransform(HeadingNode, $tidyHeading),
  }),
  menu: [entry(2, Heading2), entry(3, Heading3), entry(4, Heading4)],
};
