const OFFSET = /^(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Joins the parts to ISO 8601 where they name a moment that exists; null otherwise. */
function moment(date: string, time: string, offset: string): string | null {
  if (!/^(?:1[89]|2\d)\d\d-\d\d-\d\d$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) return null;
  if (time === '') return date;
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return date;
  if (!OFFSET.test(offset)) return `${date}T${time}`;
  return `${date}T${time}${offset === 'Z' ? '+00:00' : offset}`;
}

/** EXIF 3.0: `2024:03:20 17:12:00`, and its offset `+05:30` in a tag of its own. Null where there is no such time. */
export function exifTime(dateTime: string, offset: string): string | null {
  const match = /^(\d{4}):(\d\d):(\d\d)(?:[ T](\d\d:\d\d:\d\d))?/.exec(dateTime.trim());
  return match && moment(`${match[1]}-${match[2]}-${match[3]}`, match[4] ?? '', offset.trim());
}

/** XMP: ISO 8601 with any of its ends left out. Null where there is no such time. */
export function xmpTime(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim());
  if (!match) return null;
  return moment(match[1]!, match[2] ? match[2] + (match[3] ?? ':00') : '', match[4] ?? '');
}

/** IIM 2:55 and 2:60, already spelled with dashes and colons. Null where there is no such time. */
export function iimTime(date: string, time: string): string | null {
  const match = /^(\d\d:\d\d:\d\d)([+-]\d\d:\d\d)?$/.exec(time.trim());
  return moment(date.trim(), match?.[1] ?? '', match?.[2] ?? '');
}
