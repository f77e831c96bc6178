import { describe, expect, it } from 'vitest';
import { iimText } from './iim-text';

const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of an IIM field', () => {
  it('is UTF-8 where it can be', () => {
    expect(iimText(octets('आशा राव'))).toBe('आशा राव');
    expect(iimText(new Uint8Array())).toBe('');
  });

  it('loses no more than the letter that was cut in two', () => {
    const whole = octets('नदी समाचार');
    for (const lost of [1, 2]) expect(iimText(whole.subarray(0, -lost))).toBe('नदी समाचा');
    expect(iimText(octets('boat 🚤').subarray(0, -1))).toBe('boat ');
  });

  it('is Windows-1252 where it is not, to the last letter', () => {
    expect(iimText(Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9))).toBe('José');
    expect(iimText(Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80))).toBe('“a” – €');
    expect(iimText(Uint8Array.of(0xe9))).toBe('é');
  });
});
