import type { House } from '../house/house';
import { blockId } from '../document/block-ids';
import { topBlocksOf } from '../document/nodes';
import type { Story } from '../document/story';
import { body } from './body';
import { byline } from './byline';
import type { Check, CheckResult, CheckTarget } from './check';
import { commentMarks } from './comment-marks';
import { nothingKnown, type DeskKnowledge } from './desk-knowledge';
import { doubleByline } from './double-byline';
import { embargo } from './embargo';
import { headingLevels } from './heading-levels';
import { headline } from './headline';
import { houseAddress } from './house-address';
import { knownBlocks } from './known-blocks';
import { language } from './language';
import { links } from './links';
import { photoAi } from './photo-ai';
import { photoAllowed } from './photo-allowed';
import { photoAlt } from './photo-alt';
import { photoAltLength } from './photo-alt-length';
import { photoAltRepeats } from './photo-alt-repeats';
import { photoAltSaysNothing } from './photo-alt-says-nothing';
import { photoCredit } from './photo-credit';
import { photoCreditLength } from './photo-credit-length';
import { photoCreditNamesNobody } from './photo-credit-names-nobody';
import { photoCreditUnseen } from './photo-credit-unseen';
import { photoDecorative } from './photo-decorative';
import { photoFile } from './photo-file';
import { photoKnown } from './photo-known';
import { photoLetters } from './photo-letters';
import { photoSize } from './photo-size';
import { placeholders } from './placeholders';
import { pullQuoteInCopy } from './pull-quote-in-copy';
import { slug } from './slug';
import { slugTaken } from './slug-taken';
import { struckOut } from './struck-out';
import { times } from './times';
import { titledHolders } from './titled-holders';
import { trackers } from './trackers';

/** Every rule a story must meet before it is published, in the order a desk reads a story. */
export const checks: readonly Check[] = [
  headline,
  slug,
  slugTaken,
  language,
  byline,
  doubleByline,
  times,
  embargo,
  body,
  knownBlocks,
  titledHolders,
  placeholders,
  commentMarks,
  struckOut,
  photoFile,
  photoSize,
  photoCredit,
  photoCreditNamesNobody,
  photoCreditUnseen,
  photoCreditLength,
  photoAlt,
  photoAltSaysNothing,
  photoKnown,
  photoAllowed,
  photoLetters,
  photoAltRepeats,
  photoAltLength,
  photoDecorative,
  photoAi,
  links,
  trackers,
  headingLevels,
  pullQuoteInCopy,
  houseAddress,
];

/**
 * Every finding of every check, those that stop the export first. Pure: what only the desk knows is passed in, since it
 * depends on the day and on the other stories of the library.
 */
export function runChecks(
  story: Story,
  house: House,
  known: DeskKnowledge = nothingKnown,
): readonly CheckResult[] {
  const found = checks.flatMap(({ id, run }) =>
    run(story, house, known).map((finding) => ({
      check: id,
      ...finding,
      target: named(finding.target, story),
    })),
  );
  return [...found.filter(stops), ...found.filter((finding) => !stops(finding))];
}

/** A target in the copy with the id of its block: the copy may change before somebody goes there. */
function named(target: CheckTarget | null, { body }: Story): CheckTarget | null {
  const node = target?.at === 'block' ? topBlocksOf(body)[target.index] : undefined;
  const block = node && blockId(node);
  return target?.at === 'block' && block ? { ...target, block } : target;
}

/** Whether a finding keeps the story from being exported. */
export const stops = ({ weight }: Pick<CheckResult, 'weight'>): boolean => weight === 'stop';
