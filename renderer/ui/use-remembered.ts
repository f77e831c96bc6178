import { useCallback, useState } from 'react';

/** A yes or no that this machine remembers: which panels are shown. */
export function useRemembered(key: string, initial: boolean): readonly [boolean, (value: boolean) => void] {
  const name = `copydesk.${key}`;
  const [value, setValue] = useState(() => {
    const stored = localStorage.getItem(name);
    return stored === null ? initial : stored === 'yes';
  });
  const change = useCallback(
    (next: boolean) => {
      localStorage.setItem(name, next ? 'yes' : 'no');
      setValue(next);
    },
    [name],
  );
  return [value, change];
}
