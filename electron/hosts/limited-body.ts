import { AppError } from '@shared/api/errors';

/**
 * A request whose body has been read, so far as it is allowed to go. Throws TOO_LARGE as soon as `limit` bytes are
 * passed, whatever the Content-Length said.
 */
export async function readWithin(request: Request, limit: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body as AsyncIterable<Uint8Array> | null) ?? []) {
    length += chunk.byteLength;
    if (length > limit) {
      throw new AppError(
        'TOO_LARGE',
        `This is larger than Copydesk takes (${Math.floor(limit / 1_000_000)} MB).`,
      );
    }
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  });
}
