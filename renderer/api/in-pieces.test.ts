import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import { PIECE_BYTES } from '@shared/api/held-file';
import type { DeskClient } from './client';
import { inPieces } from './in-pieces';

const file = { heldFile: '0f9a8f4e-3c1e-4c57-9f8e-0a1b2c3d4e5f' };

/** A host that notes what it is sent, and refuses a piece where the test says so. */
function host(refuses: (pieces: number) => boolean = () => false) {
  const asked: (readonly [string, unknown])[] = [];
  let pieces = 0;
  const ask = ((channel: string, input: unknown) => {
    asked.push([channel, input]);
    if (channel === 'host.addPiece' && refuses((pieces += 1)))
      return Promise.reject(new AppError('DISK_FULL', 'The disk is full. Free some space.'));
    return Promise.resolve({ file });
  }) as unknown as DeskClient['call'];
  return { asked, ask };
}

/** Large arrays are compared by a hash: an assertion looks at each of their bytes by itself. */
const said = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one instanceof Uint8Array ? `${one.length}: ${createHash('sha256').update(one).digest('hex')}` : one,
    ),
  );

const bytes = Uint8Array.from({ length: 2 * PIECE_BYTES + 3 }, (_, at) => at % 251);
const first = bytes.slice(0, PIECE_BYTES);

it('a file of one piece stays what it is', async () => {
  const { asked, ask } = host();
  expect(said(await inPieces(ask, new Blob([first])))).toEqual(said(first));
  expect(await inPieces(ask, new Blob([]))).toEqual(new Uint8Array());
  expect(asked).toEqual([]);
});

it('a larger file goes piece by piece, in order', async () => {
  const { asked, ask } = host();
  expect(await inPieces(ask, new File([bytes], 'ferry.jpg'))).toEqual(file);
  expect(said(asked)).toEqual(
    said([
      ['host.addPiece', { piece: first, to: null }],
      ['host.addPiece', { piece: bytes.slice(PIECE_BYTES, 2 * PIECE_BYTES), to: file }],
      ['host.addPiece', { piece: bytes.slice(2 * PIECE_BYTES), to: file }],
    ]),
  );
});

it('a file that is changed on its way is said to be unreadable, and the host drops what it has', async () => {
  const { asked, ask } = host();
  const changed = new File([bytes], 'ferry.jpg');
  const unreadable = new DOMException('The file could not be read.', 'NotReadableError');
  const slice = changed.slice.bind(changed);
  Object.assign(changed, {
    slice: (from: number, to: number) =>
      from === 0 ? slice(from, to) : { arrayBuffer: () => Promise.reject(unreadable) },
  });
  await expect(inPieces(ask, changed)).rejects.toBe(unreadable);
  expect(asked.at(-1)).toEqual(['host.dropFile', { file }]);
});

it('a piece that the host refuses ends it', async () => {
  const { asked, ask } = host((pieces) => pieces === 2);
  await expect(inPieces(ask, new Blob([bytes]))).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(asked.map(([channel]) => channel)).toEqual(['host.addPiece', 'host.addPiece', 'host.dropFile']);
});
