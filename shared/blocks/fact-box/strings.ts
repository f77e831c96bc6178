import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  factBox: 'Fact box',
  title: 'Title of the fact box',
  whatItIsAbout: 'What the facts are about',
});
