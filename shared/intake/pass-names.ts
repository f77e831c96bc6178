import type { Byline } from '../story/fields';
import { bylineOf, readPieces, whoReports } from './byline';
import { isAgency, isOrganisation, isPersonLike, isPictureSource, isPlace } from './names';
import { lastProse } from './pass-meta';
import { endsSentence, wordsOf } from './plain';
import type { Sheet } from './sheet';
import { AFTER_WORD, anyOf, BEFORE_WORD, fold } from './words';

const ROLE = new RegExp(`${BEFORE_WORD}${anyOf('roles')}${AFTER_WORD}`, 'iu');

const isBetween = (sheet: Sheet, at: number): boolean =>
  at > sheet.headlineAt && sheet.headlineAt >= 0 && sheet.proseIn(sheet.headlineAt + 1, at) === 0;

/** A name with what its bearer does on the next line: `Tom Ellery` over `Technology reporter, The Post`. */
export function readNamesWithRoles(sheet: Sheet): void {
  const authored = sheet.marks.some(
    (mark) => mark.is === 'meta' && mark.meta.bylines.some(({ kind }) => kind === 'person'),
  );
  if (authored) return;
  for (let at = 0; at + 1 < sheet.length; at += 1) {
    if (!isBetween(sheet, at) || !sheet.isText(at) || !isPersonLike(sheet.unit(at).seen)) continue;
    const role = sheet.unit(at + 1);
    if (isHouseBelow(sheet, at + 1) || isBureauBelow(sheet, at + 1)) {
      sheet.addBylines([{ kind: 'person', name: sheet.unit(at).seen, role: role.seen }]);
      sheet.read(at, 'byline');
      sheet.read(at + 1, 'byline');
      continue;
    }
    if (
      !sheet.isText(at + 1) ||
      role.gap > 0 ||
      role.words > 7 ||
      endsSentence(role.plain) ||
      !ROLE.test(role.plain)
    )
      continue;
    if (role.plain.split(',').length > 3) continue;
    sheet.addBylines([{ kind: 'person', name: sheet.unit(at).seen, role: role.seen }]);
    sheet.read(at, 'byline');
    sheet.read(at + 1, 'byline');
  }
}

/** The publication under its reporter's name: `Owen Pryce` over `BBC Wales`. */
function isHouseBelow(sheet: Sheet, at: number): boolean {
  const mark = sheet.mark(at);
  return (
    mark.is === 'meta' &&
    sheet.isOpen(at) &&
    sheet.unit(at).gap <= sheet.unit(at - 1).gap &&
    mark.meta.times.length === 0 &&
    mark.meta.bylines.length === 1 &&
    mark.meta.bylines[0]!.kind === 'organisation' &&
    !isPictureSource(sheet.unit(at).seen)
  );
}

/** `NJD Wales` under its reporter's name, if another line of the page begins with the same capitals. */
function isBureauBelow(sheet: Sheet, at: number): boolean {
  const { seen, gap } = sheet.unit(at);
  const house = /^(?<house>\p{Lu}{2,6}) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.exec(seen)?.groups?.house;
  if (house === undefined || !sheet.isText(at) || gap > sheet.unit(at - 1).gap) return false;
  return sheet.units.some((unit, other) => other !== at && unit.words <= 3 && unit.seen.startsWith(house));
}

const isPlaceLike = (text: string): boolean =>
  isPlace(text) || (wordsOf(text).length === 1 && /^[\p{Lu}\p{Lo}]/u.test(text));

/** `Rani Wulan - kabarpulau`: a site writes its own name small. */
const HOUSE = /^\p{Ll}[\p{Ll}\p{N}]{3,20}(?:\.\p{Ll}{2,6}){0,2}$/u;

/** `Asha Rao`, `Asha Rao, Patna`, `Patna - Asha Rao`, `Asha Rao in Patna`, `Asha Rao (now) and Ravi Sen (earlier)`. */
export function readLoneNames(seen: string): { bylines: readonly Byline[]; place: string } | null {
  const [one = '', other, ...more] = seen.split(/(?:(?<!\s)\s+)?[,،|]\s*|(?<!\s)\s+[–—-]\s+/u);
  const isName = (text: string): boolean => isPersonLike(text) && !isOrganisation(text);
  if (more.length > 0) return null;
  if (other !== undefined) {
    // `الرباط - رويترز`: in scripts without capitals, only the place of the two words tells.
    if (/\s[–—-]\s/u.test(seen) && [one, other].every((word) => /^[\p{Lo}\p{M}]{3,16}$/u.test(word)))
      return { bylines: [{ kind: 'organisation', name: other }], place: one };
    if (isAgency(other) && isPlaceLike(one)) return { bylines: [bylineOf(other)], place: one };
    if (isAgency(one) && isPlaceLike(other)) return { bylines: [bylineOf(one)], place: other };
    if (isName(one) && isPlaceLike(other)) return { bylines: [bylineOf(one)], place: other };
    if (isName(one) && /\s[–—-]\s/u.test(seen) && HOUSE.test(other))
      return { bylines: [bylineOf(one)], place: '' };
    if (isName(other) && isPlaceLike(one)) return { bylines: [bylineOf(other)], place: one };
    return null;
  }
  if (isName(one)) return { bylines: [bylineOf(one)], place: '' };
  if (!/\s(?:in|and|for|from)\s|[)+]/u.test(one) || wordsOf(one).length > 12) return null;
  const bylines = readPieces([one]);
  return bylines?.every(({ kind }) => kind === 'person') ? { bylines, place: '' } : null;
}

/**
 * A name alone under the headline, if no other line names an author. A name that the headline mentions is more
 * likely a caption's.
 */
export function readLoneName(sheet: Sheet): void {
  if (sheet.fields.bylines.length > 0) return;
  for (let at = sheet.headlineAt + 1; at < sheet.length && isBetween(sheet, at); at += 1) {
    if (!sheet.isText(at)) continue;
    const found = readLoneNames(sheet.unit(at).seen);
    if (!found) continue;
    const spoken = fold(sheet.fields.headline);
    const names = found.bylines.flatMap(({ name }) => wordsOf(fold(name)));
    if (names.some((word) => word.length > 2 && spoken.includes(word))) continue;
    sheet.addBylines(found.bylines);
    if (found.place && sheet.fields.dateline === '') sheet.fields.dateline = found.place;
    sheet.read(at, 'byline');
    return sheet.doubt(
      at,
      'Read as the byline, because it is a name alone under the headline. It may be a caption.',
    );
  }
}

/** `Asha Rao reports from Patna` under the copy of a story that nobody else signs. */
export function readReporterBelow(sheet: Sheet): void {
  if (sheet.fields.bylines.length > 0) return;
  for (let at = lastProse(sheet) + 1; at < sheet.length; at += 1) {
    const name = sheet.isText(at) ? whoReports(sheet.unit(at).seen) : null;
    if (name === null) continue;
    sheet.addBylines([bylineOf(name)]);
    return sheet.read(at, 'byline');
  }
}

/** A person's name alone right above the headline, if the headline does not mention the person. */
export function readNameAbove(sheet: Sheet): void {
  const at = sheet.headlineAt - 1;
  if (at < 0 || !sheet.isText(at) || sheet.fields.bylines.length > 0) return;
  const { seen } = sheet.unit(at);
  const spoken = fold(sheet.fields.headline);
  const isSpokenOf = wordsOf(fold(seen)).some((word) => word.length > 2 && spoken.includes(word));
  if (!isPersonLike(seen) || isOrganisation(seen) || isPlace(seen) || isSpokenOf) return;
  if (wordsOf(seen).length > 3) return;
  sheet.addBylines([bylineOf(seen)]);
  sheet.read(at, 'byline');
  sheet.doubt(
    at,
    'Read as the byline, because it is a name alone above the headline. It may be a heading of the page.',
  );
}
