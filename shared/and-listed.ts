const list = new Intl.ListFormat('en-GB');

/** `a, b and c`. */
export const andListed = (parts: readonly string[]): string => list.format(parts);
