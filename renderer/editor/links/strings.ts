import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  editLink: 'Edit link',
  addLink: 'Add link',
  words: 'Words',
  address: 'Address',
  exampleAddress: 'example.org/page',
  notAnAddress: 'Enter a web address, an email address or a phone number.',
  removeLink: 'Remove link',
  changeLink: 'Change link',
});
