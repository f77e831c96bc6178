const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on nobody waits by the hour. */
const FAR = 7 * DAY;

const unit = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/**
 * How long it is until then, in words, rounded up to the minute: `in 3 hours`, `in 2 days and 4 hours`, `in 1 minute`.
 * From a week on it is the nearest number of days: `in 8 days`.
 * @param milliseconds more than 0
 */
export function timeUntil(milliseconds: number): string {
  if (milliseconds >= FAR) return `in ${unit(Math.round(milliseconds / DAY), 'day')}`;
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
  const days = Math.floor((minutes * MINUTE) / DAY);
  const hours = Math.floor((minutes * MINUTE - days * DAY) / HOUR);
  const rest = minutes - (days * DAY + hours * HOUR) / MINUTE;
  const parts = [
    ...(days > 0 ? [unit(days, 'day')] : []),
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(rest > 0 && days === 0 ? [unit(rest, 'minute')] : []),
  ];
  return `in ${parts.slice(0, 2).join(' and ')}`;
}
