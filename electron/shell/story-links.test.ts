import { expect, it } from 'vitest';
import { StoryId } from '@shared/story/ids';
import { linkToStory, storyOfLink } from './story-links';

const id = StoryId.parse('01890a5d-ac96-774b-bcce-b302099a8057');

it('reads the story out of a link that it made', () => {
  expect(storyOfLink(linkToStory(id))).toBe(id);
  expect(linkToStory(id)).toBe(`copydesk://story/${id}`);
});

it.each([
  '',
  'story',
  `copydesk://app/${id}`,
  `copydesk://story/${id}/../../app/`,
  `copydesk://story/${id}?x=1#../app`.replace(id, 'x'),
  'copydesk://story/',
  'copydesk://story/../../etc/passwd',
  `https://story/${id}`,
  `copydesk:story/${id}`,
  '--inspect',
])('finds none in %j', (text) => {
  expect(storyOfLink(text)).toBeNull();
});
