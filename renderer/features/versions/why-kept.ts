import type { RevisionKind, Version } from '@shared/api/stories';

const KINDS: Readonly<Record<RevisionKind, string>> = {
  typing: 'While writing',
  close: 'On leaving the story',
  intake: 'Taken in',
  // A step that no event tells of any more.
  status: 'At a step of review',
  export: 'Exported',
  restore: 'Restored',
  conflict: 'Kept beside: changed elsewhere',
  handover: 'Taken in from another machine',
};

const STEPS: Readonly<Record<NonNullable<Version['step']>, string>> = {
  filed: 'Filed',
  returned: 'Returned',
  approved: 'Approved',
  reopened: 'Reopened',
};

/** Why a version was kept, in a word or two. */
export const whyKept = ({ kind, step }: Pick<Version, 'kind' | 'step'>): string =>
  step === null ? KINDS[kind] : STEPS[step];
