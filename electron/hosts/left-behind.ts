import { createServer, type Server } from 'node:http';
import { LEFT_BEHIND } from '@shared/api/bridge';
import type { Log } from '../desk/desk';
import { plain } from './app-routes';
import { listen } from './listen';
import { sendWebResponse, toWebRequest } from './node-http';
import type { RendererFiles } from './renderer-files';
import { leftBehindHeaders } from './security-headers';
import { saidInLog } from '../desk/said-in-log';

export interface LeftBehind {
  /** Addresses of the pages, for the page at the present address to frame. */
  readonly open: (present: number) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/**
 * Answers at the ports that the library was served at before, if they are free, with one page and nothing else: it hands
 * over to the present address the texts that the browser kept there. A port that is in use is skipped; what was left there
 * is found at another start.
 */
export function leftBehind(ports: readonly number[], files: RendererFiles, log: Log): LeftBehind {
  const servers: Server[] = [];

  async function serveAt(port: number, present: number): Promise<string | null> {
    const server = createServer();
    try {
      await listen(server, port);
    } catch {
      return null;
    }
    const origin = `http://127.0.0.1:${port}`;
    server.on('request', (message, target) => {
      const send = async (): Promise<void> => {
        const request = toWebRequest(message, origin);
        const response = request ? await answer(request, origin) : plain(405, 'This method is not allowed.');
        for (const [name, value] of Object.entries(leftBehindHeaders(`http://127.0.0.1:${present}`)))
          response.headers.set(name, value);
        await sendWebResponse(response, target, message.method !== 'HEAD');
      };
      send().catch((failure: unknown) => {
        log.error('an earlier address could not answer', { failure: saidInLog(failure) });
        target.destroy();
      });
    });
    servers.push(server);
    return `${origin}${LEFT_BEHIND}?to=${present}`;
  }

  async function answer(request: Request, origin: string): Promise<Response> {
    const { pathname, host } = new URL(request.url);
    // Another name for this address means a page elsewhere that had its own name point here.
    if (request.headers.get('host') !== host) return plain(421, `Use ${origin}.`);
    const isOurs = pathname === LEFT_BEHIND || pathname.startsWith('/assets/') || pathname === '/icon.svg';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // The page is the app's own, which knows by this address that it is only to hand over.
    const file = isOurs && isRead ? await files.get(pathname === LEFT_BEHIND ? '/' : pathname) : null;
    return (
      file ?? plain(404, 'Copydesk is at another address now. Open the one that it printed when it started.')
    );
  }

  return {
    open: async (present) => {
      const others = ports.filter((port) => port !== present);
      const addresses = await Promise.all(others.map((port) => serveAt(port, present)));
      return addresses.filter((address) => address !== null);
    },
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}
