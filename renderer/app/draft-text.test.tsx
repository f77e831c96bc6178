// @vitest-environment jsdom
import { newStory } from '@shared/document/story';
import { Profiler } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DraftStore, useDraftText } from './draft-store';

it('writes a text about the story into the page without rendering anything', () => {
  const story = newStory({ headline: 'Rain' });
  const store = new DraftStore({
    ...{ story, revision: 1, status: 'draft', changedSinceApproval: false },
    updatedAt: '2026-01-01T00:00:00.000Z',
  });
  const textOf = vi.fn((headline: string) => `About ${headline}`);
  const Line = () => <p ref={useDraftText(store, ({ fields }) => fields.headline, textOf)} />;
  const commits = vi.fn();
  const page = document.createElement('div');
  const root = createRoot(page);
  onTestFinished(() => root.unmount());
  flushSync(() =>
    root.render(
      <Profiler id="line" onRender={commits}>
        <Line />
      </Profiler>,
    ),
  );
  const line = page.querySelector('p')!;
  expect(line.textContent).toBe('About Rain');
  flushSync(() => store.setStory({ ...story, headline: 'Rain ends' }));
  expect(line.textContent).toBe('About Rain ends');
  flushSync(() => store.setSave({ state: 'saving' }));
  expect(commits).toHaveBeenCalledTimes(1);
  expect(textOf).toHaveBeenCalledTimes(2);
});
