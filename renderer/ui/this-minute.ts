import type { ZonedTime } from '@shared/story/fields';
import { writeInstant } from '@shared/story/zoned-time';

const MINUTE = 60_000;

/** The current minute, as the zone's clocks show it. */
export const thisMinute = (zone: string, now: number = Date.now()): ZonedTime =>
  writeInstant(Math.floor(now / MINUTE) * MINUTE, zone);
