import { isEmbed } from '../markup/embeds';
import type { Element } from '../markup/tree';
import { type Figure, isHidden } from './html-elements';
import type { SourceKind, SourceRole } from './source-document';

/** Everything that the elements around a word say about it. */
export interface Place {
  readonly format: number;
  readonly href: string | null;
  readonly kind: SourceKind;
  readonly depth: number;
  readonly group: number | null;
  readonly number: number | null;
  readonly role: SourceRole | null;
  readonly figure: Figure | null;
  readonly isPulled: boolean;
  readonly box: number | null;
  readonly isBoxTitle: boolean;
  readonly level: number;
  /** How likely a top heading here is the story's headline: in its article 2, in the site's header 0. */
  readonly rank: number;
}

export const TOP: Place = {
  format: 0,
  href: null,
  kind: 'paragraph',
  depth: 0,
  group: null,
  number: null,
  role: null,
  figure: null,
  isPulled: false,
  box: null,
  isBoxTitle: false,
  level: 0,
  rank: 1,
};

export const OUTSIDE: SourceRole = { is: 'outside', within: null };

/** Gives a place a role if the elements around it have given it none. */
export function withRole(place: Place, role: SourceRole | null): Place {
  if (role === null || (place.role && place.role.is !== 'outside')) return place;
  if (place.role?.is === 'outside')
    return place.role.within === null ? { ...place, role: { is: 'outside', within: role } } : place;
  return { ...place, role };
}

/** Whether a hidden element in a place is unlike its neighbours: in a menu it is left out with them. */
const isOpen = ({ role }: Place): boolean =>
  !role || role.is === 'outside' || role.is === 'copy' || role.is === 'doubtful';

/** What a page embeds is seen on it, but a story cannot show it. */
export const hiddenRole = (element: Element): SourceRole =>
  isEmbed(element) ? { is: 'hidden', reason: 'embedded object' } : { is: 'hidden' };

/** The place of an element, which may be hidden there. */
export const shownPlace = (element: Element, around: Place): Place =>
  isHidden(element) && isOpen(around) ? { ...around, role: hiddenRole(element) } : around;

/** In a text document a caption stands under its picture, not around it. */
export function captionPlace(place: Place, isUnderPicture: boolean): Place {
  if (place.figure?.shows === 'embed') return withRole(place, { is: 'hidden', reason: 'embedded object' });
  if (place.figure?.shows === 'quote') return { ...place, kind: 'attribution', role: { is: 'copy' } };
  if (place.figure?.shows === 'other' && !isUnderPicture) return place;
  return withRole(place, { is: 'caption', alt: place.figure?.alt ?? '' });
}

/** A place whose words lost something. What is in a box is copy for sure, but that does not say what it lost. */
export function doubtedPlace(place: Place, doubt: string): Place {
  if (place.role === null) return { ...place, role: { is: 'doubtful', doubt } };
  if (place.box === null || place.role.is !== 'copy') return place;
  return { ...place, role: { is: 'doubtful', doubt, isCopy: true } };
}
