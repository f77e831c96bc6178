import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from '@shared/api/channel';
import { hostContract, isHostChannel } from '@shared/api/contract';
import { AppError } from '@shared/api/errors';
import { fromBody, toBody } from '@shared/api/wire';
import type { Desk, Log } from '../desk/desk';
import { createDispatch } from '../desk/dispatch';
import { createAppRoutes, plain } from './app-routes';
import { createEventStream } from './event-stream';
import { readWithin } from './limited-body';
import { createLoopbackGuard } from './loopback-guard';
import { loopbackHandlers } from './loopback-handlers';
import { sendWebResponse, toWebRequest } from './node-http';
import type { RendererFiles } from './renderer-files';
import { pageHeaders } from './security-headers';

/** More than the largest hand-over that is worth sending through a browser. */
const MAX_BODY_BYTES = 512_000_000;

export interface LoopbackOptions {
  readonly desk: Desk;
  readonly files: RendererFiles;
  readonly log: Log;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Kept over a restart in development only; otherwise every start makes its own. */
  readonly token?: string;
}

export interface LoopbackHost {
  readonly port: number;
  /** The address to open once; it carries the token. */
  readonly url: string;
  /** Stops answering. The desk stays open. */
  readonly close: () => Promise<void>;
}

/** Serves the app to browsers on this machine. Throws what `listen` throws, such as a port that is taken. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { desk, files, log, port: wanted = 0 } = options;
  const token = options.token ?? randomBytes(24).toString('base64url');
  const server = createServer();
  const port = await listen(server, wanted);
  const origin = `http://127.0.0.1:${port}`;
  const guard = createLoopbackGuard(port, token);
  const routes = createAppRoutes({ desk, files });
  const events = createEventStream(desk);
  const answerHost = createDispatch(hostContract, loopbackHandlers, log);
  const headers = pageHeaders(files.mode);

  async function answer(request: Request): Promise<Response> {
    const refused = guard(request);
    if (refused) return refused;
    const { pathname } = new URL(request.url);
    if (pathname === '/events' && request.method === 'GET') return events.open();
    // The dev server has modules in a folder of that name; they are only ever got.
    const isCall = pathname.startsWith('/api/') && (request.method === 'POST' || files.mode === 'built');
    if (!isCall) return routes(request);
    if (request.method !== 'POST') return plain(405, 'Calls are made with POST.');
    return replyResponse(await call(pathname.slice('/api/'.length), request));
  }

  async function call(channel: string, request: Request): Promise<Reply<unknown>> {
    let input: unknown;
    try {
      input = await fromBody(await readWithin(request, MAX_BODY_BYTES));
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure;
      return { ok: false, error: { code: failure.code, message: failure.message } };
    }
    return isHostChannel(channel) ? answerHost(channel, input) : desk.call(channel, input);
  }

  server.on('request', (message, target) => {
    const send = async (): Promise<void> => {
      const response = await answer(toWebRequest(message, origin));
      for (const [name, value] of Object.entries(headers)) {
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
      await sendWebResponse(response, target, message.method !== 'HEAD');
    };
    send().catch((failure: unknown) => {
      log.error('loopback host could not answer', { failure: String(failure) });
      target.destroy();
    });
  });

  return {
    port,
    url: `${origin}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyResponse(reply: Reply<unknown>): Response {
  const body = toBody(reply);
  // Always 200: a refusal by the desk is an answer, and the browser logs every other status as an error.
  return new Response(body, {
    headers: {
      'cache-control': 'no-store',
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
    },
  });
}

const listen = (server: ReturnType<typeof createServer>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
