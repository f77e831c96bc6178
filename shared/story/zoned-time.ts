import type { ZonedTime } from './fields';

/** A date and time of day as a clock on the wall shows it. `month` counts from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** An IANA zone name (`Asia/Kolkata`) or a fixed offset (`+05:30`). */
export type Zone = string;

const MINUTE = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** `+05:30`, `-04:00`; zero is `+00:00`, never `Z`. Seconds of old local mean times are dropped. */
function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The minutes of a fixed offset (`+05:30`, `-0400`, `+5`, `Z`), or null if the zone is a name. */
export function fixedOffset(zone: Zone): number | null {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0;
  const match = /^([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '+' ? minutes : -minutes;
}

const formats = new Map<Zone, Intl.DateTimeFormat>();

/** The minutes that a named zone's clocks were ahead of UTC, as the platform's own time zone data has it. */
function namedOffsetAt(instant: number, zone: Zone): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // `GMT+05:30`, and `GMT-04:56:02` of old local mean times; zero may be `GMT` alone.
  return fixedOffset(name.slice('GMT'.length, 'GMT+00:00'.length)) ?? 0;
}

const offsetAt = (instant: number, zone: Zone): number => fixedOffset(zone) ?? namedOffsetAt(instant, zone);

/**
 * An instant as ISO 8601 with the offset that the zone had then: `2024-03-20T17:12:00+05:30`.
 * @param instant milliseconds since 1970 (fractions of a second are dropped: no story is timed by them)
 * @throws RangeError if the zone is unknown or the instant is not a number
 */
export function writeInstant(instant: number, zone: Zone): ZonedTime {
  const offset = offsetAt(instant, zone);
  const wall = new Date(Math.floor(instant / 1000) * 1000 + offset * MINUTE).toISOString();
  return `${wall.slice(0, -5)}${writeOffset(offset)}`;
}

/** The instant of an ISO time with offset, in milliseconds since 1970. */
export const instantOf = (time: ZonedTime): number => Date.parse(time);

/** The same instant, as another zone's clocks show it. */
export const inZone = (time: ZonedTime, zone: Zone): ZonedTime => writeInstant(instantOf(time), zone);

/** What the clocks showed at the time's own offset. */
export function wallTimeOf(time: ZonedTime): Required<WallTime> {
  const match = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)(?::(\d+))?/.exec(time);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    // A group that did not take part is undefined, whatever the types say.
    .map((part: string | undefined) => Number(part ?? 0));
  return { year, month, day, hour, minute, second };
}

/** True if the date is in the calendar and the time on the clock: 30 February is not, nor is 24:10. */
export function isWallTime({ year, month, day, hour, minute, second = 0 }: WallTime): boolean {
  if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23) return false;
  if (minute < 0 || minute > 59 || second < 0 || second > 59) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
