import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  pullQuote: 'Pull quote',
  words: 'Words of the pull quote',
  wordsFromTheStory: 'Words from the story',
  attribution: 'Attribution of the pull quote',
  whoSaidIt: 'Who said it',
});
