import type { Reply } from '@shared/api/channel';
import type { ErrorReply } from '@shared/errors';
import type { Output } from '@shared/api/contract';
import { partOfAddress } from '@shared/story/picture-address';
import { html } from '@shared/html/html';
import type { Desk } from '../desk/desk';
import type { RendererFiles } from './renderer-files';
import { pageHeaders, previewHeaders } from './security-headers';

export interface AppRoutesOptions {
  readonly desk: Pick<Desk, 'call'>;
  readonly files: RendererFiles;
  /** Pages at earlier addresses that the page may frame. */
  readonly leftBehind?: readonly string[];
}

/**
 * What the page can load by address, the same in Electron's protocol and on the loopback host: its own files,
 * `/photos/<sha256>?width=N` with `&part=…` or `&quick`, `/preview/<storyId>`, and of a damaged library
 * `/rescued/<storyId>`, with `?version=<id>` one of its versions. Every answer carries the security headers. Never throws.
 */
export function createAppRoutes({
  desk,
  files,
  leftBehind = [],
}: AppRoutesOptions): (request: Request) => Promise<Response> {
  const headers = pageHeaders(files.mode, leftBehind);

  async function answer(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET is answered here.');
    const url = new URL(request.url);
    const [, area, name, ...rest] = url.pathname.split('/');
    if (area === 'photos' && name && rest.length === 0) return photo(name, url.searchParams);
    if (area === 'preview' && name && rest.length === 0) return framed('publish.preview', { id: name });
    if (area === 'rescued' && name && rest.length === 0)
      return rescued(name, url.searchParams.get('version'));
    return (
      (await files.get(`${url.pathname}${files.mode === 'dev' ? url.search : ''}`)) ??
      plain(404, 'There is nothing here.')
    );
  }

  async function photo(sha256: string, asked: URLSearchParams): Promise<Response> {
    if (asked.has('quick')) {
      const quick = (await desk.call('photos.quick', { sha256, width: Number(asked.get('width')) })) as Reply<
        Output<'photos.quick'>
      >;
      if (quick.ok && quick.value.rendition) return picture(quick.value.rendition, 'no-store');
    }
    const part = partOfAddress(asked.get('part'));
    const input = { sha256, width: Number(asked.get('width')), ...(part !== null && { part }) };
    const reply = (await desk.call('photos.rendition', input)) as Reply<Output<'photos.rendition'>>;
    if (!reply.ok) return plain(statusOf(reply.error), reply.error.message);
    // Named by its content, so it can never change.
    return picture(reply.value, 'private, max-age=31536000, immutable');
  }

  const rescued = (id: string, version: string | null): Promise<Response> =>
    framed('salvage.page', { id, ...(version !== null && { version }) });

  async function framed(channel: 'publish.preview' | 'salvage.page', input: object): Promise<Response> {
    const reply = (await desk.call(channel, input)) as Reply<Output<'publish.preview'>>;
    return new Response(reply.ok ? reply.value.html : failedPreview(reply.error), {
      status: reply.ok ? 200 : statusOf(reply.error),
      headers: { ...previewHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  }

  return async (request) => {
    let response: Response;
    try {
      response = await answer(request);
    } catch {
      response = plain(500, 'Copydesk could not answer this. Load the page again.');
    }
    for (const [name, value] of Object.entries(headers)) {
      // The preview keeps its own, stricter policy.
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

const picture = ({ bytes, mime }: Output<'photos.rendition'>, caching: string): Response =>
  new Response(new Uint8Array(bytes), { headers: { 'content-type': mime, 'cache-control': caching } });

export const plain = (status: number, message: string): Response =>
  new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });

const failedPreview = ({ message }: ErrorReply): string =>
  html`<!doctype html>
    <html lang="en">
      <title>Preview</title>
      <p>${message}</p>
    </html>`.toString();

function statusOf({ code }: ErrorReply): number {
  if (code === 'INVALID') return 400;
  if (code === 'NOT_FOUND') return 404;
  return 500;
}
