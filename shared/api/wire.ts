import { z } from 'zod';
import { AppError } from '../errors';

/** Tells the loopback host which page calls: it waits for pages that hold text before it ends. */
export const PAGE_HEADER = 'x-copydesk-page';

type Place = readonly (string | number)[];

/** What a multipart body's `json` field holds: the value with a hole for each byte array, and where the holes are. */
const Envelope = z.object({
  value: z.unknown(),
  places: z.array(z.array(z.union([z.string(), z.int().min(0)]))).max(1000),
});

/** The part of `Request` and `Response` that a body is read from. */
export interface WireBody {
  readonly headers: { get: (name: string) => string | null };
  readonly json: () => Promise<unknown>;
  readonly formData: () => Promise<FormData>;
}

/**
 * A value as the body of a request or reply: JSON text, or a form with the JSON and one part for each byte array in
 * it, so that pictures cross without a third more bytes and a copy as text. A file or other `Blob` counts as a byte array, and is
 * read only as it is sent.
 */
export function toBody(value: unknown): string | FormData {
  const places: Place[] = [];
  const parts: (Uint8Array | Blob)[] = [];
  const hollow = takeOut(value, [], (place, bytes) => {
    places.push(place);
    parts.push(bytes);
  });
  if (parts.length === 0) return JSON.stringify(hollow ?? null);
  const form = new FormData();
  form.append('json', JSON.stringify({ value: hollow, places }));
  parts.forEach((part, index) => form.append(String(index), part instanceof Blob ? part : new Blob([part])));
  return form;
}

/** The value that {@link toBody} was given. Throws INVALID if the body is not one it made. */
export async function fromBody(body: WireBody): Promise<unknown> {
  const type = body.headers.get('content-type') ?? '';
  try {
    if (type.startsWith('application/json')) return await body.json();
    if (type.startsWith('multipart/form-data')) return await fromForm(await body.formData());
  } catch (cause) {
    throw unreadable(cause);
  }
  throw unreadable();
}

async function fromForm(form: FormData): Promise<unknown> {
  const json = form.get('json');
  return fillForm(typeof json === 'string' ? json : null, async (index) => {
    const part = form.get(String(index));
    return part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : null;
  });
}

/** The value of a form's `json` field with its byte arrays, each asked for by its index; null if there is none. Throws INVALID. */
export async function fillForm(
  json: string | null,
  bytesOf: (index: number) => Promise<Uint8Array | null>,
): Promise<unknown> {
  const { value, places } = readEnvelope(json);
  let filled = value;
  for (const [index, place] of places.entries()) {
    const bytes = await bytesOf(index);
    if (bytes === null) throw unreadable();
    filled = putBack(filled, place, bytes);
  }
  return filled;
}

function readEnvelope(json: string | null): z.infer<typeof Envelope> {
  if (json === null) throw unreadable();
  try {
    return Envelope.parse(JSON.parse(json));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function takeOut(
  value: unknown,
  place: Place,
  found: (place: Place, bytes: Uint8Array | Blob) => void,
): unknown {
  if (value instanceof Uint8Array || value instanceof Blob) {
    found(place, value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => takeOut(item, [...place, index], found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, takeOut(item, [...place, key], found)]),
  );
}

function putBack(value: unknown, place: Place, bytes: Uint8Array): unknown {
  const last = place.at(-1);
  if (last === undefined) return bytes;
  let holder = value;
  for (const key of place.slice(0, -1)) holder = inside(holder, key);
  inside(holder, last);
  (holder as Record<string | number, unknown>)[last] = bytes;
  return value;
}

/** Own properties only: a path must not lead out of its value, or to the length of a list. */
function inside(holder: unknown, key: string | number): unknown {
  if (Array.isArray(holder) && typeof key !== 'number') throw unreadable();
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) throw unreadable();
  return (holder as Record<string | number, unknown>)[key];
}

/** The error for a body that neither side would have sent. */
export const unreadable = (cause?: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError('INVALID', 'A message between the page and the desk could not be read.', { cause });
