import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  blockQuote: 'Block quote',
  whoSaidIt: 'Who said it',
  attribution: 'Attribution of the quotation',
});
