/** From here on a copy is felt by whoever waits. */
const LARGE = 1_000_000;

/**
 * The large buffers in what is handed to another thread and not needed here any more: they move instead of being copied. One that only a part is seen
 * of is copied, since it belongs to others too.
 */
export function movedBuffers(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (one: unknown): void => {
    if (ArrayBuffer.isView(one)) {
      const { buffer, byteLength } = one;
      if (buffer instanceof ArrayBuffer && byteLength >= LARGE && byteLength === buffer.byteLength)
        found.add(buffer);
    } else if (one instanceof Map) for (const inside of one.values()) look(inside);
  };
  look(value);
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const inside of Object.values(value)) look(inside);
  return [...found];
}
