import { leaveAuthorNotes } from './author-notes';
import { type Box, isAppeal, isPlainAppeal } from './appeal';
import { mayBeHeadline } from './rules/link-rules';
import { isRelativeTime, isTimeLabel } from './meta';
import { lastProse } from './pass-meta';
import { endsSentence, wordsOf } from './plain';
import type { Sheet } from './sheet';
import { isDayOfYear } from './time';
import { fold, phraseSet } from './words';

/** A repeated paragraph is a slip of the page only when it is long: a refrain is short. */
const MIN_REPEATED_WORDS = 8;

/** Leaves out the lines that belong to a page and not to a story, wherever they are. */
export function leaveFurniture(sheet: Sheet): void {
  spareHeadline(sheet);
  sheet.marks.forEach((mark, at) => {
    if (sheet.isOpen(at) && mark.is === 'furniture') sheet.leave(at, mark.reason);
  });
  leaveLooseEnds(sheet);
  leaveAuthorNotes(sheet);
}

/** A number beside the buttons counts shares; a label separated from its time says nothing. */
function leaveLooseEnds(sheet: Sheet): void {
  for (let at = 0; at < sheet.length; at += 1) {
    if (!sheet.isText(at)) continue;
    const { plain } = sheet.unit(at);
    const before = sheet.fates[at - 1];
    if (/^\d[\d.,]{0,6}\s?[km]?$/iu.test(plain) && before?.is === 'left' && before.reason === 'share buttons')
      sheet.leave(at, 'share buttons');
    else if (isTimeLabel(plain)) leaveLabel(sheet, at);
  }
}

/** `Published` over the line with its time. */
function leaveLabel(sheet: Sheet, at: number): void {
  const next = sheet.units[at + 1];
  if (!next) return;
  const mark = sheet.mark(at + 1);
  if (mark.is === 'meta' && mark.meta.timeOnly && mark.meta.times.length === 1) {
    const label = phraseSet('updated').has(fold(sheet.unit(at).plain)) ? 'updated' : 'published';
    const times = mark.meta.times.map((time) => ({ ...time, label: time.label ?? label }) as const);
    sheet.marks[at + 1] = { is: 'meta', meta: { ...mark.meta, times } };
    sheet.leave(at, 'page furniture');
  } else if (isRelativeTime(next.plain)) sheet.leave(at, 'page furniture');
  else if (isDayOfYear(next.plain)) {
    sheet.leave(at, 'page furniture');
    sheet.leave(at + 1, 'page furniture');
  }
}

/** The first line that says something is `Explained: What is a heat dome?`: a headline, not a link to one. */
function spareHeadline(sheet: Sheet): void {
  const first = sheet.marks.findIndex(
    (mark) => mark.is !== 'furniture' && mark.is !== 'box' && mark.is !== 'field',
  );
  for (let at = 0; at < (first < 0 ? sheet.length : first); at += 1) {
    const mark = sheet.mark(at);
    const link = mark.is === 'furniture' && mark.reason === 'related link';
    if (!link || !mayBeHeadline(sheet.unit(at).seen) || !sheet.proseIn(at + 1, sheet.length)) continue;
    const next = sheet.marks[at + 1];
    if (next?.is === 'text' || next?.is === 'meta' || next?.is === 'credit') return sheet.readAsText(at);
  }
}

/** Leaves out boxes: a heading such as "Support us" or "Related stories" with what belongs to it. */
export function leaveBoxes(sheet: Sheet): void {
  for (let at = 0; at < sheet.length; at += 1) {
    const mark = sheet.mark(at);
    if (mark.is === 'box' && sheet.isOpen(at)) leaveBox(sheet, at, mark.box);
  }
  leavePlainAppeals(sheet);
}

/** A page that says where its box ends: Sign up to … up to `after newsletter promotion`. */
const BOX_END =
  /^(?:after|end of|skip past) (?:the )?(?:newsletter|promotion|sign-?up|related|advert)\b.{0,30}$/iu;
/** A box of a heading, a line or two, and small print. */
const MAX_BOX = 8;

function leaveBox(sheet: Sheet, at: number, box: Box): void {
  sheet.leave(at, box);
  if (box === 'subscription prompt') {
    for (let end = at + 1; end <= Math.min(at + MAX_BOX, sheet.length - 1); end += 1) {
      if (!BOX_END.test(sheet.unit(end).plain)) continue;
      for (let inside = at + 1; inside <= end; inside += 1)
        if (sheet.isOpen(inside)) sheet.leave(inside, box);
      return;
    }
  }
  switch (box) {
    case 'support box':
    case 'subscription prompt':
      return leaveAppeals(sheet, at, box);
    case 'related link':
    case 'headline ticker':
      return leaveLinks(sheet, at, box);
    case 'comments':
      for (let next = at + 1; next < sheet.length; next += 1) {
        if (sheet.isText(next))
          sheet.doubt(next, 'It is under the heading of the comments. A reader may have written it.');
      }
  }
}

/** The requests of a box to its reader, up to the first line that is not a request. */
function leaveAppeals(sheet: Sheet, heading: number, box: Box): void {
  for (let at = heading + 1; at < sheet.length; at += 1) {
    if (!sheet.isOpen(at)) continue;
    const mark = sheet.mark(at);
    const { plain } = sheet.unit(at);
    const news = mark.is === 'text' && mark.dateline !== null;
    if ((mark.is !== 'text' && mark.is !== 'box') || news) return;
    const copyFollows = restIsCopy(sheet, at);
    const ours = copyFollows
      ? isAppeal(plain) && !quotes(plain) && asks(plain)
      : isAppeal(plain) && !reports(plain);
    if (!ours) {
      if (!copyFollows)
        sheet.doubt(at, 'It is under a box that asks for support. It may belong to that box.');
      return;
    }
    sheet.leave(at, box);
  }
}

const quotes = (text: string): boolean => /["“”«]/u.test(text);
const reports = (text: string): boolean =>
  quotes(text) && /\b(?:said|says|told|added|according)\b/iu.test(text);
const asks = (text: string): boolean =>
  /\b(?:support|contribut|donat|subscri|sign up|newsletter|inbox|journalism|member|your)/iu.test(text);

/** True if paragraphs follow that do not address the reader. */
function restIsCopy(sheet: Sheet, from: number): boolean {
  for (let at = from + 1; at < sheet.length; at += 1)
    if (sheet.isProse(at) && !isAppeal(sheet.unit(at).plain)) return true;
  return false;
}

/** A line that could be the title of another story: several words and no full stop. */
const isTitle = (sheet: Sheet, at: number): boolean => {
  const { plain, words } = sheet.unit(at);
  return (
    sheet.isText(at) &&
    words >= 2 &&
    words <= 28 &&
    !/[.।۔…:]["'”’)]*$/u.test(plain) &&
    !/^["“].*[,”"]$/u.test(plain)
  );
};

/** A place in a list of what is read most, on a line of its own: `3`, `3.` */
const isRank = (sheet: Sheet, at: number): boolean =>
  sheet.isText(at) && /^\p{Nd}{1,2}[.)]?$/u.test(sheet.unit(at).plain);

/** The titles under a heading such as "Also read". In the middle of the copy the last may be one of its headings. */
function leaveLinks(sheet: Sheet, heading: number, box: Box): void {
  const titles: number[] = [];
  const ranks: number[] = [];
  for (let at = heading + 1; at < sheet.length && at !== sheet.headlineAt; at += 1) {
    const mark = sheet.mark(at);
    const loose = mark.is === 'meta' || mark.is === 'furniture';
    if (!sheet.isOpen(at) || loose) {
      if (
        mark.is === 'furniture' ||
        (mark.is === 'meta' && sheet.isOpen(at) && sheet.proseIn(at, sheet.length) === 0)
      )
        continue;
      break;
    }
    if (isRank(sheet, at) && isTitle(sheet, at + 1)) {
      ranks.push(at);
      continue;
    }
    if (!isTitle(sheet, at)) break;
    if (
      titles.length > 0 &&
      sheet.unit(at).gap > sheet.unit(titles[0]!).gap &&
      sheet.proseIn(at, sheet.length) > 0
    )
      break;
    titles.push(at);
  }
  const copyFollows = sheet.proseIn((titles.at(-1) ?? heading) + 1, sheet.length) > 0;
  const last = titles.at(-1);
  const mayBeSubhead = copyFollows && titles.length > 1 && last !== undefined && sheet.unit(last).words <= 8;
  for (const at of ranks) sheet.leave(at, box === 'headline ticker' ? 'headline ticker' : 'related link');
  for (const at of titles) {
    if (
      mayBeSubhead &&
      at === last &&
      sheet.unit(at).words < Math.min(...titles.slice(0, -1).map((title) => sheet.unit(title).words))
    ) {
      sheet.doubt(
        at,
        'It is under a list of other stories and right above copy. It may be a subhead or a link.',
      );
    } else sheet.leave(at, box === 'headline ticker' ? 'headline ticker' : 'related link');
  }
}

/** An appeal at the foot of the page that has no heading. */
function leavePlainAppeals(sheet: Sheet): void {
  for (let at = sheet.length - 1; at > sheet.bodyAt; at -= 1) {
    if (!sheet.isOpen(at)) continue;
    if (sheet.mark(at).is !== 'text' || !isPlainAppeal(sheet.unit(at).plain)) return;
    sheet.leave(at, 'support box');
  }
}

/** Menus: runs of words that are sections of a site, above and under the copy. */
export function leaveMenus(sheet: Sheet, isMenuLine: (text: string) => boolean): void {
  const end = lastProse(sheet);
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const at of run) sheet.leave(at, 'navigation');
    run = [];
  };
  for (let at = 0; at < sheet.length; at += 1) {
    const outside = at < sheet.bodyAt || at > end;
    // `Opinion` heads a list of links as well.
    const mayBe = sheet.isText(at) || (sheet.isOpen(at) && sheet.mark(at).is === 'box');
    if (outside && mayBe && at !== sheet.headlineAt && isMenuLine(sheet.unit(at).seen)) run.push(at);
    else if (sheet.fate(at).is === 'body' || at === sheet.headlineAt) close();
  }
  close();
}

/** A long paragraph that the page prints twice in a row. */
export function leaveRepeats(sheet: Sheet): void {
  let last = '';
  for (let at = 0; at < sheet.length; at += 1) {
    if (!sheet.isText(at)) continue;
    const { plain, words } = sheet.unit(at);
    const key = wordsOf(fold(plain)).join(' ');
    if (key === last && words >= MIN_REPEATED_WORDS) sheet.leave(at, 'repeated line');
    last = key;
  }
}

/** True for a line that continues the one above it: no title begins in lower case or after half a sentence. */
const goesOn = (sheet: Sheet, at: number): boolean =>
  /^\p{Ll}/u.test(sheet.unit(at).plain) ||
  /[,;:–—-]$/u.test(sheet.unit(at).plain) ||
  (sheet.isOpen(at - 1) && sheet.isProse(at - 1) && !endsSentence(sheet.unit(at - 1).plain));

/** The initials of those who handled the copy: `AK/SS`, `NAC`. */
const DESK_INITIALS = /^\(?[A-Z]{2,4}(?:[\s/.,-]+[A-Z]{2,4}){0,6}\)?$/;
/** The same in Hindi, under an agency's name: भाषा सं जफर, and the next desk's name on a line of its own. */
const HINDI_INITIALS = /^(?:भाषा|पीटीआई|वार्ता)(?:\s[\p{Lo}\p{M}]{1,8}){1,4}$/u;

/** Recognises the initials under copy: those of a known agency, or of the one that the copy's dateline names. */
function initialsUnder(sheet: Sheet): (seen: string) => boolean {
  const agencies = sheet.marks.flatMap((mark) =>
    mark.is === 'text' && mark.dateline?.filed ? [mark.dateline.agency] : [],
  );
  return (seen) =>
    HINDI_INITIALS.test(seen) ||
    agencies.some(
      (agency) =>
        seen.startsWith(`${agency} `) &&
        /^(?:\s[\p{Lo}\p{M}\p{Lu}]{1,8}){1,4}$/u.test(seen.slice(agency.length)),
    );
}

const LOWER_INITIALS = /^[-–—\s]*[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/u;
/** Results and lists of names also come after copy: they are short, or hold figures, dashes and commas. */
const looksLikeHeadline = (sheet: Sheet, at: number): boolean =>
  sheet.unit(at).words >= 5 && !/\s[–—-]\s|\p{N}[\s./-]*$|,.*,/u.test(sheet.unit(at).plain);

const UNDER = 'It is under the copy and has no full stop. It may belong to the page.';

/** Marks at the foot of agency copy, and lines there that do not end like a sentence. */
export function leaveTail(sheet: Sheet): void {
  const end = lastProse(sheet);
  if (end < 0) return;
  const isInitials = initialsUnder(sheet);
  const titles: number[] = [];
  for (let at = end + 1; at < sheet.length; at += 1) {
    const mark = sheet.mark(at);
    if (
      sheet.isOpen(at) &&
      (mark.is === 'wire mark' ||
        DESK_INITIALS.test(sheet.unit(at).plain) ||
        LOWER_INITIALS.test(sheet.unit(at).plain) ||
        isInitials(sheet.unit(at).seen) ||
        (isInitials(sheet.units[at - 1]?.seen ?? '') && sheet.unit(at).words === 1))
    )
      sheet.leave(at, 'wire sign-off');
    else if (
      isTitle(sheet, at) &&
      !goesOn(sheet, at) &&
      !endsSentence(sheet.unit(at).plain) &&
      !/^[•●▪*–—-]\s/u.test(sheet.unit(at).seen)
    )
      titles.push(at);
    // Copy continues in short sentences: what is above one is a list in the copy.
    else if (sheet.isText(at) && /[.।۔。]["'”’»)]*$/u.test(sheet.unit(at).plain)) titles.length = 0;
  }
  for (let at = end + 1; at < sheet.length; at += 1) {
    if (sheet.isText(at) && !endsSentence(sheet.unit(at).plain)) sheet.doubt(at, UNDER);
  }
  const listed = titles.length >= 3 && titles.every((at) => looksLikeHeadline(sheet, at));
  for (const at of titles) {
    if (listed) sheet.leave(at, 'related link');
  }
}
