import { expect, it } from 'vitest';
import { readWithin } from './limited-body';

// `duplex` is asked for by Node where a body streams; the DOM's types do not know it.
const streaming: RequestInit & { duplex: 'half' } = { method: 'POST', duplex: 'half' };
const request = (body: BodyInit): Request => new Request('http://127.0.0.1/', { ...streaming, body });

it('reads a body of exactly the limit', async () => {
  expect(await (await readWithin(request('12345'), 5)).text()).toBe('12345');
});

it('stops reading where the limit is passed, although no length was named', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (line) => {
      sent += 1000;
      line.enqueue(new Uint8Array(1000));
    },
  });
  await expect(readWithin(request(endless), 5000)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  expect(sent).toBeLessThan(20_000);
});
