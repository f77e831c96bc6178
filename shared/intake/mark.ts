import { readDateline } from './dateline';
import { MAX_LOOK, type Unit } from './lines';
import { endsSentence, isCaseless } from './plain';
import { lineOf } from './rules/line';
import type { Mark } from './rules/rule';
import { readLine } from './rules/table';

export type { Mark } from './rules/rule';

/** Looks at one line or paragraph alone: the rules' table says what it is, else it is text. */
export function markOf({ seen, plain }: Unit, monthFirst: boolean): Mark {
  const mark = seen.length > MAX_LOOK ? null : readLine(lineOf(seen, monthFirst, plain));
  return mark ?? { is: 'text', dateline: readDateline(seen, monthFirst) };
}

/** An agency's own mark after the last sentence: `PTI SKL NSD`, `(ANI)`. */
const TRAILING_MARK = /(?<!\s)\s+\(?(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters)\)?(?:\s+[A-Z]{2,4}){0,6}$/u;

/** True for a paragraph that reads as copy: sentences, and enough of them. */
export function isProse(unit: Unit, mark: Mark): boolean {
  if (mark.is !== 'text') return false;
  if (unit.seen.length > MAX_LOOK) return true;
  if (mark.dateline && mark.dateline.rest !== '') return true;
  const caseless = isCaseless(unit.seen);
  const text = unit.seen.replace(TRAILING_MARK, '');
  if (unit.words >= (caseless ? 7 : 10) && endsSentence(text)) return true;
  return (
    unit.words >= 40 || (unit.words >= 15 && /(?<!\p{L})\p{L}{3,}[.!?।۔]["”]?\s+["“]?\P{Ll}/u.test(text))
  );
}
