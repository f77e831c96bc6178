const cache = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make, and every row needs them: one each, in the language of the interface. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const made = cache.get(key) ?? new Intl.DateTimeFormat(undefined, options);
  cache.set(key, made);
  return made;
}

/** `14:05`, in the reader's zone. */
export const clockTime = (instant: string): string =>
  formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** `20 Mar 2024, 14:05`, in the reader's zone. */
export const dayAndTime = (instant: string): string =>
  formatter({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

/** As short as a list row wants it: the time today, the day this year, else the full date. */
export function shortTime(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (then.toDateString() === now.toDateString()) return clockTime(instant);
  if (then.getFullYear() === now.getFullYear()) {
    return formatter({ day: 'numeric', month: 'short' }).format(then);
  }
  return formatter({ day: 'numeric', month: 'short', year: 'numeric' }).format(then);
}
