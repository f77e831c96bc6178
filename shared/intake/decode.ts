import { AppError } from '../api/errors';
import { MAX_COPY_BYTES } from '../api/intake';
import { foreignFormat } from './magic';

/** More control bytes than this are no text: noise has 10 in 100, old wire feeds a few in a thousand. */
const MAX_CONTROL_SHARE = 0.03;

const NOT_TEXT =
  'This file is not plain text. Open it where it was made, save it as a .txt file and bring that in.';

/**
 * The text of a file of raw copy in UTF-8, UTF-16 (either order) or Windows-1252, with or without a byte order mark.
 * The text keeps its line ends; the mark is dropped.
 * @throws AppError `UNREADABLE_FILE` where nothing is in it, `TOO_LARGE` over {@link MAX_COPY_BYTES},
 * `UNSUPPORTED_FORMAT` where it is a picture, a document or otherwise not text
 */
export function decodeCopy(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new AppError('UNREADABLE_FILE', 'This file is empty. Choose the file again.');
  if (bytes.length > MAX_COPY_BYTES) {
    throw new AppError(
      'TOO_LARGE',
      `This file is larger than ${MAX_COPY_BYTES / 1_000_000} MB, more than a story can be. Bring in the story alone.`,
      { details: { bytes: bytes.length, limit: MAX_COPY_BYTES } },
    );
  }
  const foreign = foreignFormat(bytes);
  if (foreign) throw new AppError('UNSUPPORTED_FORMAT', foreign);
  const text = decode(bytes);
  if (text.trim() === '') {
    throw new AppError('UNREADABLE_FILE', 'There are no words in this file. Choose the file again.');
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes.subarray(3));
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes.subarray(2), 'utf-16be');
  if (bytes.includes(0)) return utf16(bytes, utf16Order(bytes));
  return utf8(bytes);
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** In UTF-16 spaces and line ends have a zero byte always on the same side; binary files have zeros on both. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  const zeros: [even: number, odd: number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[(at % 2) as 0 | 1] += 1;
  });
  const [even, odd] = zeros;
  if (bytes.length % 2 === 0 && Math.min(even, odd) * 20 <= Math.max(even, odd)) {
    return even > odd ? 'utf-16be' : 'utf-16le';
  }
  throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
}

function utf16(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string {
  const text = new TextDecoder(order).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const strange = text.match(/[\p{Cn}\p{Co}\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  if (strange > text.length * MAX_CONTROL_SHARE) throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
  return text;
}

function utf8(bytes: Uint8Array): string {
  const controls = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls > bytes.length * MAX_CONTROL_SHARE || bytes.includes(0)) {
    throw new AppError('UNSUPPORTED_FORMAT', NOT_TEXT);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes)
      ? new TextDecoder('utf-8').decode(bytes)
      : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Tab, line ends, form feed, and the end-of-file and escape marks of old systems are not counted. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte)) || byte === 0x7f;

/** A damaged byte or two in UTF-8 must not turn a Hindi story into Windows-1252 gibberish. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    const rest = bytes.subarray(at + 1, at + length);
    const fits = length > 0 && rest.length === length - 1 && rest.every((next) => (next & 0xc0) === 0x80);
    if (length > 1 && fits) whole += 1;
    if (!fits) broken += 1;
    at += fits ? length : 1;
  }
  return whole > broken * 4;
}
