import type { BodyNode } from '@shared/block-contract/body-node';
import { runChecks } from '@shared/checks';
import type { DeskKnowledge } from '@shared/checks/desk-knowledge';
import { bodyOf } from '@shared/document/body';
import { newStoryPhoto, type StoryPhoto } from '@shared/story/photo';
import { Story, type StoryInput } from '@shared/document/story';
import { expect } from 'vitest';
import { courierHouse } from './courier-house';
import { fixtureStory } from './fixture-stories';
import { file, paragraph, photoId, photoNode } from './story-blocks';

/** A story in which nothing is wrong, changed; these blocks follow its one paragraph. */
export const storyWith = (change: Partial<StoryInput>, ...blocks: BodyNode[]): Story =>
  Story.parse({ ...fixtureStory('plain'), body: bodyOf([paragraph('Copy.'), ...blocks]), ...change });

/** Such a story with a photo that has all it needs, changed. */
export const storyWithPhoto = (said: Partial<StoryPhoto>): Story =>
  storyWith(
    { photos: { [photoId]: newStoryPhoto({ file, credit: 'PIB', alt: 'A gate at dawn', ...said }) } },
    photoNode,
  );

export const run = (story: Story, known?: DeskKnowledge) => runChecks(story, courierHouse(), known);

/** What is found: by which check, how serious, and where. */
export const found = (story: Story) => run(story).map(({ check, weight, target }) => [check, weight, target]);

/** Places that a finding leads to. A block's id follows from its words. */
export const field = (name: string) => ({ at: 'field', field: name });
export const block = (index: number, name?: string): unknown =>
  expect.objectContaining({ at: 'block', index, ...(name !== undefined && { field: name }) });
export const inPhoto = (name: string) => ({ at: 'photo', photoId, field: name });
