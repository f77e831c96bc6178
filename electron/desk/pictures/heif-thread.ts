import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import libheif from 'libheif-js/libheif-wasm/libheif.js';

// A thread of its own for one HEIC picture: whatever hostile bytes do to the decoder ends with it. Imports none of our code, so that
// Node can also run this source file directly.

export interface HeifJob {
  readonly bytes: Uint8Array;
  /** 16 gives every bit of a picture that has more than 8. */
  readonly depth: 8 | 16;
  readonly maxPixels: number;
  readonly maxMemoryBytes: number;
}

/** The primary picture, upright, as interleaved RGB or RGBA; samples of 16 bits are little-endian and use all of them. */
export type HeifAnswer =
  | {
      readonly ok: true;
      readonly width: number;
      readonly height: number;
      readonly channels: 3 | 4;
      readonly depth: 8 | 16;
      readonly pixels: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly ok: false;
      readonly why: 'too many pixels' | 'too much memory' | 'not supported' | 'damaged';
      readonly said: string;
    };

/** libheif's `heif_colorspace_RGB`, `heif_channel_interleaved`, and its interleaved chroma formats (`heif_image.h`). */
const RGB = 1;
const INTERLEAVED = 10;
const CHROMA = { 8: { 3: 10, 4: 11 }, 16: { 3: 14, 4: 15 } } as const;
/** `heif_error_Unsupported_filetype`, `heif_error_Unsupported_feature`. */
const UNSUPPORTED = [3, 4];
const MEMORY = 6;

type Why = Extract<HeifAnswer, { ok: false }>['why'];

class Refused extends Error {
  readonly why: Why;
  constructor(why: Why, message: string) {
    super(message);
    this.why = why;
  }
}

/** The parts of WebAssembly that are used here. Node's types lack them; the browser's have them. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}
declare const WebAssembly: { readonly Memory: { readonly prototype: WasmMemory } };

/** WebAssembly asks for more memory only through this: if it throws, the decoder's own allocation fails. */
function boundMemory(maxBytes: number): { wasReached: boolean } {
  const state = { wasReached: false };
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  prototype.grow = function (this: WasmMemory, pages: number): number {
    if (this.buffer.byteLength + pages * 65_536 <= maxBytes) return grow.call(this, pages);
    state.wasReached = true;
    throw new RangeError('The picture needs more memory than it may have.');
  };
  return state;
}

function decode({ bytes, depth, maxPixels }: HeifJob): HeifAnswer {
  const wasmBinary = readFileSync(
    createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm'),
  );
  const quiet = (): void => undefined;
  const lib = libheif({ wasmBinary, print: quiet, printErr: quiet });
  const words = (): Uint32Array => new Uint32Array(heap().buffer);
  const heap = (): Uint8Array => lib.HEAPU8 as Uint8Array;
  const room = (size: number): number => {
    const at = lib._malloc(size);
    if (at === 0) throw new Refused('too much memory', 'No memory is left.');
    return at;
  };
  const failure = room(12);
  /** Calls that return a `heif_error` write it to the address that they get first. */
  const check = (): void => {
    const [code, , message] = words().subarray(failure / 4, failure / 4 + 3);
    if (code === 0) return;
    const end = heap().indexOf(0, message);
    const said = new TextDecoder().decode(heap().slice(message, Math.min(end, message! + 300)));
    if (code === MEMORY) throw new Refused('too much memory', said);
    throw new Refused(UNSUPPORTED.includes(code!) ? 'not supported' : 'damaged', said);
  };
  const pointer = room(4);
  const pointed = (): number => words()[pointer / 4]!;

  const context = lib._heif_context_alloc();
  const file = room(bytes.length);
  heap().set(bytes, file);
  lib._heif_context_read_from_memory_without_copy(failure, context, file, bytes.length, 0);
  check();
  lib._heif_context_get_primary_image_handle(failure, context, pointer);
  check();
  const handle = pointed();
  const [width, height] = [
    lib._heif_image_handle_get_width(handle),
    lib._heif_image_handle_get_height(handle),
  ];
  if (width < 1 || height < 1) throw new Refused('damaged', 'The picture has no pixels.');
  if (width * height > maxPixels) throw new Refused('too many pixels', `${width} × ${height}`);
  const channels = lib._heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const bits = lib._heif_image_handle_get_luma_bits_per_pixel(handle);
  const kept = depth === 16 && bits > 8 ? 16 : 8;
  lib._heif_decode_image(failure, handle, pointer, RGB, CHROMA[kept][channels], 0);
  check();
  const image = pointed();
  const size = {
    width: lib._heif_image_get_width(image, INTERLEAVED),
    height: lib._heif_image_get_height(image, INTERLEAVED),
  };
  const plane = lib._heif_image_get_plane_readonly(image, INTERLEAVED, pointer);
  if (plane === 0) throw new Refused('damaged', 'The picture has no pixels.');
  const stride = pointed();
  const row = size.width * channels * (kept / 8);
  const pixels = new Uint8Array(row * size.height);
  for (let y = 0; y < size.height; y += 1)
    pixels.set(heap().subarray(plane + y * stride, plane + y * stride + row), y * row);
  if (kept === 16)
    fillBits(new Uint16Array(pixels.buffer), lib._heif_image_get_bits_per_pixel_range(image, INTERLEAVED));
  return { ok: true, ...size, channels, depth: kept, pixels };
}

/** From 10 or 12 bits to 16. */
function fillBits(samples: Uint16Array, bits: number): void {
  const scale = 65_535 / (2 ** bits - 1);
  for (let at = 0; at < samples.length; at += 1) samples[at] = Math.round(samples[at]! * scale);
}

function answer(job: HeifJob): HeifAnswer {
  const memory = boundMemory(job.maxMemoryBytes);
  try {
    return decode(job);
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure);
    if (memory.wasReached) return { ok: false, why: 'too much memory', said };
    return { ok: false, why: failure instanceof Refused ? failure.why : 'damaged', said };
  }
}

const reply = answer(workerData as HeifJob);
parentPort?.postMessage(reply, reply.ok ? [reply.pixels.buffer] : []);
