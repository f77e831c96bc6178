import type { Sheet } from './sheet';
import { NO_PLACE } from './dateline';
import { isMenuWords } from './menu';
import { isAgency, namesPlace } from './names';
import { escaped } from './words';

const TOWN = /^(?<town>\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)?): (?=["“‘']?[\p{Lu}\p{N}])/u;

/** The same before a dash, as papers of many languages begin a report: `Bantaeng - Warga …`. */
const DASHED_TOWN =
  /^(?<town>\p{Lu}[\p{L}\p{M}’'-]{2,}(?: \p{Lu}[\p{L}\p{M}’'-]+){0,2}) [–—-] (?=["“‘'«]?[\p{Lu}\p{N}])/u;
/** Enough of these show that a sentence is English, since `Update - The ferry …` also begins this way. */
const ENGLISH = /\b(?:the|of|and|to|was|were|has|have|is|that|with)\b/giu;

/** The same in scripts without capitals, in which papers begin every report this way. */
const CASELESS_TOWN = /^(?<town>[\p{Lo}\p{M}]{2,16})(?:\s?: ?|[-–—] )(?=\S+(?: \S+){5})/u;
/** Questions, answers and notes begin like towns. */
const NO_TOWN = /^(?:प्रश्न|सवाल|उत्तर|जवाब|नोट|टीप|प्रश्नः|প্রশ্ন|উত্তর|কেন|سوال|جواب|سؤال|جواب|نوٹ|கேள்வி|பதில்)$/u;

/** Speakers in an interview also come before colons. */
const speakersIn = (sheet: Sheet): number =>
  sheet.units.filter(
    ({ seen }, at) =>
      sheet.isOpen(at) &&
      /^[\p{L}\p{M}.]{1,16}(?: \p{L}[\p{L}\p{M}.]{0,15})?(?:\s?:|[-–—]) (?![\p{N}\p{Sc}])/u.test(seen),
  ).length;

/** A town that a paragraph begins with. */
interface Town {
  readonly town: string;
  readonly prefix: string;
  readonly rest: string;
}

/** Whoever says something is not a town. */
const SPEAKS = /^(?:["“‘']|(?:I|We|My|Our|You)\b)/u;

const names = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{M}])${escaped(word)}(?![\\p{L}\\p{M}])`, 'u').test(text);

/**
 * `Bhatkal: The wells …`, a town that no list knows: only if the copy mentions it as a place, or the headline names
 * it. Null if no paragraph begins this way.
 */
export function townAt(sheet: Sheet, at: number): Town | null {
  const { seen } = sheet.unit(at);
  const caseless = CASELESS_TOWN.exec(seen);
  const dashed = DASHED_TOWN.exec(seen);
  const found = caseless ?? TOWN.exec(seen) ?? dashed;
  const town = found?.groups?.town;
  if (!found || !town || isAgency(town) || NO_TOWN.test(town)) return null;
  if (speakersIn(sheet) > 1) return null;
  const rest = seen.slice(found[0].length);
  if (dashed && (NO_PLACE.has(town.toUpperCase()) || isMenuWords(town))) return null;
  const isForeign = dashed !== null && (rest.match(ENGLISH)?.length ?? 0) < 2;
  const named = (): boolean =>
    (names(sheet.fields.headline, town) && !SPEAKS.test(rest)) ||
    [rest, ...sheet.units.map(({ plain }) => plain)].some((text) => namesPlace(text, town));
  return caseless || isForeign || named() ? { town, prefix: found[0].trim(), rest } : null;
}

function cutTown(sheet: Sheet, at: number): boolean {
  const found = sheet.fields.dateline === '' ? townAt(sheet, at) : null;
  if (!found) return false;
  const { town, prefix, rest } = found;
  sheet.fields.dateline = town;
  sheet.datelines.set(at, { prefix, rest });
  sheet.doubt(at, 'The words before the colon or dash were read as the dateline. They may name a speaker.');
  return true;
}

/** `Paris CNN — `, if the byline names the same agency. */
const FILED_FROM =
  /^(?<town>\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,2}) (?<agency>\p{Lu}{2,6})\s*[—–]\s*/u;

/** Null for a line that begins otherwise. */
export function filedAt(sheet: Sheet, at: number): Town | null {
  const { seen } = sheet.unit(at);
  const found = FILED_FROM.exec(seen);
  const { town, agency } = found?.groups ?? {};
  if (!found || !town || !sheet.fields.bylines.some(({ name }) => name === agency)) return null;
  return { town, prefix: found[0].trim(), rest: seen.slice(found[0].length) };
}

function cutFiled(sheet: Sheet, at: number): boolean {
  const found = sheet.fields.dateline === '' ? filedAt(sheet, at) : null;
  if (!found) return false;
  const { town, prefix, rest } = found;
  sheet.fields.dateline = town;
  if (rest === '') sheet.read(at, 'dateline');
  else sheet.datelines.set(at, { prefix, rest });
  return true;
}

/** Reads the dateline that the copy begins with, and cuts it from the paragraph, because the house prints it itself. */
export function readDatelineOf(sheet: Sheet): void {
  let looked = 0;
  for (let at = Math.max(sheet.headlineAt + 1, 0); at < sheet.length && looked < 2; at += 1) {
    if (!sheet.isText(at)) continue;
    if (sheet.isProse(at)) looked += 1;
    const mark = sheet.mark(at);
    if (looked <= 1 && cutFiled(sheet, at)) return;
    if (mark.is !== 'text' || (!mark.dateline && !sheet.isProse(at))) continue;
    if (!mark.dateline) {
      if (looked === 1 && cutTown(sheet, at)) return;
      continue;
    }
    const { place, agency, filed, time, rest, prefix, reporters = [] } = mark.dateline;
    if (place) sheet.fields.dateline = place;
    if (sheet.fields.bylines.length === 0)
      sheet.addBylines(reporters.map((name) => ({ kind: 'person' as const, name })));
    if (agency && filed && sheet.fields.bylines.length === 0)
      sheet.addBylines([{ kind: 'organisation', name: agency }]);
    if (time && sheet.fields.times.length === 0) sheet.addTimes(at, [{ ...time, label: null }]);
    if (rest === '') sheet.read(at, 'dateline');
    else sheet.datelines.set(at, { prefix, rest });
    return;
  }
}
