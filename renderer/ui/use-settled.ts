import { useEffect, useState } from 'react';

/** Typing pauses this long before a search is sent. */
const PAUSE_MS = 150;

/** A typed text once it has rested a moment; at once if it is empty. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
