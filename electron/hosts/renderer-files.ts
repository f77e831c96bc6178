import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { PageMode } from './security-headers';

/** Where the page's own files come from. */
export interface RendererFiles {
  readonly mode: PageMode;
  /** The file at this path of the page's address; null if there is none. */
  readonly get: (path: string) => Promise<Response | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built page. Only files that are in the folder when it is opened are served, looked up by name, so no address
 * can lead out of it. Throws if the folder has no `index.html`.
 */
export async function builtRenderer(folder: string): Promise<RendererFiles> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(`/${file.slice(folder.length).split(sep).filter(Boolean).join('/')}`, file);
  }
  const index = files.get('/index.html');
  if (!index) throw new Error(`There is no built page in ${folder}.`);
  files.set('/', index);
  return {
    mode: 'built',
    get: async (path) => {
      const file = files.get(path);
      if (!file) return null;
      return new Response(await readFile(file), {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          // Everything in assets/ has its content's hash in its name.
          'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
        },
      });
    },
  };
}

/** The page from Vite's dev server, with hot reload. Never part of a packaged app's start. */
export const devRenderer = (devServer: string): RendererFiles => ({
  mode: 'dev',
  get: async (path) => {
    // Joined and not resolved: `//host/` would be another server.
    const response = await fetch(`${new URL(devServer).origin}${path}`);
    if (response.status === 404) return null;
    return new Response(response.body, {
      status: response.status,
      headers: {
        'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
        'cache-control': 'no-store',
      },
    });
  },
});
