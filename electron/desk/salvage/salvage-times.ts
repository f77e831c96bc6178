import { Instant } from '@shared/api/stories';

/** A time as Copydesk writes it; null for what damage has made of one. */
export const instantOf = (value: unknown): string | null => Instant.safeParse(value).data ?? null;

/** The end of the year 9999. */
const LAST = 253_402_300_799_999;

/** When an identifier was made (RFC 9562, version 7: its first 48 bits are milliseconds); the beginning of time for no such. */
export function timeIn(id: string): string {
  const time = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return new Date(Number.isNaN(time) ? 0 : Math.min(time, LAST)).toISOString();
}

/** A time as this machine's user reads it; text that is not a time stays as it is. */
export function asRead(time: string): string {
  const instant = instantOf(time);
  if (instant === null) return time;
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
