import { useEffect, useRef, useState, type RefObject } from 'react';
import { useMedia } from '../../ui/use-media';

/** Where there is no room for the photos and what is known of one beside each other; the same as in the style sheet. */
const NARROW = '(max-width: 52rem)';

/** Whether what is known of the chosen photos has the place of the grid, and the keyboard's way there and back. */
export function useAboutPage(
  grid: RefObject<HTMLElement | null>,
  about: RefObject<HTMLElement | null>,
  isOpenAtFirst: boolean,
) {
  const isNarrow = useMedia(NARROW);
  const [isAsked, setAsked] = useState(isOpenAtFirst);
  const isPage = isNarrow && isAsked;
  const wasPage = useRef(isPage);
  useEffect(() => {
    if (wasPage.current === isPage) return;
    wasPage.current = isPage;
    if (isPage) about.current?.focus();
    else
      grid.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"], [role="grid"]')?.focus();
  }, [isPage, grid, about]);
  return {
    isNarrow,
    isPage,
    open: () => {
      if (isNarrow) setAsked(true);
      else about.current?.focus();
    },
    close: () => setAsked(false),
  };
}
