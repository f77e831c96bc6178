import { useState } from 'react';

export interface RowKeys {
  readonly at: (index: number) => string;
  readonly add: (count: number) => void;
  readonly remove: (count: number, index: number) => void;
}

/** Rows of a story have no id of their own, so each is given one here: removing the first must not reuse its fields. */
export function useRowKeys(): RowKeys {
  const [keys, setKeys] = useState<readonly string[]>([]);
  const at = (index: number) => keys[index] ?? `at-${index}`;
  const all = (count: number) => Array.from({ length: count }, (_, index) => at(index));
  return {
    at,
    add: (count) => setKeys([...all(count), crypto.randomUUID()]),
    remove: (count, index) => setKeys(all(count).filter((_, other) => other !== index)),
  };
}
