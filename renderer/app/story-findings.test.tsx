// @vitest-environment jsdom
import { newStory } from '@shared/document/story';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Profiler } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { StopCount } from './story-findings';

const finding = (message: string) => ({ id: 'headline', weight: 'stop', message, target: null });

it('is drawn again when the checks find something else, not each time they run', async () => {
  let found = [finding('No headline.')];
  const call = vi.spyOn(desk, 'call').mockImplementation((async () => ({
    results: structuredClone(found),
  })) as unknown as typeof desk.call);
  const client = new QueryClient();
  const page = document.createElement('div');
  const root = createRoot(page);
  onTestFinished(() => {
    root.unmount();
    call.mockRestore();
  });
  const { id } = newStory({});
  const commits = vi.fn();
  root.render(
    <QueryClientProvider client={client}>
      <Profiler id="count" onRender={commits}>
        <StopCount id={id} />
      </Profiler>
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(page.textContent).toBe('1'));
  const drawn = commits.mock.calls.length;
  const saved = () => readAgain(client, ['story', id]);
  await saved();
  await saved();
  await new Promise((later) => setTimeout(later, 20));
  expect(call).toHaveBeenCalledTimes(3);
  expect(commits).toHaveBeenCalledTimes(drawn);
  found = [...found, finding('No byline.')];
  await saved();
  await vi.waitFor(() => expect(page.textContent).toBe('2'));
  expect(commits).toHaveBeenCalledTimes(drawn + 1);
});
