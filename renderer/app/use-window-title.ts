import { useEffect } from 'react';

const NAME = 'Copydesk';

/** Names the window, or the browser's tab, for its story: with several open it is how they are told apart. */
export function useWindowTitle(headline: string): void {
  useEffect(() => {
    document.title = headline.trim() ? `${headline.trim()} – ${NAME}` : NAME;
    return () => {
      document.title = NAME;
    };
  }, [headline]);
}
