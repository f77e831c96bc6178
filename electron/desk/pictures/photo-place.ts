import type { PhotoWords } from '@shared/story/photo';

/** A place without what follows its last comma, if another field says that. */
const without = (place: string, end: string): string => {
  const rest = place.slice(0, -end.length).trimEnd();
  return end !== '' && place.endsWith(end) && rest.endsWith(',') ? rest.slice(0, -1).trimEnd() : place;
};

/** The city of a photo's place, which may repeat state and country after it although they have fields of their own. */
export const cityOf = ({
  place,
  state,
  country,
}: Pick<PhotoWords, 'place' | 'state' | 'country'>): string => {
  const city = without(without(place.trim(), country.trim()), state.trim());
  return city === country.trim() && country !== '' ? '' : city;
};
