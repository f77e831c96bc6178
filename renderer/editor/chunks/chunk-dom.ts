/** How many blocks a chunk holds when it is made, or up to half as many more. It is split when it holds more than twice as many. */
export const CHUNK_SIZE = 40;
/** From this many blocks on, a body is drawn in chunks. */
export const CHUNKED_FROM = 120;
/** Below this many it is no longer: lower than `CHUNKED_FROM`, so that a body about that long is not rebuilt with every Enter. */
export const CHUNKED_ABOVE = 80;

const MARK = 'data-chunk';

export const isChunk = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.hasAttribute(MARK);

/** The chunks in a root, in order. None if the body is drawn without. */
export function chunksOf(root: HTMLElement): HTMLElement[] {
  const chunks: HTMLElement[] = [];
  for (let at = chunkFrom(root.firstElementChild, 'next'); at; at = chunkFrom(at.nextElementSibling, 'next'))
    chunks.push(at);
  return chunks;
}

export const isChunked = (root: HTMLElement): boolean => chunkFrom(root.firstElementChild, 'next') !== null;

/** This element or the nearest sibling of it that is a chunk: beside the chunks, a root holds only what Lexical draws there. */
export function chunkFrom(from: Element | null, way: 'next' | 'previous'): HTMLElement | null {
  let element = from;
  while (element && !isChunk(element))
    element = way === 'next' ? element.nextElementSibling : element.previousElementSibling;
  return isChunk(element) ? element : null;
}

/**
 * Lexical finds the node of an element by a property of the element. With that of its root, a place in a chunk is a place in
 * the body, and nothing that Lexical has to put right.
 */
function markAsRoot(chunk: HTMLElement, root: HTMLElement): void {
  for (const [name, value] of Object.entries(root))
    if (name.startsWith('__lexicalKey_')) Reflect.set(chunk, name, value);
}

/**
 * About how high these blocks are, in `em`, while they are not laid out: lines of 70 signs with the space between blocks, and what
 * a photo takes. Chromium remembers the real height once it knows it.
 */
function aboutHigh(blocks: readonly Element[]): number {
  const signs = blocks.reduce((sum, block) => sum + block.textContent.length, 0);
  const photos = blocks.filter((block) => block.hasAttribute('data-lexical-decorator')).length;
  return Math.round((signs / 70) * 1.6 + blocks.length * 1.9 + photos * 22);
}

function newChunk(root: HTMLElement, blocks: readonly Element[]): HTMLElement {
  const chunk = root.ownerDocument.createElement('div');
  chunk.setAttribute(MARK, '');
  markAsRoot(chunk, root);
  chunk.style.containIntrinsicBlockSize = `auto ${aboutHigh(blocks)}em`;
  chunk.append(...blocks);
  return chunk;
}

/**
 * Where the chunk that begins at `from` ends: between two paragraphs if there is such a place soon. The space between other blocks
 * is larger at the edge of a chunk than within one.
 */
function endOfChunk(blocks: readonly Element[], from: number): number {
  const end = from + CHUNK_SIZE;
  for (let at = end; at < Math.min(end + CHUNK_SIZE / 2, blocks.length); at += 1)
    if (blocks[at - 1]?.tagName === 'P' && blocks[at]?.tagName === 'P') return at;
  return end;
}

function* inChunks(root: HTMLElement, blocks: readonly Element[]): Generator<HTMLElement> {
  for (let at = 0, end; at < blocks.length; at = end) {
    end = endOfChunk(blocks, at);
    yield newChunk(root, blocks.slice(at, end));
  }
}

/** Moves blocks that stand in a root into chunks of it. */
export function makeChunks(root: HTMLElement, blocks: readonly Element[]): void {
  const after = blocks.at(-1)?.nextSibling ?? null;
  for (const chunk of inChunks(root, blocks)) root.insertBefore(chunk, after);
}

/** Puts the blocks of all chunks back into the root. */
export function dissolveChunks(root: HTMLElement): void {
  for (const chunk of chunksOf(root)) chunk.replaceWith(...chunk.childNodes);
}

const LAID_OUT = 'laid-out';

/** The chunks of a root that are laid out wherever the window is. */
export const laidOut = (root: HTMLElement): HTMLElement[] =>
  chunksOf(root).filter((chunk) => chunk.getAttribute(MARK) === LAID_OUT);

/** Has these chunks laid out wherever the window is, and no others. */
export function layOut(root: HTMLElement, chunks: readonly (HTMLElement | null | undefined)[]): void {
  for (const chunk of chunksOf(root)) {
    const mark = chunks.includes(chunk) ? LAID_OUT : '';
    if (chunk.getAttribute(MARK) !== mark) chunk.setAttribute(MARK, mark);
  }
}

/** The chunk that an element of the body is in, with its neighbours. */
export function chunksAround(element: Element | null | undefined): (HTMLElement | null)[] {
  const chunk = element?.closest<HTMLElement>(`[${MARK}]`);
  if (!chunk) return [];
  return [
    chunkFrom(chunk.previousElementSibling, 'previous'),
    chunk,
    chunkFrom(chunk.nextElementSibling, 'next'),
  ];
}

/** Lays out what is around an element as well, so that it stays where the window is scrolled to it. */
export const layOutAround = (root: HTMLElement, element: Element | null | undefined): void =>
  layOut(root, [...laidOut(root), ...chunksAround(element)]);

/** Keeps chunks of a fair size: splits large ones, joins small neighbours, removes empty ones. */
export function balanceChunks(root: HTMLElement): void {
  for (const chunk of chunksOf(root)) {
    const { children } = chunk;
    const before = chunkFrom(chunk.previousElementSibling, 'previous');
    if (children.length === 0) chunk.remove();
    else if (children.length > 2 * CHUNK_SIZE)
      chunk.after(...inChunks(root, [...children].slice(endOfChunk([...children], 0))));
    else if (before && before.children.length + children.length <= CHUNK_SIZE) {
      before.append(...children);
      chunk.remove();
    }
  }
}
