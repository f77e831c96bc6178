import { altFault, type AltFault } from './alt-fault';
import { creditFault, type CreditFault } from './credit-fault';
import type { REQUIRED_OF_PHOTO } from './missing-from-photo';
import type { StoryPhoto } from './photo';

/** What keeps a photo from being published: the field, and what it needs there, as the newsroom calls it. */
export interface PhotoNeed {
  readonly field: (typeof REQUIRED_OF_PHOTO)[number];
  /** To be listed in a sentence: `a credit`. */
  readonly need: string;
}

const CREDIT_NEEDS: Readonly<Record<CreditFault, string>> = {
  missing: 'a credit',
  nobody: 'a credit that names somebody',
  caption: 'a credit that is not the caption',
  alt: 'a credit that is not the alt text',
};

const ALT_NEEDS: Readonly<Record<AltFault, string>> = {
  missing: 'alt text',
  nothing: 'alt text that says what the photo shows',
  credit: 'alt text that is not the credit',
};

/**
 * What a photo needs before its story can be published, in the order of its fields: the rules of the checks that stop an
 * export for a photo's own picture, credit and alternative text. Empty if it is ready.
 */
export function photoNeeds(
  photo: Pick<StoryPhoto, 'file' | 'caption' | 'credit' | 'alt' | 'decorative'>,
): readonly PhotoNeed[] {
  const credit = creditFault(photo);
  const alt = altFault(photo);
  return [
    ...(photo.file === null ? [{ field: 'file' as const, need: 'the picture itself' }] : []),
    ...(credit === null ? [] : [{ field: 'credit' as const, need: CREDIT_NEEDS[credit] }]),
    ...(alt === null ? [] : [{ field: 'alt' as const, need: ALT_NEEDS[alt] }]),
  ];
}
