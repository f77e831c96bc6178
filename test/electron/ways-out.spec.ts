import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '../support/app';
import { electronOf } from '../support/native-dialogs';

// What a script could do that runs in the page despite its policy (docs/security.md, "A page that is taken over").
test.beforeEach(({ app }) => {
  app.expectProblem(/Content Security Policy|Trusted|net::ERR|violates/iu);
});

/** The part of Trusted Types that these tests try. */
interface Types {
  readonly createPolicy: (name: string, rules: object) => unknown;
}

test('no string becomes markup or a script’s address, and no further policy can be made that would let one', async ({
  page,
}) => {
  await page.getByRole('grid', { name: 'Stories' }).waitFor();
  const outcome = await page.evaluate(() => {
    const tried = (work: () => unknown): string => {
      try {
        work();
        return 'done';
      } catch (failure) {
        return (failure as Error).name;
      }
    };
    const { trustedTypes } = window as unknown as { trustedTypes: Types };
    const rules = { createHTML: (markup: string) => markup, createScriptURL: (url: string) => url };
    const box = document.createElement('div');
    return {
      markup: tried(() => (box.innerHTML = '<b>words</b>')),
      outer: tried(() => box.append(document.createRange().createContextualFragment('<b>words</b>'))),
      script: tried(() => (document.createElement('script').src = 'assets/own.js')),
      evaluated: tried(() => window.setTimeout('1' as unknown as () => void)),
      // React Aria empties its announcer in this way.
      emptied: tried(() => (box.innerHTML = '')),
      other: tried(() => trustedTypes.createPolicy('other', rules)),
      fallback: tried(() => trustedTypes.createPolicy('default', rules)),
      left: box.childNodes.length,
    };
  });
  expect(outcome).toEqual({
    ...{ markup: 'TypeError', outer: 'TypeError', script: 'TypeError' },
    ...{ evaluated: 'TypeError', emptied: 'done' },
    ...{ other: 'TypeError', fallback: 'TypeError', left: 0 },
  });
});

/** The names of the test that Chromium had anything to do with, and what, by its own account. */
async function namesIn(account: string): Promise<readonly string[]> {
  const { constants, events } = JSON.parse(await readFile(account, 'utf8')) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: unknown }[];
  };
  expect(events.length).toBeGreaterThan(0);
  const types = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params }) => {
    const [name] = /words-by-[a-z-]+\.example/u.exec(JSON.stringify(params ?? '')) ?? [];
    return name === undefined ? [] : [`${types.get(type)} ${name}`];
  });
}

/** Listens on a port of its own and notes each connection. */
async function listen(
  onConnection: () => void,
): Promise<{ readonly port: number; readonly stop: () => void }> {
  const server = createServer((line) => {
    onConnection();
    line.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

test('nothing is sent by WebRTC, and no connection or lookup is made ahead of time', async ({
  app,
  page,
}) => {
  await page.getByRole('grid', { name: 'Stories' }).waitFor();
  const electron = electronOf(app);
  const seen = new Set<string>();
  const turn = await listen(() => seen.add('a relay was called'));
  const links = await listen(() => seen.add('a link was connected to'));
  const stun = createSocket('udp4', () => seen.add('a packet was sent'));
  await new Promise<void>((resolve) => stun.bind(0, '127.0.0.1', resolve));
  // What Chromium does on the network, by its own account: a lookup reaches no server of this test's.
  const account = join(app.folder, 'net-log.json');
  await electron.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), account);
  await page.evaluate(
    async ([stunPort, turnPort, linkPort]) => {
      try {
        const peer = new RTCPeerConnection({
          iceServers: [
            { urls: `stun:127.0.0.1:${stunPort}` },
            { urls: `turn:127.0.0.1:${turnPort}?transport=tcp`, username: 'words', credential: 'words' },
          ],
        });
        peer.createDataChannel('words');
        await peer.setLocalDescription(await peer.createOffer());
      } catch {
        // Refused entirely, which is just as good.
      }
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'prerender'])
        for (const to of [`http://127.0.0.1:${linkPort}/${rel}`, `http://words-by-${rel}.example/`]) {
          const link = document.createElement('link');
          link.rel = rel;
          link.href = to;
          document.head.append(link);
        }
      // Longer than Chromium takes to send its first packet.
      await new Promise((resolve) => setTimeout(resolve, 3000));
    },
    [stun.address().port, turn.port, links.port] as const,
  );
  await electron.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  for (const each of await namesIn(account)) seen.add(each);
  expect([...seen]).toEqual([]);
  for (const { stop } of [turn, links]) stop();
  stun.close();
});
