import { type Credit, readCaption, readCredit } from './credit';
import { type Dateline, readDateline } from './dateline';
import { type Box, boxHeading } from './appeal';
import { furnitureReason, isRightsNotice } from './furniture';
import { isWireMark } from './sign-off';
import { isTagsHeading, type Labelled, readLabelledField, readTags } from './labels';
import { MAX_LOOK, type Unit } from './lines';
import { type Meta, readMeta } from './meta';
import { isCaseless, endsSentence } from './plain';
import type { LeftOutReason } from './report';

/** What a line looks like by itself, before its place on the page is weighed. */
export type Mark =
  | { readonly is: 'text'; readonly dateline: Dateline | null }
  | { readonly is: 'furniture'; readonly reason: LeftOutReason }
  | { readonly is: 'box'; readonly box: Box }
  | { readonly is: 'meta'; readonly meta: Meta }
  | { readonly is: 'credit'; readonly credit: Credit }
  | { readonly is: 'caption'; readonly credit: Credit }
  | { readonly is: 'tags'; readonly tags: readonly string[] }
  | { readonly is: 'field'; readonly labelled: Labelled }
  | { readonly is: 'wire mark' };

/** Looks at one line or paragraph alone. */
export function markOf(unit: Unit, monthFirst: boolean): Mark {
  const { seen, plain } = unit;
  if (seen.length > MAX_LOOK) return { is: 'text', dateline: readDateline(seen, monthFirst) };
  const tags = isTagsHeading(seen) ? [] : readTags(seen);
  if (tags) return { is: 'tags', tags };
  const caption = readCaption(seen);
  if (caption) return { is: 'caption', credit: caption };
  const labelled = readLabelledField(seen);
  // An embargo's time is when a story may be published, never when it was.
  if (labelled?.field === 'embargo') return { is: 'field', labelled };
  const meta = readMeta(seen, plain, monthFirst);
  if (meta && meta.times.length > 0) return { is: 'meta', meta };
  if (isRightsNotice(seen)) return { is: 'furniture', reason: 'copyright notice' };
  const credit = readCredit(seen);
  if (credit?.strength === 'strong' && !(credit.caption && readDateline(seen, monthFirst)))
    return { is: 'credit', credit };
  if (labelled) return { is: 'field', labelled };
  const box = boxHeading(seen);
  if (box) return { is: 'box', box };
  const reason = furnitureReason(seen);
  if (reason) return { is: 'furniture', reason };
  if (meta && !isDatelineAlone(seen, meta, monthFirst)) return { is: 'meta', meta };
  if (isWireMark(seen)) return { is: 'wire mark' };
  if (credit?.caption === '') return { is: 'credit', credit };
  return { is: 'text', dateline: readDateline(seen, monthFirst) };
}

const isDatelineAlone = (seen: string, meta: Meta, monthFirst: boolean): boolean =>
  meta.times.length === 0 && readDateline(seen, monthFirst) !== null && /[:—–-]$/u.test(seen);

/** An agency's own mark after the last sentence: `PTI SKL NSD`, `(ANI)`. */
const TRAILING_MARK = /\s+\(?(?:PTI|ANI|IANS|UNI|IBNS|AFP|AP|Reuters)\)?(?:\s+[A-Z]{2,4}){0,6}$/u;

/** True for a paragraph that reads as copy: sentences, and enough of them. */
export function isProse(unit: Unit, mark: Mark): boolean {
  if (mark.is !== 'text') return false;
  if (unit.seen.length > MAX_LOOK) return true;
  if (mark.dateline && mark.dateline.rest !== '') return true;
  const caseless = isCaseless(unit.seen);
  const text = unit.seen.replace(TRAILING_MARK, '');
  if (unit.words >= (caseless ? 7 : 10) && endsSentence(text)) return true;
  return unit.words >= 40 || (unit.words >= 15 && /\p{L}{3,}[.!?।۔]["”]?\s+["“]?\P{Ll}/u.test(text));
}
