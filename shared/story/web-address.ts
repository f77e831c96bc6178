/** An http or https address that can be part of a story. */
export const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:\/\//i.test(text);

/** What a field says of an address that is not one yet; undefined if it is, or if nothing is typed. */
export const addressProblem = (text: string): string | undefined =>
  text === '' || isWebAddress(text) ? undefined : 'Write the whole address, with https://';
