import { DOMImportExtension, defineImportRule, sel } from '@lexical/html';
import { LinkExtension, LinkNode } from '@lexical/link';
import { configExtension, defineExtension } from 'lexical';
import { isSafeHref } from '../../html/href';
import type { EditorBlock } from '../editor-block.dom';

/** A link that may not be published leaves its words behind. The export sets target and rel. */
function $tidyLink(node: LinkNode): void {
  if (!isSafeHref(node.getURL())) {
    for (const child of node.getChildren()) node.insertBefore(child);
    node.remove();
    return;
  }
  if (node.getTarget() !== null) node.setTarget(null);
  if (node.getRel() !== null) node.setRel(null);
}

const UnsafeLinkRule = defineImportRule({
  name: 'copydesk/link',
  match: sel.tag('a'),
  $import: (ctx, anchor, $next) =>
    isSafeHref(anchor.getAttribute('href') ?? '') ? $next() : ctx.$importChildren(anchor),
});

export const editorBlock: EditorBlock = {
  type: 'link',
  extension: defineExtension({
    name: 'copydesk/link',
    dependencies: [
      configExtension(LinkExtension, { validateUrl: isSafeHref }),
      configExtension(DOMImportExtension, { rules: [UnsafeLinkRule] }),
    ],
    register: (editor) => editor.registerNodeTransform(LinkNode, $tidyLink),
  }),
  menu: [],
};
