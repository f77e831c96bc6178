import { endsSentence } from '../plain';

/** Prompts speak to the reader; a sentence that tells what somebody said is copy. */
export const tellsOfSomebody = (text: string): boolean =>
  endsSentence(text) &&
  /\b(?:said|says|saying|told|adds?|added|asked|wrote|he|she|they|his|her|their)\b/iu.test(text);

/** A prompt without a full stop, or a sentence that says you, us or now. */
export const speaksToReader = (text: string): boolean =>
  !tellsOfSomebody(text) &&
  (!endsSentence(text) || /\b(?:you|your|us|our|here|now|today|app|inbox)\b/iu.test(text));
