import { catalogue } from '@shared/catalogue';

export const strings = catalogue({
  aStoryThatIs: 'A story that is not in this library',
  noHeadlineYet: 'No headline yet',
  quoted: '“{headline}”',
  typedAt: '{story}, typed {time}',
  storyTypedAt: '“{headline}”, typed {time}.',
  textThatCannotBe: 'Text that cannot be read',
  deleteForGood: 'Delete for good',
  keep: 'Keep',
  unreadable:
    'This text was typed but not saved, and is kept encrypted. Its key is not in this system’s key store now, or the text is damaged. If you keep it, Copydesk offers it again as soon as its key is back. What was saved is in your stories as usual.',
  unknownForm:
    'This text was typed but not saved, and is in a form that this version of Copydesk does not know. If you keep it, a later version of Copydesk offers it to you. What was saved is in your stories as usual.',
  textThatWasNot: 'Text that was not saved',
  later: 'Later',
  leaveTheStoryAs: 'Leave the story as it is',
  useTheTypedText: 'Use the typed text',
  makeItANew: 'Make it a new story',
  whicheverTextYouChoose: 'Whichever text you choose, the other stays in the list of versions.',
  itsStoryIsNot:
    'Its story is not in this library any more, or is damaged. The text becomes a story of its own.',
});
