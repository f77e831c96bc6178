import type { Sheet } from './sheet';
import { bylineOf } from './byline';
import { isAgency, namesPlace } from './names';

const TOWN = /^(?<town>\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)?): (?=["“‘']?[\p{Lu}\p{N}])/u;

/** `Bhatkal: The wells …`, a town that no list knows: cut only where the copy speaks of it as of a place. */
function cutTown(sheet: Sheet, at: number): boolean {
  const { seen } = sheet.unit(at);
  const found = TOWN.exec(seen);
  const town = found?.groups?.town;
  if (!found || !town || isAgency(town) || sheet.fields.dateline !== '') return false;
  const rest = seen.slice(found[0].length);
  const isPlace = [rest, ...sheet.units.map(({ plain }) => plain)].some((text) => namesPlace(text, town));
  if (!isPlace) return false;
  sheet.fields.dateline = town;
  sheet.datelines.set(at, { prefix: found[0].trim(), rest });
  sheet.doubt(at, 'The word before the colon was read as the dateline; it may be somebody who speaks.');
  return true;
}

/** Reads the dateline that the copy begins with, and cuts it from the paragraph: the house prints it itself. */
export function readDatelineOf(sheet: Sheet): void {
  let looked = 0;
  for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.length && looked < 2; at += 1) {
    if (!sheet.isText(at)) continue;
    if (sheet.isProse(at)) looked += 1;
    const mark = sheet.mark(at);
    if (mark.is !== 'text' || (!mark.dateline && !sheet.isProse(at))) continue;
    if (!mark.dateline) {
      if (looked === 1 && cutTown(sheet, at)) return;
      continue;
    }
    const { place, agency, time, rest, prefix } = mark.dateline;
    if (place) sheet.fields.dateline = place;
    if (agency && isAgency(agency) && sheet.fields.bylines.length === 0) sheet.addBylines([bylineOf(agency)]);
    if (time && sheet.fields.times.length === 0) sheet.addTimes(at, [{ ...time, label: null }]);
    if (rest === '') sheet.read(at, 'dateline');
    else sheet.datelines.set(at, { prefix, rest });
    return;
  }
}
