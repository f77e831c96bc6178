import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  blockQuote: 'Block quote',
  speaker: 'Speaker of quotation {nth, number}',
  whoSaidIt: 'Who said it',
  attribution: 'Attribution of the quotation',
});
