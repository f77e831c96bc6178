import { AppError } from '../errors';
import type { House } from '../house/house';
import { bodyOf } from '../document/body';
import { chooseLanguage, type GuessLanguage } from '../story/choose-language';
import type { TextLanguage } from '../story/language';
import { proposeSlug } from '../story/slug';
import { newStory, type Story } from '../document/story';
import type { ReadCharset } from './charset';
import { compose } from './compose';
import { isMenuWord } from './menu';
import { leaveCrumbs } from './headline';
import { leaveOutside } from './documents/pass-data';
import { beyond, DOCUMENT_LIMITS } from './documents/limits';
import { linesOf, readRoles } from './documents/pass-roles';
import { type SourceDocument, textOf } from './documents/source-document';
import { splitLines, unitOf } from './lines';
import { keepABody } from './pass-body';
import { readDatelineOf } from './pass-dateline';
import { leaveMailDates, leaveMailEnds, readLabelled } from './pass-fields';
import { leaveBoxes, leaveFurniture, leaveMenus, leaveRepeats, leaveTail } from './pass-furniture';
import { readMetaLines } from './pass-meta';
import { readLoneName, readNameAbove, readNamesWithRoles, readReporterBelow } from './pass-names';
import { leaveAround } from './pass-around';
import { keepWithinCopy } from './pass-place';
import { readPhotos } from './pass-photos';
import { dropSiteBylines, leaveAddresses, leaveSiteNames } from './pass-site';
import { joinClocks, leaveSiteClocks, resolveTimes } from './pass-times';
import { findBody, findTopMeta, readAbove, readBetween, readHeadline } from './pass-top';
import type { IntakeReport } from './report';
import { Sheet } from './sheet';
import { paragraphUnits } from './unwrap';

export interface TakenIn {
  readonly story: Story;
  readonly report: IntakeReport;
}

/** A book has fewer paragraphs; a log file dropped by mistake has more. */
export const MAX_LINES = 5_000;

export interface TakeInOptions {
  readonly house: House;
  /** The file's name, or null for pasted copy. */
  readonly source: string | null;
  /** How its bytes were read as text, for the report. */
  readonly readIn?: ReadCharset | null;
  /** Tells languages of one script apart by their words; without it, only a few can be told apart. */
  readonly guessLanguage?: GuessLanguage | null;
}

/**
 * Makes a story from raw copy, and reports what became of every line that is not body text.
 *
 * Promises: every line that is not blank is in the body as it was (except for white space and invisible marks), or in
 * the report; a line that could be copy is kept and the doubt is reported. The same text and house give the same story
 * except for new ids. The story's times are those of the copy, in the zone that the time names, else the page's, else the
 * house's; never a site's clock.
 * @throws AppError `TOO_LARGE` over {@link MAX_LINES} lines, or more letters than a story can have
 */
export const takeInText = (text: string, options: TakeInOptions): TakenIn => takeIn(text, null, options);

/**
 * As {@link takeInText}, from a document whose structure is known: its headings, lists, emphasis and links stay where
 * its paragraphs do, and a line's number in the report is its place among the document's paragraphs.
 * @throws AppError `UNREADABLE_FILE` if no words are in it, `TOO_LARGE` over {@link MAX_LINES} paragraphs, or more letters than a story can have
 */
export function takeInDocument(document: SourceDocument, options: TakeInOptions): TakenIn {
  if (document.blocks.length === 0) throw new AppError('UNREADABLE_FILE', 'There are no words in this file.');
  return takeIn(document.blocks.map(textOf).join('\n'), document, options);
}

function takeIn(text: string, document: SourceDocument | null, options: TakeInOptions): TakenIn {
  const { house, source, readIn = null } = options;
  const lines = document ? linesOf(document) : splitLines(text);
  if (lines.length > MAX_LINES) {
    throw new AppError(
      'TOO_LARGE',
      `This text has more than ${MAX_LINES.toLocaleString('en')} lines, more than a story can have. Bring in the story alone.`,
      { details: { lines: lines.length, limit: MAX_LINES } },
    );
  }
  if (text.length > DOCUMENT_LIMITS.letters) throw beyond('letters');
  const units = document ? lines.map((line) => unitOf([line])) : paragraphUnits(lines);
  const sheet = new Sheet(units, /^en-US\b/.test(house.language));
  if (document) readRoles(sheet, document, house.sections);
  else leaveAround(sheet);
  leaveMailDates(sheet);
  readLabelled(sheet, house.sections);
  leaveMailEnds(sheet);
  keepWithinCopy(sheet);
  leaveFurniture(sheet);
  leaveAddresses(sheet);
  leaveSiteNames(sheet);
  dropSiteBylines(sheet);
  joinClocks(sheet);
  leaveCrumbs(sheet);
  const topMeta = findTopMeta(sheet);
  readHeadline(sheet, topMeta);
  sheet.bodyAt = findBody(sheet, topMeta);
  leaveMenus(sheet, isMenuWord);
  leaveSiteClocks(sheet);
  readNamesWithRoles(sheet);
  readPhotos(sheet);
  readMetaLines(sheet, topMeta);
  leaveBoxes(sheet);
  readNameAbove(sheet);
  readAbove(sheet, house.sections);
  readBetween(sheet, topMeta, house.sections);
  readLoneName(sheet);
  readReporterBelow(sheet);
  leaveRepeats(sheet);
  leaveTail(sheet);
  if (document) leaveOutside(sheet, document);
  keepABody(sheet);
  readDatelineOf(sheet);
  const times = resolveTimes(sheet, text, house);
  const { language, direction } = languageOf(sheet, house, options.guessLanguage ?? null);
  const { blocks, photos, leftOut, doubtful, read } = compose(sheet, document);
  const { headline, deck, bylines, dateline, section, tags, slug } = sheet.fields;
  const story = newStory({
    language,
    direction,
    slug: proposeSlug(slug || headline, language),
    headline,
    deck,
    bylines,
    dateline,
    section,
    tags,
    body: bodyOf(blocks),
    photos,
    ...times,
  });
  return {
    story,
    report: { source, readIn, leftOut: [...leftOut], doubtful: [...doubtful], read: [...read] },
  };
}

/** The language of the story's words, not of the page around it; a doubt is reported at the story's first line. */
function languageOf(sheet: Sheet, house: House, guess: GuessLanguage | null): TextLanguage {
  const kept = sheet.units.filter((_, at) => sheet.isOpen(at)).map(({ text }) => text);
  const { headline, deck } = sheet.fields;
  const chosen = chooseLanguage([headline, deck, ...kept].join('\n'), house.language, guess);
  const first = sheet.headlineAt >= 0 ? sheet.headlineAt : sheet.units.findIndex((_, at) => sheet.isOpen(at));
  if (chosen.doubt !== null && first >= 0) sheet.doubt(first, chosen.doubt);
  return chosen;
}
