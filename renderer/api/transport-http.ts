import { AppError } from '@shared/api/errors';
import { fromBody, toBody } from '@shared/api/wire';
import type { Transport } from './transport';

/** Through the loopback host that served this page. */
export const httpTransport = (): Transport => ({ call, onEvent });

async function call(channel: string, input: unknown): Promise<unknown> {
  const body = toBody(input);
  let response: Response;
  try {
    response = await fetch(`/api/${encodeURIComponent(channel)}`, {
      method: 'POST',
      body,
      ...(typeof body === 'string' && { headers: { 'content-type': 'application/json' } }),
    });
  } catch (cause) {
    throw unreachable(cause);
  }
  if (response.status === 401) throw unreachable();
  return fromBody(response);
}

function onEvent(listener: (event: unknown) => void): () => void {
  const source = new EventSource('/events');
  let connectedBefore = false;
  source.onopen = () => {
    // Whatever happened while the line was down was not heard, so everything may have changed.
    if (connectedBefore) listener({ kind: 'library.changed' });
    connectedBefore = true;
  };
  source.onmessage = ({ data }) => listener(JSON.parse(String(data)));
  return () => source.close();
}

const unreachable = (cause?: unknown): AppError =>
  new AppError(
    'UNREACHABLE',
    'Copydesk is no longer running here. Start it again and open the address that it prints; what was shown as saved is safe.',
    { cause },
  );
