import { type Credit, readCaption, readCredit } from './credit';
import { type Dateline, readDateline } from './dateline';
import { type Box, boxHeading, furnitureReason, isWireMark } from './furniture';
import { isTagsHeading, type Labelled, readLabelledField, readTags } from './labels';
import type { Unit } from './lines';
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
  const tags = isTagsHeading(seen) ? [] : readTags(seen);
  if (tags) return { is: 'tags', tags };
  const caption = readCaption(seen);
  if (caption) return { is: 'caption', credit: caption };
  const credit = readCredit(seen);
  if (credit?.strength === 'strong' && !(credit.caption && readDateline(seen, monthFirst)))
    return { is: 'credit', credit };
  const labelled = readLabelledField(seen);
  if (labelled) return { is: 'field', labelled };
  const box = boxHeading(seen);
  if (box) return { is: 'box', box };
  const reason = furnitureReason(seen);
  if (reason) return { is: 'furniture', reason };
  const meta = readMeta(seen, plain, monthFirst);
  if (meta && !isDatelineAlone(seen, meta, monthFirst)) return { is: 'meta', meta };
  if (isWireMark(seen)) return { is: 'wire mark' };
  if (credit && credit.caption === '') return { is: 'credit', credit };
  return { is: 'text', dateline: readDateline(seen, monthFirst) };
}

const isDatelineAlone = (seen: string, meta: Meta, monthFirst: boolean): boolean =>
  meta.times.length === 0 && readDateline(seen, monthFirst) !== null && /[:—–-]$/u.test(seen);

/** True for a paragraph that reads as copy: sentences, and enough of them. */
export function isProse(unit: Unit, mark: Mark): boolean {
  if (mark.is !== 'text') return false;
  if (mark.dateline && mark.dateline.rest !== '') return true;
  const enough = isCaseless(unit.seen) ? 8 : 12;
  return (unit.words >= enough && endsSentence(unit.seen)) || unit.words >= 40;
}
