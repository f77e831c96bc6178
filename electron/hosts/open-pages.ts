/** The pages that are open in browsers, and which of them may hold text that is not saved. */
export interface OpenPages {
  /** A page listens; call the returned function when it is gone. */
  readonly listens: (page: string) => () => void;
  /** A page says whether it holds text that the desk has not confirmed. */
  readonly says: (page: string, unsaved: boolean) => void;
  /**
   * Asks the pages to save and waits until each has said that nothing is left or has gone, at most this long
   * (milliseconds) and not once `hurry` settles. Resolves with the number of pages that may still hold something.
   */
  readonly saved: (ask: () => void, patience: number, hurry: Promise<void>) => Promise<number>;
}

interface Page {
  lines: number;
  /** A page that has never said anything shows no story. */
  unsaved: boolean | 'not asked' | 'asked';
}

export function openPages(): OpenPages {
  const pages = new Map<string, Page>();
  const heard = new Set<() => void>();
  const tell = (): void => heard.forEach((listener) => listener());
  const pageOf = (id: string): Page => {
    const page = pages.get(id) ?? { lines: 0, unsaved: 'not asked' };
    pages.set(id, page);
    return page;
  };
  const open = (): number =>
    [...pages.values()].filter(({ lines, unsaved }) => lines > 0 && (unsaved === true || unsaved === 'asked'))
      .length;

  return {
    listens: (id) => {
      const page = pageOf(id);
      page.lines += 1;
      return () => {
        page.lines -= 1;
        if (page.lines === 0) pages.delete(id);
        tell();
      };
    },
    says: (id, unsaved) => {
      // A page without an open connection could never be asked, and would be remembered for ever.
      const page = pages.get(id);
      if (page) page.unsaved = unsaved;
      tell();
    },
    saved: async (ask, patience, hurry) => {
      for (const page of pages.values()) if (page.unsaved !== 'not asked') page.unsaved = 'asked';
      ask();
      let timer: NodeJS.Timeout | undefined;
      let listener: (() => void) | undefined;
      await Promise.race([
        new Promise<void>((resolve) => {
          listener = () => {
            if (open() === 0) resolve();
          };
          heard.add(listener);
          listener();
        }),
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, patience);
        }),
        hurry,
      ]);
      clearTimeout(timer);
      if (listener) heard.delete(listener);
      return open();
    },
  };
}
