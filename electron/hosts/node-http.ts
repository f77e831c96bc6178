import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The Fetch Standard forbids these. */
const NOT_ON_THE_WEB = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * A request of Node's HTTP server as the web's `Request`, under this origin and not under what its Host header says; null for what
 * the web has no such thing for, such as the method TRACE.
 */
export function toWebRequest(message: IncomingMessage, origin: string): Request | null {
  const method = message.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headersDistinct)) {
    for (const one of value ?? []) headers.append(name, one);
  }
  // A request line may name another host, or none, where a browser always sends a path.
  const path = message.url?.startsWith('/') ? message.url : '/';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  if (!URL.canParse(`${origin}${path}`) || NOT_ON_THE_WEB.has(method)) return null;
  return new Request(new URL(`${origin}${path}`), {
    method,
    headers,
    ...(hasBody && { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
}

/** Sends the web's `Response` through Node's HTTP server. A browser that goes away in the middle is not a failure. */
export async function sendWebResponse(
  response: Response,
  target: ServerResponse,
  withBody: boolean,
): Promise<void> {
  target.writeHead(response.status, [...response.headers].flat());
  if (!withBody || !response.body) {
    await response.body?.cancel();
    target.end();
    return;
  }
  target.flushHeaders();
  try {
    await pipeline(Readable.fromWeb(response.body), target);
  } catch {
    target.destroy();
  }
}
