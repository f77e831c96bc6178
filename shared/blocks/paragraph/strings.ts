import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  paragraph: 'Paragraph',
});
