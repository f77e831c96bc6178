import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Client from './client';
import type { Transport } from './transport';

// The page's own client is made where the module is loaded, and asks the window for its host.
let createDeskClient: (typeof Client)['createDeskClient'];
beforeAll(async () => {
  vi.stubGlobal('window', {});
  ({ createDeskClient } = await import('./client'));
});

const bytes = Uint8Array.of(255, 216, 0, 13, 10);

/** A host that notes what it is sent. */
function host(sendsFiles: boolean) {
  const sent: { readonly bytes: unknown }[] = [];
  const transport: Transport = {
    sendsFiles,
    call: (_channel, input) => {
      sent.push(input as { readonly bytes: unknown });
      return Promise.resolve({ ok: true, value: { known: false } });
    },
    onEvent: () => () => undefined,
  };
  return { sent, desk: createDeskClient(transport) };
}

describe('a file on its way to the desk', () => {
  it('is read for a host that takes bytes only', async () => {
    const { desk, sent } = host(false);
    await desk.callWithFile('photos.add', { name: 'ferry.jpg', bytes: new File([bytes], 'ferry.jpg') });
    expect(sent).toEqual([{ name: 'ferry.jpg', bytes }]);
  });

  it('goes as it lies on the disk where the host can be sent files, without its name', async () => {
    const { desk, sent } = host(true);
    await desk.callWithFile('photos.add', { name: 'ferry.jpg', bytes: new File([bytes], 'नाव "1".jpg') });
    const [{ bytes: file } = { bytes: null }] = sent;
    expect(file).toBeInstanceOf(Blob);
    expect(file).not.toBeInstanceOf(File);
    expect(new Uint8Array(await (file as Blob).arrayBuffer())).toEqual(bytes);
  });

  it.each([true, false])(
    'that is gone is said to be unreadable, and the desk is not asked',
    async (sendsFiles) => {
      const { desk, sent } = host(sendsFiles);
      const gone = new File([bytes], 'ferry.jpg');
      const unreadable = () =>
        Promise.reject(new DOMException('The file could not be read.', 'NotReadableError'));
      Object.assign(gone, { arrayBuffer: unreadable, slice: () => ({ arrayBuffer: unreadable }) });
      await expect(desk.callWithFile('photos.add', { name: 'ferry.jpg', bytes: gone })).rejects.toMatchObject(
        {
          code: 'UNREADABLE_FILE',
          message:
            'ferry.jpg cannot be read: it is gone, or it was changed after it was chosen. Add it again.',
        },
      );
      expect(sent).toEqual([]);
    },
  );
});
