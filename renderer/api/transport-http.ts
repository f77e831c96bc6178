import { AppError } from '@shared/errors';
import { fromBody, PAGE_HEADER, toBody } from '@shared/api/wire';
import type { Transport } from './transport';

/** Identifies this page, from loading to end, so that the host can tell apart the pages that it waits for. */
const PAGE = crypto.randomUUID();

/** What must arrive even if the page is closed meanwhile. */
const LAST_WORDS = new Set(['stories.save', 'stories.saveChanges', 'host.unsaved', 'window.remember']);
/** Browsers carry at most 64 KiB of requests beyond the end of a page. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const LASTING_BYTES = 60_000;

/** Through the loopback host that served this page. */
export const httpTransport = (): Transport => ({ call, sendsFiles: true, onEvent });

async function call(channel: string, input: unknown): Promise<unknown> {
  const body = toBody(input);
  const send = (keepalive: boolean) =>
    fetch(`/api/${encodeURIComponent(channel)}`, {
      method: 'POST',
      body,
      keepalive,
      headers: {
        [PAGE_HEADER]: PAGE,
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      },
    });
  let response: Response;
  let answer: Blob;
  try {
    // If several saves together are too large to be carried, the browser refuses all but the first.
    response = await (lasts(channel, body) ? send(true).catch(() => send(false)) : send(false));
    // A host that ends in the middle of its answer has not answered.
    answer = await response.blob();
  } catch (cause) {
    throw unreachable(cause);
  }
  if (response.status === 401) throw unreachable();
  return fromBody(new Response(answer, { headers: response.headers }));
}

const lasts = (channel: string, body: string | FormData): boolean =>
  LAST_WORDS.has(channel) &&
  typeof body === 'string' &&
  body.length <= LASTING_BYTES &&
  new TextEncoder().encode(body).length <= LASTING_BYTES;

/** How long after a refusal the connection is tried again. While the host is away, the browser retries by itself. */
const LINE_AGAIN_MS = 3000;

function onEvent(listener: (event: unknown) => void): () => void {
  let connectedBefore = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = (): EventSource => {
    const line = new EventSource(`/events?page=${PAGE}`);
    line.onopen = () => {
      // Events were missed while the connection was down, so everything may have changed.
      if (connectedBefore) listener({ kind: 'library.changed' });
      connectedBefore = true;
    };
    line.onmessage = ({ data }) => listener(JSON.parse(String(data)));
    line.onerror = () => {
      // A host that was started again refuses this page until its new address has been opened in this browser.
      if (line.readyState === EventSource.CLOSED)
        timer = setTimeout(() => (source = connect()), LINE_AGAIN_MS);
    };
    return line;
  };
  let source = connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

const unreachable = (cause?: unknown): AppError =>
  new AppError(
    'UNREACHABLE',
    'Copydesk is no longer running here. Start it again and open the address that it prints.',
    { cause },
  );
