/** What a failure says to the user: its message, or itself if it is none of ours. */
export const sentence = (failure: unknown): string =>
  failure instanceof Error ? failure.message : String(failure);
