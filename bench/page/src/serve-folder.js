import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/**
 * Serves a page folder as a publication's server would: text compressed, pictures to be kept for a year since their names
 * change with their bytes, and the policy that the manifest gives. Resolves with the address and how to stop.
 */
export async function serveFolder(folder) {
  const { csp } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const name = path === '/' ? '/index.html' : path;
    const type = TYPES[extname(name)];
    const isText = type?.startsWith('text/') || type === TYPES['.svg'];
    readFile(join(folder, name)).then(
      (bytes) => {
        response.writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          'content-security-policy': csp.header,
          'cache-control': name.startsWith('/photos/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          ...(isText && { 'content-encoding': 'gzip' }),
        });
        response.end(isText ? gzipSync(bytes) : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(stopped));
    },
  };
}
