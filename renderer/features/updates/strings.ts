import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  available: 'Copydesk {version} is available. You can go on writing while it downloads.',
  availableOfSize: 'Copydesk {version} is available ({size}). You can go on writing while it downloads.',
  download: 'Download',
  restartAndInstall: 'Restart and install',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  later: 'Later',
  close: 'Close',
  update: 'Update',
  progress: '{done} of {total}',
  whatIsNew: 'What is new',
  copydeskCouldNotLook: 'Copydesk could not look for an update.',
  theUpdateCouldNot: 'The update could not be downloaded.',
  theUpdateWasNot: 'The update was not installed.',
  megabytes: '{count, number} MB',
  lookingForAnUpdate: 'Looking for an update…',
  youHaveTheNewest: 'You have the newest version of Copydesk.',
  downloading: 'Downloading Copydesk {version}…',
  ready: 'Copydesk {version} is ready to install. Your stories are saved first.',
});
