const OFFSET = /^([+-])(0\d|1[0-4]):?([0-5]\d)?$/;

/** A zone's offset as ISO 8601 has it; empty if none is named. */
function offsetOf(text: string): string {
  if (/^z$/i.test(text)) return '+00:00';
  const match = OFFSET.exec(text);
  return match ? `${match[1]}${match[2]}:${match[3] ?? '00'}` : '';
}

/** A day of the calendar, or only the month or year if the rest is zeros or missing. Null if it is none of these. */
function dateOf(year: string, month = '00', day = '00'): string | null {
  if (!/^(?:1[89]|2\d)\d\d$/.test(year)) return null;
  if (month === '00') return day === '00' ? year : null;
  const date = `${year}-${month}-${day === '00' ? '01' : day}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date)) return null;
  return day === '00' ? `${year}-${month}` : date;
}

const TIME = /^((?:[01]\d|2[0-3]):?[0-5]\d)(?::?([0-5]\d))?(?:\.\d+)?\s*(z|[+-][\d:]+)?$/i;

/** Joins the parts to ISO 8601 if they name a moment that exists; null otherwise. */
function moment(date: string | null, time: string, offset = ''): string | null {
  const match = TIME.exec(time.trim());
  if (date === null || date.length < 'yyyy-mm-dd'.length || !match) return date;
  const minutes = match[1]!.replace(/^(\d\d)(\d\d)$/, '$1:$2');
  return `${date}T${minutes}:${match[2] ?? '00'}${offsetOf(match[3] ?? offset)}`;
}

const DAY = /^(\d{4})(?:[-:/.]?(\d\d)(?:[-:/.]?(\d\d))?)?(?!\d)/;

/** A date with its parts joined by any sign or none, and what follows it. */
function read(text: string): { readonly date: string | null; readonly rest: string } {
  const match = DAY.exec(text.trim());
  if (!match) return { date: null, rest: '' };
  return { date: dateOf(match[1]!, match[2], match[3]), rest: text.trim().slice(match[0].length) };
}

/** EXIF 3.0: `2024:03:20 17:12:00`, and its offset `+05:30` in a tag of its own. Null if there is no such time. */
export function exifTime(dateTime: string, offset: string): string | null {
  const { date, rest } = read(dateTime);
  return moment(date, rest.replace(/^[ T]/, ''), offset.trim());
}

/**
 * XMP: ISO 8601 with any of its last parts left out, and in the other ways that programs write it: a space for the `T` or before the
 * offset, no colon in it, dates with colons. Null if there is no such time.
 */
export function xmpTime(text: string): string | null {
  const { date, rest } = read(text);
  return /^(?:[ T]|$)/.test(rest) ? moment(date, rest.slice(1)) : null;
}

/** IIM 2:55 and 2:60: `20240320` and `171200+0530`, also with the dashes and colons that many programs write. Null if there is none. */
export function iimTime(date: string, time: string): string | null {
  return moment(read(date).date, time);
}
