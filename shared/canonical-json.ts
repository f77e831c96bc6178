/**
 * JSON with the keys of every object in order. Equal values give equal text on every machine, whoever built them: what
 * is hashed or compared must not depend on the order in which an editor or a parser filled an object.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
