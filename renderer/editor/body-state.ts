import { blockId, withBlockId } from '@shared/document/block-ids';
import { isCopy, topBlocksOf, withInside } from '@shared/document/nodes';
import { findBlock } from '@shared/blocks';
import { paragraphNode } from '@shared/blocks/paragraph';
import type { BodyNode } from '@shared/block-contract/body-node';
import { bodyOf, type Body } from '@shared/document/body';
import type { EditorState, SerializedEditorState } from 'lexical';

type Wrapping = 'unknown-block' | 'unknown-inline';

const wrap = (raw: BodyNode, type: Wrapping): BodyNode => {
  const id = type === 'unknown-block' ? blockId(raw) : null;
  return withBlockId({ type, version: 1, raw }, id);
};

/** The kept data, under the current id of its block: a copy has another id. */
function unwrap(node: BodyNode): BodyNode {
  const raw = node.raw as BodyNode;
  const id = blockId(node);
  return id === null || id === blockId(raw) ? raw : withBlockId(raw, id);
}

const isKnown = (node: BodyNode): boolean => {
  const block = findBlock(node.type);
  return block !== undefined && node.version <= block.version;
};

const standsInLine = (node: BodyNode): boolean => findBlock(node.type)?.contains === 'inline';

/** A list can only hold items. One that holds anything newer is kept as it is. */
const holdsUnknownItem = (node: BodyNode): boolean =>
  findBlock(node.type)?.contains === 'item' &&
  (node.children ?? []).some((child) => !isKnown(child) || (child.children ?? []).some(holdsUnknownItem));

function toEditorNode(node: BodyNode, within: Wrapping): BodyNode {
  if (!isKnown(node) || holdsUnknownItem(node)) return wrap(node, within);
  const inside: Wrapping = standsInLine(node) ? 'unknown-inline' : 'unknown-block';
  return withInside(node, (each) => toEditorNode(each, inside));
}

export function fromEditorNode(node: BodyNode): BodyNode {
  if (node.type === 'unknown-block' || node.type === 'unknown-inline') return unwrap(node);
  const version = findBlock(node.type)?.version ?? node.version;
  return withInside({ ...node, version }, fromEditorNode);
}

const isBlankCopy = (node: BodyNode | undefined): boolean =>
  node !== undefined && isCopy(node) && (node.children ?? []).length === 0;

/**
 * A body as the editor opens it. Blocks of a kind or version that this build does not know are wrapped, so that they
 * are shown and written back untouched. An empty body gets the paragraph that the caret needs.
 */
export function toEditorJson(body: Body): SerializedEditorState {
  const nodes = topBlocksOf(body).map((node) => toEditorNode(node, 'unknown-block'));
  const root = { ...body.root, children: nodes.length > 0 ? nodes : [paragraphNode([])] };
  return { root } as unknown as SerializedEditorState;
}

/** A root and the blocks in it as a body. One that holds nothing but the paragraph that the caret needs is empty. */
export function asBody(root: BodyNode, children: readonly BodyNode[]): Body {
  if (children.length === 1 && isBlankCopy(children[0])) return bodyOf([]);
  return { root: { ...root, type: 'root', children } };
}

/** What the editor holds, as a body. The reverse of {@link toEditorJson}: opening and saving drops nothing. */
export function fromEditorJson(json: SerializedEditorState): Body {
  const body = json as unknown as Body;
  return asBody(body.root, topBlocksOf(body).map(fromEditorNode));
}

/** Reads the whole body. To follow an editor from update to update, use a `BodyReader`. */
export const readBody = (state: EditorState): Body => fromEditorJson(state.toJSON());
