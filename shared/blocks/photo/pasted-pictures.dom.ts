import { createImportState } from '@lexical/html';

/** Pictures whose bytes came with the HTML that is being imported; `img[data-picture]` names the place of its own. */
export const PastedPictures = createImportState<readonly File[]>('copydesk/pasted-pictures', () => []);
