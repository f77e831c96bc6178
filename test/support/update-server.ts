import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicHalf, signDescription } from '../../scripts/packing/sign-update.mjs';

/** The publisher's. */
const key = generateKeyPairSync('ed25519').privateKey;
export const publisherKey = publicHalf(key);

const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
/** Where an AppImage of this machine's processor looks. */
export const DESCRIPTION = `latest-linux${arch}.yml`;
export const OFFERED_FOR = `linux-${process.arch}/${DESCRIPTION}`;

interface Release {
  readonly version: string;
  readonly installer: string;
  /** The version that the description offers, if it differs from the file. */
  readonly described?: string;
  readonly offeredFor?: string;
  readonly at?: Date;
  /** How the description is changed in transit. */
  readonly forge?: (description: string) => string;
}

export interface UpdateServer {
  readonly url: string;
  /** Paths, in order. */
  readonly asked: string[];
  readonly offer: (release: Release) => void;
  /** Holds every installer back after half of it, until this is called with false. */
  readonly holdBack: (hold: boolean) => void;
  readonly stop: () => void;
}

/** A folder of updates as its publisher would upload it, with one release on it. */
export async function serveUpdates(first: Release): Promise<UpdateServer> {
  const asked: string[] = [];
  let description = '';
  let installers: ReadonlyMap<string, string> = new Map();
  let isHeld = false;
  const held = new Set<ServerResponse>();
  const offer = ({ version, installer, described = installer, ...rest }: Release): void => {
    const sha512 = createHash('sha512').update(described).digest('base64');
    const name = `Copydesk-${version}.AppImage`;
    const plain = `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${installer.length}\npath: ${name}\nsha512: ${sha512}\nreleaseNotes: |-\n  <b>New</b> in ${version}:\n\n  - Faster\nreleaseDate: '2026-11-01T10:00:00.000Z'\n`;
    const signed = signDescription(plain, key, rest.offeredFor ?? OFFERED_FOR, rest.at);
    description = rest.forge?.(signed) ?? signed;
    installers = new Map([...installers, [`/${name}`, installer]]);
  };
  offer(first);
  const server = createServer(({ url = '' }, answer) => {
    const path = url.split('?')[0] ?? '';
    asked.push(path);
    const installer = installers.get(path);
    if (path.endsWith('.yml')) answer.end(description);
    else if (installer === undefined) answer.writeHead(404).end();
    else if (isHeld) {
      held.add(answer);
      answer.writeHead(200, { 'content-length': installer.length });
      answer.write(installer.slice(0, installer.length / 2));
    } else answer.end(installer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    offer,
    holdBack: (hold) => void (isHeld = hold),
    stop: () => {
      for (const answer of held) answer.destroy();
      server.close();
    },
  };
}
