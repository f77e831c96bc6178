import {
  $getNodeFromDOMNode,
  $getRoot,
  type ElementDOMSlot,
  type LexicalEditor,
  type RootNode,
} from 'lexical';
import {
  balanceChunks,
  CHUNKED_ABOVE,
  CHUNKED_FROM,
  chunkFrom,
  chunksOf,
  dissolveChunks,
  isChunk,
  isChunked,
  makeChunks,
} from './chunk-dom';

/** Roots in which a block was put somewhere since their chunks were last put in order. */
const changed = new WeakSet<HTMLElement>();

const $isBlock = (dom: Node): boolean => $getNodeFromDOMNode(dom)?.getParent()?.is($getRoot()) ?? false;

/** Puts a block right after the one that it follows in the body. A block that stands there is not touched, so that it keeps the caret. */
function $placeBlock(editor: LexicalEditor, root: HTMLElement, dom: Node): void {
  const node = $getNodeFromDOMNode(dom);
  const previous = node?.getPreviousSibling() ?? null;
  const before = previous && editor.getElementByKey(previous.getKey());
  const first = chunkFrom(root.firstElementChild, 'next')!;
  changed.add(root);
  if (!before) {
    if (first.firstChild !== dom) first.prepend(dom);
  } else if (before.nextSibling !== dom) {
    const isNext =
      before.nextSibling === null &&
      chunkFrom(before.parentElement?.nextElementSibling ?? null, 'next')?.firstChild === dom;
    if (!isNext) before.after(dom);
  }
}

/** The index in the body of the block at, or else after, a place in the root or in a chunk. */
function $indexAt(root: HTMLElement, container: Node, offset: number): number {
  let at: Node | null = container.childNodes[offset] ?? null;
  let within: Node = container;
  for (;;) {
    while (at === null && within !== root) {
      at = within.nextSibling;
      within = within.parentNode ?? root;
    }
    if (at === null) return $getRoot().getChildrenSize();
    if (isChunk(at)) [within, at] = [at, at.firstChild];
    else if ($isBlock(at)) return $getNodeFromDOMNode(at)!.getIndexWithinParent();
    else at = at.nextSibling;
  }
}

/**
 * Has the slot of a root answer for blocks in chunks. Lexical asks it where a block goes, and which place in the body a place in the
 * DOM is.
 */
export function $takeChunks(editor: LexicalEditor, root: HTMLElement, slot: ElementDOMSlot): void {
  const resolveChildIndex = slot.resolveChildIndex.bind(slot);
  Object.assign(slot, {
    insertChild(dom: Node) {
      $placeBlock(editor, root, dom);
      return slot;
    },
    replaceChild(dom: Node, previous: Node) {
      $placeBlock(editor, root, dom);
      if (previous !== dom && !$isBlock(previous)) previous.parentNode?.removeChild(previous);
      return slot;
    },
    // Where a block goes follows from the body, not from a neighbour in the DOM.
    withBefore: () => slot,
    withAfter: () => slot,
    resolveChildIndex(
      ...[element, elementDom, dom, offset]: Parameters<ElementDOMSlot['resolveChildIndex']>
    ) {
      return dom === root || isChunk(dom)
        ? [element, $indexAt(root, dom, offset)]
        : resolveChildIndex(element, elementDom, dom, offset);
    },
  } satisfies Partial<ElementDOMSlot>);
}

/** Takes out what is no longer in the body: Lexical removes a block only from the root itself. */
function sweep(editor: LexicalEditor, root: HTMLElement): void {
  for (const chunk of chunksOf(root))
    for (const dom of [...chunk.children]) {
      const node = $getNodeFromDOMNode(dom);
      if (!node || editor.getElementByKey(node.getKey()) !== dom) dom.remove();
    }
}

/** Draws a long body in chunks, a short one without, and keeps the chunks in order after the blocks of the body changed. */
function $arrange(editor: LexicalEditor, root: HTMLElement, now: RootNode): void {
  const size = now.getChildrenSize();
  if (isChunked(root)) {
    sweep(editor, root);
    if (size < CHUNKED_ABOVE) dissolveChunks(root);
    else balanceChunks(root);
  } else if (size >= CHUNKED_FROM) {
    const blocks = now.getChildrenKeys().map((key) => editor.getElementByKey(key));
    makeChunks(
      root,
      blocks.filter((block) => block !== null),
    );
  }
  changed.delete(root);
}

const hasOtherBlocks = (now: RootNode, before: RootNode | null): boolean =>
  now.__size !== before?.__size || now.__first !== before.__first || now.__last !== before.__last;

/** Arranges the chunks of a root if blocks of the body came, went or moved. Runs at the end of each drawing of the body. */
export function $followBlocks(
  editor: LexicalEditor,
  root: HTMLElement,
  now: RootNode,
  before: RootNode | null,
): void {
  if (changed.has(root) || hasOtherBlocks(now, before)) $arrange(editor, root, now);
}

/** Lexical calls two methods of the root itself with a block that may be in a chunk. Returns what undoes it. */
export function forwardToChunks(root: HTMLElement): () => void {
  const insertBefore = root.insertBefore.bind(root);
  const replaceChild = root.replaceChild.bind(root);
  const holderOf = (node: Node | null): Node | null => {
    const parent = node?.parentNode;
    return isChunk(parent) ? parent : null;
  };
  root.insertBefore = <T extends Node>(node: T, child: Node | null): T =>
    holderOf(child)?.insertBefore(node, child) ?? insertBefore(node, child);
  root.replaceChild = <T extends Node>(node: Node, child: T): T =>
    holderOf(child)?.replaceChild(node, child) ?? replaceChild(node, child);
  return () => {
    Reflect.deleteProperty(root, 'insertBefore');
    Reflect.deleteProperty(root, 'replaceChild');
  };
}
