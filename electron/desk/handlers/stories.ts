import type { Handlers } from '@shared/api/contract';
import type { storyChannels } from '@shared/api/stories';
import type { Story } from '@shared/document/story';
import { openSample } from '../services/samples';
import type { Services } from '../services/services';

/** @param saving does a save, and keeps its text elsewhere if the library cannot take it */
export const storyHandlers = (
  use: () => Services,
  saving: <T>(story: Story, save: () => T) => T,
): Handlers<keyof typeof storyChannels> => ({
  'stories.list': (request) => use().stories.list(request),
  'stories.get': ({ id }) => use().stories.get(id),
  'stories.sample': () => openSample(use()),
  'stories.create': () => use().stories.create(),
  'stories.duplicate': ({ id }) => use().stories.duplicate(id),
  'stories.save': (input) => saving(input.story, () => use().stories.save(input)),
  'stories.saveChanges': ({ id, baseRevision, changes, reason }) => {
    const story = findChanged(() => use().stories.withChanges(id, baseRevision, changes));
    if (!story) return { whole: true };
    return { saved: saving(story, () => use().stories.save({ id, baseRevision, story, reason })) };
  },
  'stories.delete': ({ id }) => {
    use().stories.delete(id);
    return {};
  },
  'stories.undelete': ({ id }) => use().stories.undelete(id),
  'versions.list': ({ id }) => ({ items: use().versions.list(id) }),
  'versions.get': ({ revisionId }) => use().versions.get(revisionId),
  'versions.restore': (input) => use().versions.restore(input),
});

/** A missing library or an unreadable text must not lose a text: the whole text is requested and kept. */
function findChanged(find: () => Story | null): Story | null {
  try {
    return find();
  } catch {
    return null;
  }
}
