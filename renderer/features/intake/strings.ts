import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  from: 'From {source}',
  broughtBackLine: 'Brought back line {line, number}',
  bringBackLine: 'Bring back line {line, number}',
  lineAndWhy: 'Line {line, number} · {why}',
  bringInCopy: 'Bring in copy',
  cancelReading: 'Cancel reading',
  chooseAFile: 'Choose a file…',
  bringItIn: 'Bring it in',
  pasteTheCopy: 'Paste the copy',
  pasteTheWholePage:
    'Paste the whole page if that is what you have. Copydesk finds the headline, byline, credit and times in it. It leaves out buttons, tickers and boxes, and a report lists them.',
  orDropAText:
    'Or drop a text, Word (.docx), OpenDocument (.odt, .fodt), rich text (.rtf), Markdown, HTML or .copydesk file anywhere on the window.',
  reading: 'Reading…',
  chooseAFile2: 'Choose a file',
  characterSet: 'Character set',
  thisFileDoesNot:
    'This file does not say which character set it uses. If words look wrong, choose another one.',
  readTheFileAs: 'Read the file as',
  dropHere: 'Drop to bring it in as a story',
  leftOut: '{count, plural, one {# line} other {# lines}} left out',
  doubtful: '{count, plural, one {# line} other {# lines}} to check',
  broughtIn: 'Brought in: {said}.',
  writtenHere: 'Written here',
  thisStoryWasNot: 'This story was not brought in as raw copy.',
  pastedText: 'pasted text',
  keptButLookAt: 'Kept, but check it',
  leftOut2: 'Left out',
  everyLineWasKept: 'Every line was kept.',
  broughtBack: 'Brought back',
  bringBack: 'Bring back',
  readIntoFields: 'Read into fields',
});
