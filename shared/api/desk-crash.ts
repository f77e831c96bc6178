/** What is said of the files that a desk was reading when it crashed, by their names; empty if it read none. */
export function readingAtCrash(files: readonly string[]): string {
  if (files.length === 0) return '';
  const names = new Intl.ListFormat('en').format(files.map((name) => `“${name}”`));
  return files.length === 1
    ? `It was reading ${names}. Do not add this file again: save it as a new JPEG in another program and add that.`
    : `It was reading ${names}. Add them one at a time to find out which of them it was.`;
}
