import type { Sheet } from './sheet';
import { bylineOf } from './byline';
import { isAgency } from './names';

/** Reads the dateline that the copy begins with, and cuts it from the paragraph: the house prints it itself. */
export function readDatelineOf(sheet: Sheet): void {
  let looked = 0;
  for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.length && looked < 2; at += 1) {
    if (!sheet.isText(at)) continue;
    if (sheet.isProse(at)) looked += 1;
    const mark = sheet.mark(at);
    if (mark.is !== 'text' || !mark.dateline) continue;
    const { place, agency, time, rest, prefix } = mark.dateline;
    if (place) sheet.fields.dateline = place;
    if (agency && isAgency(agency) && sheet.fields.bylines.length === 0) sheet.addBylines([bylineOf(agency)]);
    if (time && sheet.fields.times.length === 0) sheet.addTimes(at, [{ ...time, label: null }]);
    if (rest === '') sheet.read(at, 'dateline');
    else sheet.datelines.set(at, { prefix, rest });
    return;
  }
}
