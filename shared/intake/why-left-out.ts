import type { LeftOutLine, LeftOutReason } from './report';

/** Reasons whose names alone do not say enough. */
const WORDS: Partial<Readonly<Record<LeftOutReason, string>>> = {
  'deleted text': 'deleted in the document',
  'earlier wording': 'the paragraph before it was changed',
  'document comment': 'comment in the document',
  'hidden text': 'hidden in the document',
  placeholder: 'placeholder that nobody filled in',
  'unplaced text': 'words that could not be placed',
};

type Left = Pick<LeftOutLine, 'reason' | 'by' | 'at' | 'about'>;

/** Why a line was left out, in words: `deleted in the document by Desk on 2024-05-14`. */
export function whyLeftOut({ reason, by, at, about }: Left): string {
  const parts = [
    WORDS[reason] ?? reason,
    by && `by ${by}`,
    at && `on ${at.slice(0, 10)}`,
    about && `about “${about}”`,
  ];
  return parts.filter(Boolean).join(' ');
}
