/** What a failure says to the user. */
export const sentence = (failure: unknown): string =>
  failure instanceof Error ? failure.message : String(failure);
