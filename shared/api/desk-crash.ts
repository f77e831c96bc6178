const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en').format(names.map((name) => `“${name}”`));

/** The sentence about the files that a desk was reading when it crashed, by name; empty if it read none. */
export function readingAtCrash(files: readonly string[]): string {
  if (files.length === 0) return '';
  return files.length === 1
    ? `It was reading ${listed(files)}. Do not add this file again: save it as a new JPEG in another program and add that.`
    : `It was reading ${listed(files)}. Add them one at a time to find out which of them it was.`;
}

/** If there are more, nobody knows which it was. */
const MOST_SUSPECTS = 3;

/** The sentence about the library's photos that a desk was asked for when it crashed, by name; empty if there are none or too many. */
export function showingAtCrash(photos: readonly string[]): string {
  if (photos.length === 0 || photos.length > MOST_SUSPECTS) return '';
  return `It was working on ${listed(photos)}. If that happens again, put another file in the place of the photo.`;
}
