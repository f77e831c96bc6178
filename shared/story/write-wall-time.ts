// Apart from zoned-time.ts, which is on the first screen: the library weighs more than all of it.
import { CalendarDateTime, toZoned } from '@internationalized/date';
import type { ZonedTime } from './fields';
import { fixedOffset, writeInstant, type WallTime, type Zone } from './zoned-time';

/**
 * A wall clock's time in a zone, as ISO 8601 with offset. A time that the zone skips in spring moves forward by the
 * gap; of a time that it passes twice in autumn the first is meant (as Temporal's `compatible`, RFC 5545).
 * @throws RangeError if the zone is unknown
 */
export function writeWallTime(wall: WallTime, zone: Zone): ZonedTime {
  const { year, month, day, hour, minute, second = 0 } = wall;
  const fixed = fixedOffset(zone);
  if (fixed !== null) {
    return writeInstant(Date.UTC(year, month - 1, day, hour, minute, second) - fixed * 60_000, zone);
  }
  const zoned = toZoned(new CalendarDateTime(year, month, day, hour, minute, second), zone, 'compatible');
  return writeInstant(zoned.toDate().getTime(), zone);
}
