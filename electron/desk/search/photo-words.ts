import type { PhotoWords } from '@shared/story/photo';
import { PHOTO_TERMS } from '@shared/story/photo-rights';
import { plusLabel } from '@shared/story/plus-terms';
import { searchText } from './words';

/** Nobody searches for what addresses say. */
const UNSEARCHED = new Set<string>(['webStatement', 'licensorUrl', 'digitalSourceType']);

/**
 * What a picture is found by: everything that is said of it, the day it was taken and its file's name. If this changes, add a
 * migration that cuts the words of all records again, as `0014-photo-records.ts` does.
 */
export function photoSearchText(words: PhotoWords, name: string): string {
  const said = Object.entries(words)
    .filter(([field]) => !UNSEARCHED.has(field))
    .flatMap(([field, value]) => textsIn(value).map((text) => inWords(field, text)));
  return searchText([...said, name].join('\n'));
}

/** A term by what a person reads for it, with the field's name: “model release” finds those that have any. */
const inWords = (field: string, text: string): string => {
  const term = PHOTO_TERMS.find((one) => one.field === field);
  return term && text !== '' ? `${term.label} ${plusLabel(term.field, text)}` : text;
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
};
