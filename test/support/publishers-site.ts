import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

export interface PublishersSite {
  /** An exported folder's page, with the policy that its manifest names or with none at all. */
  readonly address: (name: string, policy: 'none' | 'own') => string;
  readonly close: () => void;
}

/** A server of ours that shows what was exported into a folder, as a publisher's would. */
export async function openPublishersSite(folder: string): Promise<PublishersSite> {
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const [, policy, name = '', ...rest] = path.split('/');
    const file = join(folder, name, rest.join('/') || 'index.html');
    const headers = async (): Promise<Record<string, string>> => {
      const type = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
      if (policy !== 'own') return type;
      const { csp } = JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8')) as {
        csp: { header: string };
      };
      return { ...type, 'content-security-policy': csp.header };
    };
    Promise.all([readFile(file), headers()])
      .then(([body, head]) => answer.writeHead(200, head).end(body))
      .catch(() => answer.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name, policy) => `http://127.0.0.1:${port}/${policy}/${encodeURIComponent(name)}/`,
    close: () => server.close(),
  };
}
