import type { PhotoWords } from '@shared/story/photo';

/** A place without what stands behind its last comma, if that is said elsewhere. */
const without = (place: string, end: string): string => {
  const rest = place.slice(0, -end.length).trimEnd();
  return end !== '' && place.endsWith(end) && rest.endsWith(',') ? rest.slice(0, -1).trimEnd() : place;
};

/** The city of a photo's place, which may name state and country behind it as their own fields do. */
export const cityOf = ({
  place,
  state,
  country,
}: Pick<PhotoWords, 'place' | 'state' | 'country'>): string => {
  const city = without(without(place.trim(), country.trim()), state.trim());
  return city === country.trim() && country !== '' ? '' : city;
};
