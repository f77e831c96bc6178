import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParts } from './read-parts';

type Parts = readonly (readonly [string, Buffer])[];

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let turn = 0; from < bytes.byteLength; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(from, from + size));
    from += size;
  }
}

async function read(body: AsyncIterable<Uint8Array>, contentType: string): Promise<Parts> {
  const parts: (readonly [string, Buffer])[] = [];
  await readParts(body, contentType, (name) => {
    const pieces: Buffer[] = [];
    return {
      write: (piece) => void pieces.push(Buffer.from(piece)),
      end: () => void parts.push([name, Buffer.concat(pieces)]),
    };
  });
  return parts;
}

/** Bytes that look like the ends of parts. */
const content = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r\n', '\r', '\n', '--', '\r\n--', '\r\n\r\n', '\r\n------', 'formdata-undici-0', ''),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => Buffer.from(pieces.join('')));

describe('a form that comes in by pieces', () => {
  it('is read as the platform reads it, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(content, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        async (contents, sizes) => {
          const form = new FormData();
          contents.forEach((bytes, index) => form.append(String(index), new Blob([new Uint8Array(bytes)])));
          const sent = new Response(form);
          const type = sent.headers.get('content-type') ?? '';
          const bytes = new Uint8Array(await sent.arrayBuffer());
          const expected = contents.map((one, index) => [String(index), one] as const);
          expect(await read(cut(bytes, sizes), type)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  const type = 'multipart/form-data; boundary=b';
  const whole = '--b\r\nContent-Disposition: form-data; name="json"\r\n\r\nwords\r\n--b--\r\n';
  const body = (text: string) => cut(Buffer.from(text), [7]);

  it('reads what a browser writes, with a boundary in quotation marks or without', async () => {
    for (const written of [type, 'multipart/form-data; charset=utf-8; boundary="b"'])
      expect(await read(body(whole), written)).toEqual([['json', Buffer.from('words')]]);
  });

  it.each([
    ['no boundary', whole, 'multipart/form-data'],
    ['another boundary', whole, 'multipart/form-data; boundary=c'],
    ['no end', whole.slice(0, -8), type],
    ['nothing', '', type],
    ['an end of the wrong kind', whole.replace('--b--', '--bxx'), type],
    ['no name', whole.replace('; name="json"', ''), type],
    ['no headers', '--b\r\n\r\nwords\r\n--b--', type],
    ['headers without end', `--b\r\nContent-Disposition: ${'x'.repeat(10_000)}`, type],
    ['words before it', `words${whole}`, type],
  ])('refuses one with %s', async (_, text, contentType) => {
    await expect(read(body(text), contentType)).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('breaks off in a part whose sink is full', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(whole.slice(0, -13));
      for (;;) {
        asked += 1;
        yield await Promise.resolve(new Uint8Array(1000));
      }
    }
    const full = new Error('full');
    let taken = 0;
    const sink = {
      write: (piece: Uint8Array) => {
        taken += piece.byteLength;
        if (taken > 5000) throw full;
      },
      end: () => undefined,
    };
    await expect(readParts(endless(), type, () => sink)).rejects.toBe(full);
    expect(asked).toBeLessThan(10);
  });
});
