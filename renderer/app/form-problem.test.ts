import { bodyOf } from '@shared/document/body';
import { newStory, Story } from '@shared/document/story';
import { expect, it } from 'vitest';
import { formProblem } from './form-problem';

it('names the block that cannot be saved in words, and where it stands', () => {
  const element = { version: 1, direction: null, format: '', indent: 0 };
  const item = { ...element, type: 'listitem', value: 1, children: [{ type: 'divider', version: 1 }] };
  const list = { ...element, type: 'list', listType: 'bullet', start: 1, tag: 'ul', children: [item] };
  const story = { ...newStory(), body: bodyOf([{ ...element, type: 'paragraph', children: [] }, list]) };
  const issue = Story.safeParse(story).error!.issues[0]!;
  expect(formProblem(story, issue)).toEqual({
    message: 'Block 2 (list): a divider cannot stand here. Fix it, and Copydesk saves it again.',
    block: 1,
  });
});

it('names a field of the story by its name', () => {
  const story = { ...newStory(), language: 'x' };
  const issue = Story.safeParse(story).error!.issues[0]!;
  const { message, block } = formProblem(story, issue);
  expect(message).toMatch(/^language: /u);
  expect(block).toBeNull();
});
