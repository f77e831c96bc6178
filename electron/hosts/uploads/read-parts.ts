import { unreadable } from '@shared/api/wire';

/** Receives the content of one part of a form, piece by piece. */
export interface PartSink {
  readonly write: (piece: Uint8Array) => Promise<void> | void;
  readonly end: () => Promise<void> | void;
}

type State = 'before' | 'after delimiter' | 'headers' | 'content' | 'done';

/** A part's headers are two short lines. */
const MAX_HEADER_BYTES = 4096;

/**
 * Parts a `multipart/form-data` body as it comes in (RFC 7578), and keeps no more of it than one piece and a boundary's length. `open` is
 * asked for each part, by its name. Throws INVALID for a body that a page of ours would not send, and what a sink throws.
 */
export async function readParts(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  open: (name: string) => Promise<PartSink> | PartSink,
): Promise<void> {
  const boundary = boundaryOf(contentType);
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first boundary has no line before it.
  let held: Buffer = Buffer.from('\r\n', 'latin1');
  const at: { state: State } = { state: 'before' };
  let sink: PartSink | null = null;

  /** Whether more can be done with what is held. */
  async function step(): Promise<boolean> {
    switch (at.state) {
      case 'before': {
        if (held.length < delimiter.length) return false;
        if (!held.subarray(0, delimiter.length).equals(delimiter)) throw unreadable();
        held = held.subarray(delimiter.length);
        at.state = 'after delimiter';
        return true;
      }
      case 'after delimiter': {
        if (held.length < 2) return false;
        const mark = held.toString('latin1', 0, 2);
        if (mark !== '\r\n' && mark !== '--') throw unreadable();
        held = mark === '--' ? Buffer.alloc(0) : held.subarray(2);
        at.state = mark === '--' ? 'done' : 'headers';
        return mark !== '--';
      }
      case 'headers': {
        const end = held.indexOf('\r\n\r\n', 0, 'latin1');
        if (end > MAX_HEADER_BYTES || (end < 0 && held.length > MAX_HEADER_BYTES)) throw unreadable();
        if (end < 0) return false;
        sink = await open(nameOf(held.toString('utf8', 0, end)));
        held = held.subarray(end + 4);
        at.state = 'content';
        return true;
      }
      case 'content': {
        const end = held.indexOf(delimiter);
        const sure = end >= 0 ? end : Math.max(0, held.length - delimiter.length + 1);
        if (sure > 0) await sink?.write(held.subarray(0, sure));
        held = held.subarray(sure);
        if (end < 0) return false;
        await sink?.end();
        sink = null;
        held = held.subarray(delimiter.length);
        at.state = 'after delimiter';
        return true;
      }
      case 'done':
        return false;
    }
  }

  for await (const piece of body) {
    // What comes after the end is read and dropped.
    if (at.state === 'done') continue;
    held =
      held.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
        : Buffer.concat([held, piece]);
    while (await step());
  }
  if (at.state !== 'done') throw unreadable();
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/iu.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw unreadable();
  return boundary;
}

function nameOf(headers: string): string {
  const line = headers.split('\r\n').find((one) => /^content-disposition:\s*form-data;/iu.test(one));
  const [, name] = /;\s*name="([^"]*)"/iu.exec(line ?? '') ?? [];
  if (name === undefined) throw unreadable();
  return name;
}
