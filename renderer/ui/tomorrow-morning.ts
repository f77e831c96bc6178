import type { ZonedTime } from '@shared/story/fields';
import { writeWallTime } from '@shared/story/write-wall-time';
import { wallTimeOf, writeInstant } from '@shared/story/zoned-time';

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
