import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  checking: 'Checking…',
  findings: 'Findings',
  nothingStopsThisStory: 'Nothing stops this story from being published.',
  fixBeforeExport: 'Fix before export',
  worthALook: 'Worth a look',
});
