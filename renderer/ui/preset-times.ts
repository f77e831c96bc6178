import type { ZonedTime } from '@shared/story/story';
import { wallTimeOf, writeInstant, writeWallTime } from '@shared/story/zoned-time';

const MINUTE = 60_000;

/** The minute that runs, as the zone's clocks show it. */
export const thisMinute = (zone: string, now: number = Date.now()): ZonedTime =>
  writeInstant(Math.floor(now / MINUTE) * MINUTE, zone);

/** Six in the morning of the zone's next day. */
export function tomorrowMorning(zone: string, now: number = Date.now()): ZonedTime {
  const { year, month, day } = wallTimeOf(writeInstant(now, zone));
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return writeWallTime(
    {
      year: next.getUTCFullYear(),
      month: next.getUTCMonth() + 1,
      day: next.getUTCDate(),
      hour: 6,
      minute: 0,
    },
    zone,
  );
}
