import { describe, expect, it } from 'vitest';
import { AppError } from '../api/errors';
import { MAX_COPY_BYTES } from '../api/intake';
import { decodeCopy } from './decode';

const COPY = 'Modi dials Putin\r\n\r\n“Congratulations,” he said. मोदी ने बधाई दी।\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark = false): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le'));
  return order === 'le' ? bytes : new Uint8Array(Buffer.from(bytes).swap16());
};
const failure = (bytes: Uint8Array): AppError => {
  try {
    decodeCopy(bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was decoded');
};

describe('decoding raw copy', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decodeCopy(utf8(COPY))).toBe(COPY);
    expect(decodeCopy(utf8(`\ufeff${COPY}`))).toBe(COPY);
  });

  it.each(['le', 'be'] as const)('reads UTF-16 %s with and without a mark', (order) => {
    expect(decodeCopy(utf16(COPY, order, true))).toBe(COPY);
    expect(decodeCopy(utf16(COPY, order))).toBe(COPY);
    expect(decodeCopy(utf16('নতুন খবর এল\nকলকাতায় বৃষ্টি হল', order))).toBe('নতুন খবর এল\nকলকাতায় বৃষ্টি হল');
  });

  it('reads Windows-1252 with its curly quotes, dashes and accents', () => {
    const bytes = new Uint8Array([
      0x93, 0x59, 0x65, 0x73, 0x94, 0x20, 0x97, 0x20, 0x52, 0xe9, 0x6d, 0x79, 0x20, 0x80,
    ]);
    expect(decodeCopy(bytes)).toBe('“Yes” — Rémy €');
  });

  it('keeps a Hindi story readable when one byte of it is damaged', () => {
    const bytes = utf8('मोदी ने पुतिन को बधाई दी।');
    bytes[7] = 0xff;
    expect(decodeCopy(bytes)).toContain('पुतिन को बधाई दी');
  });

  it('keeps wire copy with a few transmission controls', () => {
    expect(decodeCopy(utf8(`\u0001${'A line of agency copy. '.repeat(10)}\u0003`))).toContain('agency copy');
  });

  it('refuses what is not text, and says what to do', () => {
    const files: readonly (readonly number[])[] = [
      [0xff, 0xd8, 0xff, 0xe0, 0, 0x10],
      [...utf8('%PDF-1.7\n1 0 obj')],
      [0x50, 0x4b, 3, 4, 20, 0],
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      [...utf8('{\\rtf1\\ansi hello}')],
      [0, 1, 2, 0, 0, 3, 65, 66, 0],
      [1, 2, 3, 4, 65, 66, 67, 5, 6],
      Array.from({ length: 400 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256),
    ];
    for (const file of files) {
      const error = failure(new Uint8Array(file));
      expect(error.code).toBe('UNSUPPORTED_FORMAT');
      expect(error.message).toMatch(/^This file is .+\. .+\.$/);
    }
  });

  it('refuses an empty file and one without words', () => {
    expect(failure(new Uint8Array()).code).toBe('UNREADABLE_FILE');
    expect(failure(utf8(' \r\n\t ')).code).toBe('UNREADABLE_FILE');
  });

  it('refuses more than 5 MB and takes exactly 5 MB', () => {
    expect(failure(new Uint8Array(MAX_COPY_BYTES + 1).fill(65)).code).toBe('TOO_LARGE');
    expect(decodeCopy(new Uint8Array(MAX_COPY_BYTES).fill(65)).length).toBe(MAX_COPY_BYTES);
  });
});
