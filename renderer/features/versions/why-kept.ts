import type { RevisionKind, Version } from '@shared/api/stories';
import { strings } from './strings';

const KINDS: Readonly<Record<RevisionKind, string>> = {
  typing: strings.whileWriting,
  close: strings.onLeavingTheStory,
  intake: strings.takenIn,
  // A step that no event tells of any more.
  status: strings.atAStepOf,
  export: strings.exported,
  restore: strings.restored,
  conflict: strings.keptBesideChangedElsewhere,
  handover: strings.takenInFromAnother,
};

const STEPS: Readonly<Record<NonNullable<Version['step']>, string>> = {
  filed: strings.filed,
  returned: strings.returned,
  approved: strings.approved,
  reopened: strings.reopened,
};

/** Why a version was kept, in a word or two. */
export const whyKept = ({ kind, step }: Pick<Version, 'kind' | 'step'>): string =>
  step === null ? KINDS[kind] : STEPS[step];
