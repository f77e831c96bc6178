import type { House } from '../house/house';
import type { ZonedTime } from '../story/fields';
import { writeWallTime } from '../story/write-wall-time';
import { fixedOffset, inZone, instantOf } from '../story/zoned-time';
import { type FoundTime, readClockAlone } from './time';
import type { Sheet, TimeAt } from './sheet';
import { readZone } from './zones';

export interface TimesFound {
  readonly firstPublished: ZonedTime | null;
  readonly updated: ZonedTime | null;
  readonly embargo: ZonedTime | null;
}

/**
 * A clock of the site: a bare date and time above the headline while the story's own is nearer to it, or with the
 * site's buttons right under it. It tells when the page was copied, not when the story was published.
 */
export function leaveSiteClocks(sheet: Sheet): void {
  const bareTimes = sheet.marks.flatMap((mark, at) =>
    mark.is === 'meta' &&
    sheet.isOpen(at) &&
    mark.meta.timeOnly &&
    (mark.meta.clockApart || mark.meta.times.every(({ label }) => !label))
      ? [at]
      : [],
  );
  for (const at of bareTimes) {
    if (at >= sheet.headlineAt) continue;
    const later = sheet.marks.some(
      (mark, other) => other > sheet.headlineAt && mark.is === 'meta' && mark.meta.times.length > 0,
    );
    const labelled = sheet.marks.some(
      (mark) => mark.is === 'meta' && mark.meta.times.some(({ label }) => label),
    );
    const next = sheet.marks[at + 1];
    const inFurniture =
      next?.is === 'furniture' &&
      ['follow buttons', 'share buttons', 'navigation', 'headline ticker', 'subscription prompt'].includes(
        next.reason,
      );
    if (later || labelled || inFurniture) sheet.leave(at, 'site clock');
  }
}

/** A time of day on a separate line below or above the date that it belongs to. */
export function joinClocks(sheet: Sheet): void {
  sheet.marks.forEach((mark, at) => {
    if (mark.is !== 'meta' || !sheet.isOpen(at) || mark.meta.clockApart) return;
    const [time, ...more] = mark.meta.times;
    if (!time || time.clock || more.length > 0) return;
    const beside = [at + 1, at - 1].find(
      (other) => sheet.isText(other) && readClockAlone(sheet.unit(other).plain) !== null,
    );
    if (beside === undefined) return;
    const found = readClockAlone(sheet.unit(beside).plain)!;
    sheet.markAs(at, { is: 'meta', meta: { ...mark.meta, times: [{ ...time, ...found }] } });
    sheet.read(beside, 'time');
  });
}

/** The zone that the page's other times name: even the site's clock knows where the site is. */
function zoneOfPage(sheet: Sheet, page: string): string | null {
  for (const mark of sheet.marks) {
    if (mark.is !== 'meta') continue;
    for (const { zone } of mark.meta.times) {
      const named = zone && readZone(zone, page);
      if (named) return named;
    }
  }
  return null;
}

/** Turns the times that were found into the story's, by the zone on the time, of the page, or of the house. */
export function resolveTimes(sheet: Sheet, page: string, house: House): TimesFound {
  const context = `${house.timeZone}\n${page}`;
  const ofPage = zoneOfPage(sheet, context);
  const local = ofPage ?? house.timeZone;
  const write = ({ time, at }: { time: FoundTime; at?: number }): ZonedTime => {
    const zone = (time.zone && readZone(time.zone, context)) ?? local;
    const written = writeWallTime({ ...time.date, ...(time.clock ?? { hour: 0, minute: 0 }) }, zone);
    // Data is in UTC, wherever its page is read.
    const isData = at !== undefined && sheet.isData(at);
    return isData && fixedOffset(zone) === 0 ? inZone(written, local) : written;
  };
  const { embargo, looseTimes } = sheet.fields;
  const times = sheet.fields.times.some(({ time }) => time.clock)
    ? sheet.fields.times
    : [...looseTimes, ...sheet.fields.times];
  const labelled = times.filter(({ time }) => time.label === 'published');
  const bare = times.filter(({ time }) => time.label === null);
  const updates = times.filter(({ time }) => time.label === 'updated');
  const published = withClock(best(labelled) ?? best(bare) ?? best(updates), bare);
  noteDoubts(sheet, published, updates);
  const firstPublished = published ? write(published) : null;
  const update = best(updates);
  const updated = update && update !== published ? write(update) : null;
  const isLater =
    updated !== null && firstPublished !== null && instantOf(updated) > instantOf(firstPublished);
  return { firstPublished, updated: isLater ? updated : null, embargo: embargo && write({ time: embargo }) };
}

/** The first that has a time of day, otherwise the first. */
const best = (times: readonly TimeAt[]): TimeAt | undefined =>
  times.find(({ time }) => time.clock) ?? times[0];

/** `This story is from 3 March 2024` over `3 March 2024, 17:12`: for the same day, the line with the time of day. */
function withClock(found: TimeAt | undefined, bare: readonly TimeAt[]): TimeAt | undefined {
  if (!found || found.time.clock) return found;
  const { year, month, day } = found.time.date;
  const isSameDay = ({ date }: FoundTime): boolean =>
    date.year === year && date.month === month && date.day === day;
  return bare.find(({ time }) => time.clock && isSameDay(time)) ?? found;
}

function noteDoubts(sheet: Sheet, published: TimeAt | undefined, updates: readonly TimeAt[]): void {
  if (!published) return;
  const { time, at } = published;
  if (time.ambiguous)
    sheet.doubt(
      at,
      'Day and month could be either way round. They were read the way the house writes dates.',
    );
  if (!time.clock) sheet.doubt(at, 'It has no time of day, so midnight is entered.');
  if (updates.includes(published))
    sheet.doubt(at, 'It has only an updated time, which is used as the published time.');
}
