import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { test as base } from './app';
import { openReader, type Reader } from './hostile-export';
import { isAppAddress, expectQuiet, watchForHostile } from './hostile-watch';
import { times } from './long-run';
import { signIn } from './stage';

export { expect } from '@playwright/test';

/** An app that receives hostile input, a reader of its exports, and a server that must get no request. */
export interface HostileStage {
  /** Fails with `payloads` if anything was noticed in the app, ran there, or asked our server. */
  readonly quiet: (payloads: string) => Promise<void>;
  readonly read: Reader['read'];
  /** Payloads or addresses that ask our server, where they would ask an address that nobody answers. */
  readonly asking: (texts: readonly string[]) => readonly string[];
}

/** Counts connections: a socket is no request that a page's own events tell of. */
export async function openListener() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asking: (texts: readonly string[]) =>
      texts.map((text) => text.replaceAll('127.0.0.1:9/', `127.0.0.1:${port}/`)),
    connections: () => connections,
    close: () => server.close(),
  };
}

export const test = base.extend<{ stage: HostileStage }>({
  opening: 'when staged',

  stage: async ({ app, browser }, use, info) => {
    info.setTimeout(times(240_000, 3_600_000));
    await signIn(app, 'editor');
    const listener = await openListener();
    const watched = watchForHostile(app.page, isAppAddress(app.page.url()));
    const reader = await openReader(app, browser);
    const isUnasked = (payloads: string): void => {
      expect(listener.connections(), payloads).toBe(0);
    };
    await use({
      quiet: async (payloads) => {
        await expectQuiet(app.page, watched, payloads);
        isUnasked(payloads);
      },
      read: async (id, payloads) => {
        const path = await reader.read(id, payloads);
        isUnasked(payloads);
        return path;
      },
      asking: listener.asking,
    });
    await expectQuiet(app.page, watched, 'at the end');
    isUnasked('at the end');
    await reader.close();
    listener.close();
  },
});
