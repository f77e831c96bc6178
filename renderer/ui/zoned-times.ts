import { parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import type { ZonedTime } from '@shared/story/fields';

/** `+05:30` of `2024-03-20T17:12:00+05:30`; `+00:00` for `Z`. */
const offsetOf = (time: ZonedTime): string => /[+-]\d\d:\d\d$/.exec(time)?.[0] ?? '+00:00';

/** `2024-03-20T17:12:00+05:30`: the offset is written out and never `Z`, since it is part of the news. */
export function toZonedTime(time: ZonedDateTime): ZonedTime {
  const [written = ''] = time.toString().split('[');
  return written.replace(/Z$/, '+00:00').replace(/\.\d+/, '');
}

/**
 * A stored time for editing. It is in the house's zone if that has the stored offset at that instant,
 * otherwise in a zone of exactly that offset: editing the minutes must not move a New York time to Kolkata.
 */
export function fromZonedTime(time: ZonedTime, houseZone: string): ZonedDateTime {
  const inHouse = parseAbsolute(time, houseZone);
  const offset = offsetOf(time);
  return toZonedTime(inHouse).endsWith(offset) ? inHouse : parseAbsolute(time, offset);
}
