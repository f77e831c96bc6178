import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  onlyInOther: '{mark}: only in the other version, saved {time}.',
  onlyInYours: '{mark}: only in yours.',
  struckOut: 'Struck out',
  underlined: 'Underlined',
  thisStoryWasChanged: 'This story was changed elsewhere',
  useTheOtherVersion: 'Use the other version',
  keepMine: 'Keep mine',
  nothingIsLostThe: 'Nothing is lost. The version that you do not use stays in the list of versions.',
  theTwoVersions: 'The two versions',
  whatDiffers: 'What differs',
  bothVersions: 'Both versions',
  yours: 'Yours',
  inThisWindow: 'In this window',
  theOther: 'The other',
  savedAt: 'Saved {time}',
  noHeadlineYet: 'No headline yet',
});
