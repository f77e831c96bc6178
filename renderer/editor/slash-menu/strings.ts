import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  blocks: 'Blocks',
  noSuchBlock: 'No block has that name.',
});
