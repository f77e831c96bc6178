import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  bulleted: 'Bulleted list',
  numbered: 'Numbered list',
});
