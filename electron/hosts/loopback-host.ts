import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Reply } from '@shared/api/channel';
import { hostContract, isHostChannel } from '@shared/api/contract';
import { AppError } from '@shared/errors';
import { PAGE_HEADER, toBody } from '@shared/api/wire';
import type { Desk, Log } from '../desk/desk';
import { createDispatch } from '../desk/dispatch';
import { createAppRoutes, plain } from './app-routes';
import { createEventStream } from './event-stream';
import type { FolderBorder } from './folders/folder-border';
import { listen } from './listen';
import { createLoopbackGuard } from './loopback-guard';
import { loopbackHandlers } from './loopback-handlers';
import { sendWebResponse, toWebRequest } from './node-http';
import { oneTimeCodes } from './one-time-codes';
import { openPages } from './open-pages';
import { openedFiles, type OpenedFiles } from './opened-files';
import type { RendererFiles } from './renderer-files';
import { connectionHeaders, pageHeaders } from './security-headers';
import { saidInLog } from '../desk/said-in-log';
import { dropRest } from './uploads/drop-rest';
import { openUploadFolder } from './uploads/upload-folder';
import { createUploads } from './uploads/uploads';

const LAST_ANSWERS_MS = 2000;

export interface LoopbackOptions {
  readonly desk: Desk;
  readonly files: RendererFiles;
  readonly log: Log;
  /** Which folders a page may have written into; without it, all that the desk takes. */
  readonly mayWrite?: FolderBorder;
  /** Where files are while they come in, until the desk has them. Absolute; several hosts may share it. */
  readonly uploadFolder: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Kept over a restart in development only, and in the address then; otherwise every start makes its own. */
  readonly token?: string;
  /** Hears of another address that is good for one use, once the one before it was used and a browser came without. */
  readonly onAddress?: (url: string) => void;
  /** Opens the pages at earlier addresses for the one at this port, and answers where they are; see `left-behind.ts`. */
  readonly leftBehind?: (port: number) => Promise<readonly string[]>;
  /** What the user opened with the app; the first page that asks takes it. */
  readonly opened?: OpenedFiles;
}

export interface LoopbackHost {
  readonly port: number;
  /** The address to open: valid for one use, at any time. */
  readonly url: string;
  /** Another address, which lets one browser in once and never again. */
  readonly inviteOnce: () => { readonly url: string; readonly spent: Promise<'used' | 'run out'> };
  /**
   * Asks the open pages to save what is not saved; see {@link OpenPages.saved}. Resolves with the number of pages
   * that may still hold something.
   */
  readonly savePages: (patience: number, hurry: Promise<void>) => Promise<number>;
  /** Answers the calls that have arrived, then stops. The desk stays open. */
  readonly close: () => Promise<void>;
}

/** Serves the app to browsers on this machine. Throws what `listen` throws, such as a port that is taken. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { desk, files, log, port: wanted = 0, opened = openedFiles() } = options;
  const token = options.token ?? randomBytes(24).toString('base64url');
  const server = createServer();
  const port = await listen(server, wanted);
  const origin = `http://127.0.0.1:${port}`;
  const codes = oneTimeCodes();
  const guard = createLoopbackGuard(port, token, codes.spend, options.token !== undefined);
  const inviteOnce = (goodFor?: number | null): ReturnType<LoopbackHost['inviteOnce']> => {
    const { code, spent } = codes.make(goodFor);
    return { url: `${origin}/?once=${code}`, spent };
  };
  let isAddressOpen = false;
  const address = (): string => {
    const { url, spent } = inviteOnce(null);
    isAddressOpen = true;
    void spent.then(() => (isAddressOpen = false));
    return url;
  };
  const tellAnother = (): void => {
    if (!isAddressOpen && options.onAddress) options.onAddress(address());
  };
  const events = createEventStream(desk);
  const uploadFolder = await openUploadFolder(options.uploadFolder);
  const uploads = createUploads(uploadFolder);
  const pages = openPages();
  opened.onAdded(() => events.send({ kind: 'file.opened' }));
  const leftBehind = (await options.leftBehind?.(port)) ?? [];
  const headers = {
    ...pageHeaders(files.mode, leftBehind),
    ...connectionHeaders(files.mode, leftBehind),
  };
  const routes = createAppRoutes({ desk, files, leftBehind });

  async function answer(request: Request): Promise<Response> {
    const refused = guard(request);
    const { pathname } = new URL(request.url);
    if (refused?.status === 401 && pathname === '/') tellAnother();
    if (refused) return refused;
    if (pathname === '/events' && request.method === 'GET') {
      const page = new URL(request.url).searchParams.get('page') ?? '';
      return events.open(page, pages.listens(page));
    }
    // The dev server has modules in a folder of that name; they are only ever got.
    const isCall = pathname.startsWith('/api/') && (request.method === 'POST' || files.mode === 'built');
    if (!isCall) return routes(request);
    if (request.method !== 'POST') return plain(405, 'Calls are made with POST.');
    return replyResponse(await call(pathname.slice('/api/'.length), request));
  }

  async function call(channel: string, request: Request): Promise<Reply<unknown>> {
    events.asks(pageOf(request));
    try {
      const { input, answered } = await uploads.take(request);
      return await reply(channel, input, request).finally(answered);
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure;
      return { ok: false, error: { code: failure.code, message: failure.message } };
    }
  }

  async function reply(channel: string, input: unknown, request: Request): Promise<Reply<unknown>> {
    if (!isHostChannel(channel))
      return (await options.mayWrite?.(channel, input)) ?? desk.call(channel, input);
    const setUnsaved = (unsaved: boolean): void => pages.says(pageOf(request), unsaved);
    return createDispatch(
      hostContract,
      loopbackHandlers({ opened, setUnsaved, leftBehind }),
      log,
    )(channel, input);
  }

  const answering = new Set<Promise<void>>();

  server.on('request', (message, target) => {
    const send = async (): Promise<void> => {
      const request = toWebRequest(message, origin);
      const response = request ? await answer(request) : plain(405, 'This method is not allowed.');
      // A refusal goes out meanwhile: a browser that sends on would not read it from a line that is shut.
      if (request) void dropRest(request);
      for (const [name, value] of Object.entries(headers)) {
        if (!response.headers.has(name)) response.headers.set(name, value);
      }
      await sendWebResponse(response, target, message.method !== 'HEAD');
    };
    const sent = send().catch((failure: unknown) => {
      log.error('loopback host could not answer', { failure: saidInLog(failure) });
      target.destroy();
    });
    answering.add(sent);
    void sent.finally(() => answering.delete(sent));
  });

  return {
    port,
    url: options.token === undefined ? address() : `${origin}/?token=${token}`,
    inviteOnce: () => inviteOnce(),
    savePages: (patience, hurry) => pages.saved(() => events.send({ kind: 'host.closing' }), patience, hurry),
    close: async () => {
      codes.close();
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // A page that is being closed may just have sent its last save.
      await Promise.race([Promise.allSettled(answering), soon(LAST_ANSWERS_MS)]);
      server.closeAllConnections();
      await closed;
      await uploadFolder.close();
    },
  };
}

const pageOf = (request: Request): string => request.headers.get(PAGE_HEADER) ?? '';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

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
