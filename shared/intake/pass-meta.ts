import { readNamedByline } from './byline';
import { isAgency, isBroadcaster } from './names';
import type { Sheet } from './sheet';
import { fold, phraseSet } from './words';

/** Bylines and times: above the copy, below it if they say what they are, never in the middle of it. */
export function readMetaLines(sheet: Sheet, topMeta: number): void {
  const firstUnder = lastProse(sheet) + 1;
  sheet.marks.forEach((mark, at) => {
    if (mark.is !== 'meta' || !sheet.isOpen(at)) return;
    const { meta } = mark;
    const above = at <= topMeta || at < sheet.bodyAt || sheet.proseIn(sheet.bodyAt, at) === 0;
    const labelled = meta.times.some(({ label }) => label !== null);
    const under = at >= firstUnder;
    if (!above && !labelled && !under) {
      return sheet.doubt(at, 'It looks like a byline or a time, but is in the middle of the copy.');
    }
    if (under && !above && meta.timeOnly && !labelled && sheet.fields.times.length > 0) {
      return sheet.doubt(at, 'It is a time under the copy. It may belong to the page.');
    }
    if (at < sheet.headlineAt && meta.times.length === 0 && !isSurelyByline(sheet, at)) {
      return sheet.leave(at, 'navigation');
    }
    if (
      under &&
      !above &&
      meta.times.length === 0 &&
      /^[A-Z]{2,4}(?:[\s/.-]+[A-Z]{2,4}){0,4}$/.test(sheet.unit(at).plain) &&
      !isAgency(sheet.unit(at).seen)
    ) {
      return sheet.leave(at, 'wire sign-off');
    }
    sheet.addTimes(at, meta.times);
    const isPlaced = meta.place !== '' && !sheet.fields.dateline;
    if (isPlaced) sheet.fields.dateline = meta.place;
    if (above || sheet.fields.bylines.length === 0) sheet.addBylines(meta.bylines);
    sheet.read(at, meta.timeOnly ? 'time' : meta.times.length > 0 ? 'byline and time' : 'byline');
    if (isPlaced && meta.placeIsLikely && !sheet.speaksOfPlace(meta.place))
      sheet.doubt(
        at,
        `“${meta.place}” was read as the dateline, because it is beside the time. It may be the site’s name.`,
      );
  });
}

/** Above the headline a name with "News" in it is the site's; an agency, a desk and "By …" are bylines anywhere. */
function isSurelyByline(sheet: Sheet, at: number): boolean {
  const { seen } = sheet.unit(at);
  if (isAgency(seen) && (isBroadcaster(seen) || isSitesOwn(sheet, at))) return false;
  return isAgency(seen) || phraseSet('desks').has(fold(seen)) || readNamedByline(seen) !== null;
}

/** True for an agency's name that is the site's name: beside its menu, or if another line names the author. */
function isSitesOwn(sheet: Sheet, at: number): boolean {
  const isMenu = (other: number): boolean => {
    const fate = sheet.fates[other];
    return fate?.is === 'left' && fate.reason === 'navigation';
  };
  const authored = sheet.marks.some(
    (mark, other) =>
      other !== at && mark.is === 'meta' && mark.meta.bylines.some(({ kind }) => kind === 'person'),
  );
  return (
    isMenu(at - 1) || isMenu(at + 1) || authored || sheet.fields.bylines.some(({ kind }) => kind === 'person')
  );
}

export function lastProse(sheet: Sheet): number {
  for (let at = sheet.length - 1; at >= 0; at -= 1) if (sheet.isProse(at)) return at;
  return -1;
}
