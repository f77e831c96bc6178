import { isAgency } from './names';
import { endsSentence } from './plain';
import type { Sheet } from './sheet';

/** A slogan is no longer. */
const MAX_SLOGAN_WORDS = 8;

/** Nothing but an address. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;

/** An address over the copy is the page's own, as printers and archives write it. */
export function leaveAddresses(sheet: Sheet): void {
  for (let at = 0; at < sheet.length && !sheet.isProse(at); at += 1)
    if (sheet.isText(at) && ADDRESS.test(sheet.unit(at).seen)) sheet.leave(at, 'navigation');
}

/** A site's name that it prints twice over a story, and the slogan over it: no byline, and no headline. */
export function leaveSiteNames(sheet: Sheet): void {
  const names = sheet.marks.flatMap((mark, at) => {
    if (mark.is !== 'meta' || mark.meta.times.length > 0 || sheet.proseIn(0, at) > 0) return [];
    const { seen } = sheet.unit(at);
    const isHouse = mark.meta.bylines.every(({ kind }) => kind === 'organisation') && !isAgency(seen);
    const isTwice = sheet.units.some((unit, other) => other !== at && unit.seen === seen);
    return isHouse && isTwice ? [at] : [];
  });
  const [first] = names;
  if (first === undefined) return;
  for (let at = 0; at < first; at += 1) {
    const { words, plain } = sheet.unit(at);
    if (sheet.isText(at) && words <= MAX_SLOGAN_WORDS && endsSentence(plain))
      sheet.leave(at, 'page furniture');
  }
  for (const at of names) sheet.leave(at, 'navigation');
  for (const at of names) sheet.markAs(at, { is: 'furniture', reason: 'navigation' });
}
