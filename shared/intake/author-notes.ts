import type { Sheet } from './sheet';

/** `Asha Rao has covered transit for 11 years.` */
const OF_AUTHOR =
  /^,?\s*(?:is (?:an?|the|our|based)|writes|covers|reports|has (?:been|covered|written|reported)|can be reached|joined|works)\b/u;

/** What a page says of its author right under the byline or under the copy: a note, and the name once more over it. */
export function leaveAuthorNotes(sheet: Sheet): void {
  const names = sheet.marks.flatMap((mark) =>
    mark.is === 'meta'
      ? mark.meta.bylines.filter(({ kind }) => kind === 'person').map(({ name }) => name)
      : [],
  );
  const isNote = (at: number): boolean => {
    const { seen } = sheet.unit(at);
    return names.some((name) => seen.startsWith(name) && OF_AUTHOR.test(seen.slice(name.length)));
  };
  const isOthers = (at: number): boolean => sheet.isProse(at) && !isNote(at);
  const last = sheet.units.findLastIndex((_, at) => isOthers(at));
  for (let at = 0; at < sheet.length; at += 1) {
    const above = sheet.marks[at - 1];
    const underByline = above?.is === 'meta' && above.meta.bylines.length > 0;
    const outside = at > last || underByline;
    if (!sheet.isText(at) || !outside) continue;
    if (isNote(at)) sheet.leave(at, 'page furniture');
    else if (at > last && names.includes(sheet.unit(at).seen)) sheet.leave(at, 'repeated line');
  }
}
