import { useCallback } from 'react';
import { remember, useRecalled } from '../api/remembered';

/** A yes or no that this machine remembers: which panels are shown. */
export function useRemembered(name: string, initial: boolean): readonly [boolean, (value: boolean) => void] {
  const kept = useRecalled(name);
  const change = useCallback((next: boolean) => remember(name, next ? 'yes' : 'no'), [name]);
  return [kept === null ? initial : kept === 'yes', change];
}

/** Whether quotation marks and dashes are set as they are typed. */
export const useSmartPunctuation = () => useRemembered('smart-punctuation', true);
