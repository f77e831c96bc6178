import { useEffect } from 'react';
import { desk } from '../api/client';
import { setChecksSpelling } from '../ui/checks-spelling';

/**
 * Has spelling checked in this language, BCP 47; null for none. Without a dictionary for it nothing is marked: in that of
 * another language every word would be wrong.
 */
export function useSpelling(language: string | null): void {
  useEffect(() => {
    let isNow = true;
    desk.call('host.spelling', { language }).then(
      ({ checks }) => {
        if (isNow) setChecksSpelling(checks);
      },
      // A host that does not answer says so elsewhere.
      () => undefined,
    );
    return () => {
      isNow = false;
    };
  }, [language]);
}
