import { readNamedByline } from './byline';
import { isAgency } from './names';
import { endsSentence } from './plain';
import { headlineKey } from './same-headline';
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

/** A site's name that is printed twice above a story, and the slogan above it: neither a byline nor a headline. */
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

/**
 * True for words that are the page's name: its copyright notice names them, or they follow a bar or a dash after
 * a headline that another line repeats without them, as in a window's title.
 */
export function isSiteName(sheet: Sheet, name: string): boolean {
  const isTitle = (seen: string): boolean => {
    const before = seen.endsWith(name) ? seen.slice(0, -name.length) : '';
    const headline = /^(?<headline>.{15,}?)\s[|–—-]\s$/u.exec(before)?.groups?.headline;
    return (
      headline !== undefined && sheet.units.some((unit) => headlineKey(unit.plain) === headlineKey(headline))
    );
  };
  const isNotice = (seen: string): boolean =>
    /©|\(c\)|copyright|rights reserved/iu.test(seen) && seen.includes(name);
  return sheet.units.some(
    ({ seen, words }) => words <= MAX_NOTICE_WORDS && (isNotice(seen) || isTitle(seen)),
  );
}

/** A longer line is copy. */
const MAX_NOTICE_WORDS = 30;

/** `Coastal Mirror | 6 March 2024`: the page's own name is not a byline, unless it comes after `By`. */
export function dropSiteBylines(sheet: Sheet): void {
  sheet.marks.forEach((mark, at) => {
    if (mark.is !== 'meta' || mark.meta.times.length === 0 || readNamedByline(sheet.unit(at).seen)) return;
    const bylines = mark.meta.bylines.filter(
      ({ kind, name }) => kind !== 'person' || !isSiteName(sheet, name),
    );
    if (bylines.length === mark.meta.bylines.length) return;
    const timeOnly = bylines.length === 0 && mark.meta.place === '';
    sheet.markAs(at, { is: 'meta', meta: { ...mark.meta, bylines, timeOnly } });
  });
}
