/** A page that does not answer by then is busy, and the menu opens unchanged. */
const PATIENCE_MS = 250;

/** A page that has not heard what it was told by then is hanging. */
const LONGEST_MS = 10_000;

export interface PageCommands {
  /** The page says which commands do something now. */
  readonly set: (available: readonly string[]) => void;
  /** What it said last; null while it has said nothing. */
  readonly last: () => ReadonlySet<string> | null;
  /** Asks it again. Answers with what it said last if it does not answer in time. */
  readonly ask: () => Promise<ReadonlySet<string> | null>;
  /** Asks it, too, and settles once it has answered, or never will: it has heard then what it was told before. */
  readonly heard: () => Promise<unknown>;
  /** The page is loaded again and has said nothing yet. */
  readonly forget: () => void;
}

/** What a window's page says of its commands. `askPage` asks it; `onSaid` hears what it says. */
export function createPageCommands(askPage: () => void, onSaid: () => void): PageCommands {
  let available: ReadonlySet<string> | null = null;
  let waiting: (() => void)[] = [];
  const answerAll = (): void => {
    const answers = waiting;
    waiting = [];
    answers.forEach((answered) => answered());
  };
  const askFor = (patience: number): Promise<ReadonlySet<string> | null> =>
    new Promise((resolve) => {
      const answered = (): void => {
        clearTimeout(timer);
        resolve(available);
      };
      const timer = setTimeout(answered, patience);
      waiting.push(answered);
      askPage();
    });
  return {
    set: (now) => {
      available = new Set(now);
      onSaid();
      answerAll();
    },
    last: () => available,
    ask: () => askFor(PATIENCE_MS),
    heard: () => askFor(LONGEST_MS),
    forget: () => {
      available = null;
      // Nobody else answers what the page before was asked, and keys may wait for it.
      answerAll();
    },
  };
}
