import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { readAgain } from './read-again';

/** A query on the screen whose answers are given by hand. */
function shown(client: QueryClient, queryKey: readonly string[]) {
  const answers: ((value: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver(client, { queryKey, queryFn });
  observer.subscribe(() => undefined);
  return { answers, data: () => observer.getCurrentResult().data };
}

it.each([[['stories']], [undefined]])(
  'reads again after a first reading that began before the change: %j',
  async (key) => {
    const client = new QueryClient();
    const { answers, data } = shown(client, ['stories', 'all']);
    const again = readAgain(client, key);
    answers[0]?.('before the change');
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.('after it');
    await again;
    expect(data()).toBe('after it');
  },
);

it('reads again what was read, and leaves other keys alone', async () => {
  const client = new QueryClient();
  const stories = shown(client, ['stories']);
  const photos = shown(client, ['photos']);
  stories.answers[0]?.('one');
  photos.answers[0]?.('one');
  await expect.poll(() => photos.data()).toBe('one');
  const again = readAgain(client, ['stories']);
  stories.answers[1]?.('two');
  await again;
  expect(stories.data()).toBe('two');
  expect(photos.answers).toHaveLength(1);
});

it('reads again after a first reading that failed', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let asked = 0;
  const queryFn = () => ((asked += 1) === 1 ? Promise.reject(new Error('gone')) : Promise.resolve('there'));
  const observer = new QueryObserver(client, { queryKey: ['stories'], queryFn });
  observer.subscribe(() => undefined);
  await readAgain(client, ['stories']);
  expect(observer.getCurrentResult().data).toBe('there');
});
