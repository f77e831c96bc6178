import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  heading: 'Heading {level, number}',
});
