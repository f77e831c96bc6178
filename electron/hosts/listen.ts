import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on this machine only; 0 takes a free port. Returns the port. Throws if it is in use. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
