import { isMarkedAsUntransferable } from 'node:worker_threads';

/** From this size on, a copy costs more than a transfer. */
const LARGE = 50_000;

/**
 * The large buffers in what is handed to another thread and not needed here any more: they move instead of being copied. Looks into an object, and into the
 * maps, lists and objects that it holds. A buffer of which only a part is used is copied, since others use it too, and so is one
 * that belongs to a native module.
 */
export function movedBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (one: unknown, deeper: number): void => {
    if (ArrayBuffer.isView(one)) {
      const { buffer, byteLength } = one;
      if (!(buffer instanceof ArrayBuffer) || isMarkedAsUntransferable(buffer)) return;
      if (byteLength >= LARGE && byteLength === buffer.byteLength) found.add(buffer);
    } else if (deeper > 0 && typeof one === 'object' && one !== null) {
      const inside: Iterable<unknown> =
        one instanceof Map || Array.isArray(one) ? one.values() : Object.values(one);
      for (const each of inside) look(each, deeper - 1);
    }
  };
  look(value, DEEP);
  return [...found];
}

/** As in a page’s photos: they, their files, one of them, its bytes. */
const DEEP = 4;
