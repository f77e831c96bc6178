/**
 * What a log may say about a failure: its kind, the system's code, and the places in our code. Never its message: that quotes what
 * was read or written, and a log goes to people who have no business with a story before it is published.
 */
export function saidInLog(failure: unknown): string {
  if (!(failure instanceof Error)) return `${typeof failure} was thrown`;
  const { code, syscall } = failure as { readonly code?: unknown; readonly syscall?: unknown };
  const kind = [failure.name, code, syscall].filter((word) => isWord(word)).join(' ');
  const cause = failure.cause === undefined ? [] : [`caused by ${saidInLog(failure.cause)}`];
  return [kind, ...frames(failure.stack ?? ''), ...cause].join('\n').slice(0, MAX_LENGTH);
}

/** The same for a failure that a page has reported: it is only what the page says. */
export function pageSaidInLog(message: string, stack: string): string {
  const kind =
    /^(?:Uncaught )?([A-Z]\w{0,40}(?:Error|Exception))\b/.exec(stack) ??
    /^(?:Uncaught )?([A-Z]\w{0,40}(?:Error|Exception))\b/.exec(message);
  return [kind?.[1] ?? 'Failure', ...frames(stack)].join('\n').slice(0, MAX_LENGTH);
}

const MAX_LENGTH = 8000;
const MAX_FRAMES = 30;

/** An error's name, a code such as `ENOENT`, the name of a system call. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^\w{1,40}$/.test(value);

/** A frame as V8, Firefox and Safari write it: a function's name, a file of ours, a line and a column. */
const FRAME =
  /^(?:at )?(?:async )?[\w$.<>[\] ]{0,80}[ (@]*(?:[a-z-]+:\/\/|node:|\/|[A-Za-z]:\\)[^\s"'“”()]{1,300}:\d+:\d+\)?$/;

const frames = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at |@/.test(line) && FRAME.test(line))
    .slice(0, MAX_FRAMES)
    .map((line) => `    ${line}`);
