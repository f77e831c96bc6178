import { bylineOf } from './byline';
import { isOrganisation, isPersonLike, isPlace } from './names';
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

/**
 * A name alone under the headline, where no other line names an author. A name that the headline speaks of is more
 * likely a caption's.
 */
export function readLoneName(sheet: Sheet): void {
  if (sheet.fields.bylines.length > 0) return;
  for (let at = sheet.headlineAt + 1; at < sheet.length && isBetween(sheet, at); at += 1) {
    if (!sheet.isText(at)) continue;
    const parts = sheet.unit(at).seen.split(/\s*[,،|]\s*/u);
    const [name = '', place, ...more] = parts;
    if (more.length > 0 || !isPersonLike(name) || isOrganisation(name)) continue;
    if (place !== undefined && !isPlace(place) && !(wordsOf(place).length === 1 && /^\p{Lu}/u.test(place)))
      continue;
    const spoken = fold(sheet.fields.headline);
    if (wordsOf(fold(name)).some((word) => word.length > 2 && spoken.includes(word))) continue;
    sheet.addBylines([bylineOf(name)]);
    if (place !== undefined && sheet.fields.dateline === '') sheet.fields.dateline = place;
    sheet.read(at, 'byline');
    return sheet.doubt(
      at,
      'Read as the byline since it is a name alone under the headline; it may be a caption.',
    );
  }
}
