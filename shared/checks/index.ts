import type { House } from '../house/house';
import type { Story } from '../story/story';
import { body } from './body';
import { byline } from './byline';
import type { Check, CheckResult } from './check';
import { embargo } from './embargo';
import { headingLevels } from './heading-levels';
import { headline } from './headline';
import { knownBlocks } from './known-blocks';
import { language } from './language';
import { links } from './links';
import { photoAi } from './photo-ai';
import { photoAllowed, type PhotoBars } from './photo-allowed';
import { photoAlt } from './photo-alt';
import { photoAltLength } from './photo-alt-length';
import { photoAltRepeats } from './photo-alt-repeats';
import { photoCredit } from './photo-credit';
import { photoDecorative } from './photo-decorative';
import { photoFile } from './photo-file';
import { photoKnown } from './photo-known';
import { pullQuoteInCopy } from './pull-quote-in-copy';
import { slug } from './slug';
import { times } from './times';

/** Every rule a story must meet before it is published, in the order a desk reads a story. */
export const checks: readonly Check[] = [
  headline,
  slug,
  language,
  byline,
  times,
  embargo,
  body,
  knownBlocks,
  photoFile,
  photoCredit,
  photoAlt,
  photoKnown,
  photoAllowed,
  photoAltRepeats,
  photoAltLength,
  photoDecorative,
  photoAi,
  links,
  headingLevels,
  pullQuoteInCopy,
];

const noBars: PhotoBars = new Map();

/**
 * Every finding of every check, those that stop the export first. Pure: what the photo desk knows against pictures is
 * passed in, since whether a licence is over depends on the day.
 */
export function runChecks(story: Story, house: House, bars: PhotoBars = noBars): readonly CheckResult[] {
  const found = checks.flatMap(({ id, run }) =>
    run(story, house, bars).map((finding) => ({ check: id, ...finding })),
  );
  return [...found.filter(stops), ...found.filter((finding) => !stops(finding))];
}

/** Whether a finding keeps the story from being exported. */
export const stops = ({ weight }: Pick<CheckResult, 'weight'>): boolean => weight === 'stop';
