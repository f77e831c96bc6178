import { inSection } from './sections';
import { endsSentence, plain, wordsOf } from './plain';
import type { Sheet } from './sheet';
import { findTimes } from './time';

/** Lines that say what they are: labels, tags, mail headers. */
export function readLabelled(sheet: Sheet, sections: readonly string[]): void {
  sheet.marks.forEach((mark, at) => {
    if (mark.is === 'tags') readTagLines(sheet, at, mark.tags);
    if (mark.is !== 'field' || !sheet.isOpen(at)) return;
    const { field, value, label } = mark.labelled;
    const { fields } = sheet;
    const inHead = sheet.proseIn(0, at) <= 1;
    if (!inHead)
      return sheet.doubt(at, 'It is labelled as a field of the story, but is in the middle of the copy.');
    switch (field) {
      case 'headline':
        if (value === '' || fields.headline !== '') return;
        fields.headline = value;
        sheet.headlineAt = at;
        return sheet.read(at, 'headline');
      case 'deck':
        if (value === '' || fields.deck !== '') return;
        fields.deck = value;
        return sheet.read(at, 'deck');
      case 'slug':
        if (value === '') return;
        fields.slug = value;
        return sheet.read(at, 'slug');
      case 'section': {
        const section = inSection(value, sections);
        if (section) fields.section = section;
        return section ? sheet.read(at, 'section') : sheet.leave(at, 'navigation');
      }
      case 'dateline':
        fields.dateline = value;
        return sheet.read(at, 'dateline');
      case 'embargo': {
        const [time] = findTimes(plain(value), sheet.monthFirst);
        if (time?.clock) {
          fields.embargo = time;
          return sheet.read(at, 'embargo');
        }
        return sheet.doubt(at, 'It mentions an embargo, but has no date and time that could be read.');
      }
      case 'body':
        if (value === '') return sheet.leave(at, 'message header');
        return;
      case 'mail':
        if (!isMailHeader(sheet, at)) return;
        if (label === 'subject') {
          fields.subject = value.replace(/^(?:(?:re|fwd?|fw|copy|draft|final copy|for edit)\s*:\s*)+/iu, '');
        }
        return sheet.leave(at, 'message header');
      case 'copy mark':
        return sheet.leave(at, 'message header');
      case 'alt':
        return;
    }
  });
}

/** Mail headers are at the top, several together. */
function isMailHeader(sheet: Sheet, at: number): boolean {
  const isMail = (index: number): boolean => {
    const mark = sheet.marks[index];
    if (mark?.is === 'field') return mark.labelled.field === 'mail';
    return /^date\s*:/iu.test(sheet.units[index]?.plain ?? '');
  };
  return at < 15 && sheet.proseIn(0, at) === 0 && (isMail(at - 1) || isMail(at + 1));
}

function readTagLines(sheet: Sheet, at: number, tags: readonly string[]): void {
  const add = (tag: string): void => {
    if (!sheet.fields.tags.includes(tag)) sheet.fields.tags.push(tag);
  };
  tags.forEach(add);
  sheet.read(at, 'tags');
  if (tags.length > 0) return;
  // A heading alone: the tags follow, one to a line.
  for (let next = at + 1; next < sheet.length; next += 1) {
    const unit = sheet.unit(next);
    const mark = sheet.mark(next).is;
    if (
      (unit.words > 4 && !isTagList(unit.seen)) ||
      /[.!?।۔:]$/u.test(unit.plain) ||
      (unit.gap > 0 && next > at + 1) ||
      mark === 'box' ||
      mark === 'credit'
    )
      return;
    if (mark === 'furniture' && (!/^\p{L}/u.test(unit.plain) || isReuse(unit.plain))) return;
    const listed = unit.seen.split(/(?:(?<!\s)\s+)?[,،|]\s*|(?<!\s)\s+[/•·]\s+/u).filter(Boolean);
    listed.forEach(add);
    sheet.read(next, 'tags');
    // All in one line: the next one is something else.
    if (listed.length > 1) return;
  }
}

/** What many sites print under their tags. Other furniture's words are names of tags, too: `Live`, `News`. */
const isReuse = (text: string): boolean =>
  /^(?:reuse|republish|share|print|report|comments?|subscribe)\b/iu.test(text);

/** `Kerala / forest / environment`: short entries between marks. */
const isTagList = (seen: string): boolean => {
  const entries = seen.split(/(?:(?<!\s)\s+)?[,،|]\s*|(?<!\s)\s+[/•·]\s+/u);
  return entries.length > 2 && entries.every((entry) => wordsOf(entry).length <= 3);
};

/** `Sent from my …`, and the greeting of whoever sent the copy. */
const SENT_FROM = /^(?:sent from (?:my|outlook|mail)\b.{0,40}|get outlook for \w+)$/iu;
const REGARDS =
  /^(?:(?:many |with )?thanks(?: and regards)?|thank you|(?:kind |best |warm )?regards|best(?: wishes)?|cheers|yours(?: sincerely| faithfully| truly)?)\s*[,.!]?$/iu;
/** Regards, a name, and a few lines with role and place. */
const MAX_SIGNATURE = 7;
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b[^.!?]{0,40}[,:!.-]/iu;

/** A mail's own words around the copy: the closing is left out; the greeting may tell the desk something, so it is kept with a doubt. */
export function leaveMailEnds(sheet: Sheet): void {
  const isMail = sheet.fates.some((fate) => fate.is === 'left' && fate.reason === 'message header');
  for (let at = 0; at < sheet.length; at += 1) {
    const { plain, words } = sheet.unit(at);
    if (SENT_FROM.test(plain) && sheet.isOpen(at)) sheet.leave(at, 'message header');
    if (!isMail || !sheet.isText(at)) continue;
    if (REGARDS.test(plain) && sheet.length - at <= MAX_SIGNATURE) {
      for (let end = at; end < sheet.length; end += 1)
        if (end === at || (sheet.isText(end) && !endsSentence(sheet.unit(end).plain)))
          sheet.leave(end, 'message header');
    } else if (GREETING.test(plain) && sheet.proseIn(0, at) === 0 && words <= 30)
      sheet.doubt(at, 'It reads like a note to the desk from whoever sent the copy.');
  }
}

/** The mail's own date is when it was sent, not when the story was published. */
export function leaveMailDates(sheet: Sheet): void {
  sheet.units.forEach((unit, at) => {
    if (/^date\s*:/iu.test(unit.plain) && sheet.isOpen(at) && isMailHeader(sheet, at))
      sheet.leave(at, 'message header');
  });
}
