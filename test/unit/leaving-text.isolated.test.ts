import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenStory } from '@shared/api/stories';
import type { CallInput, DeskChannelName } from '@shared/api/contract';
import { bodyOf } from '@shared/document/body';
import { Story } from '@shared/document/story';
import type { Desk } from '../../electron/desk/desk';
import { openDesk } from '../../electron/desk/open-desk';
import { callDesk } from '../../electron/hosts/call-desk';
import { paragraph, temporaryFolder } from '../support/newsroom';
import { silentLog } from '../support/recording-desk';
import { saverOf } from '../../renderer/app/save-draft';

/** A real desk behind the page, and what the page sent to it. A page that leaves gets no answer. */
const behind = vi.hoisted(() => ({
  sent: [] as string[],
  answer: (_channel: string, _input: object): Promise<unknown> => Promise.resolve({}),
  isLeaving: false,
}));
vi.mock('../../renderer/api/client', () => ({
  desk: {
    call: async (channel: string, input: object) => {
      behind.sent.push(channel);
      const answer = behind.answer(channel, input);
      return behind.isLeaving ? new Promise(() => void answer.catch(() => undefined)) : answer;
    },
  },
}));

let folder: ReturnType<typeof temporaryFolder>;
let desk: Desk;
let open: OpenStory;
beforeEach(async () => {
  folder = temporaryFolder();
  desk = openDesk(
    {
      libraryFolder: `${folder.path}/library`,
      configFolder: `${folder.path}/config`,
      version: '0.0.0',
      device: 'a',
    },
    silentLog,
  );
  behind.sent.length = 0;
  behind.isLeaving = false;
  behind.answer = (channel, input) =>
    callDesk(desk, channel as DeskChannelName, input as CallInput<DeskChannelName>);
  open = await callDesk(desk, 'stories.create', {});
});
afterEach(async () => {
  await desk.close();
  folder.remove();
});

const lines = Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}.`));
const endingWith = (last: string): Story =>
  Story.parse({ ...open.story, body: bodyOf([...lines, paragraph(last)]) });
const keptTexts = async (): Promise<string[]> => {
  const { items } = await callDesk(desk, 'versions.list', { id: open.story.id });
  const versions = await Promise.all(
    items.map(({ id: revisionId }) => callDesk(desk, 'versions.get', { revisionId })),
  );
  return versions.map(({ story }) => JSON.stringify(story.body));
};

it('sends a long story whole once, and then what changed', async () => {
  const save = saverOf(open.story.id);
  const first = await save({ baseRevision: open.revision, story: endingWith('One.'), reason: 'typing' });
  await save({ baseRevision: first.revision, story: endingWith('Two.'), reason: 'typing' });
  expect(behind.sent).toEqual(['stories.save', 'stories.saveChanges']);
  const stored = await callDesk(desk, 'stories.get', { id: open.story.id });
  expect(JSON.stringify(stored.story.body)).toContain('Two.');
});

it('keeps the text of a window that leaves, although the story was saved elsewhere and the window hears no answer', async () => {
  const { id } = open.story;
  const save = saverOf(id);
  const { revision } = await save({
    baseRevision: open.revision,
    story: endingWith('One.'),
    reason: 'typing',
  });
  const elsewhere = {
    id,
    baseRevision: revision,
    story: endingWith('Elsewhere.'),
    reason: 'typing',
  } as const;
  await callDesk(desk, 'stories.save', elsewhere);
  behind.isLeaving = true;
  void save({ baseRevision: revision, story: endingWith('Mine.'), reason: 'close' });
  await vi.waitFor(async () => expect((await keptTexts()).join()).toContain('Mine.'), { timeout: 5000 });
  expect(behind.sent.at(-1)).toBe('stories.save');
});
