import { describe, expect, expectTypeOf, it } from 'vitest';
import { compileCatalogue } from '../../../scripts/strings/compile-strings.mjs';
import { strings } from './strings';

describe('a catalogue of strings', () => {
  it('gives a plain message as it is written', () => {
    expect(strings.plain).toBe('It’s plain: $5 `now`');
    expectTypeOf(strings.plain).toEqualTypeOf<string>();
  });

  it('puts arguments into a message', () => {
    expect(strings.named({ author: 'Ada', place: 'Rome' })).toBe('By Ada, Rome');
    // @ts-expect-error An argument is missing.
    strings.named({ author: 'Ada' });
    // @ts-expect-error No message has this key.
    expect(strings.other).toBeUndefined();
  });

  it('chooses plural forms and groups digits by the language', () => {
    const words = (count: number) => strings.photos({ count, who: 'Ada', where: 'the story' });
    expect([0, 1, 1200].map(words)).toEqual([
      'No photos in the story',
      '1 photo of Ada in the story',
      '1,200 photos of Ada in the story',
    ]);
    expect(strings.group.nth({ n: 22 })).toBe('22nd');
    expect(strings.size({ size: 4096 })).toBe('4,096 kB');
    // @ts-expect-error A count is a number.
    strings.photos({ count: '1', who: 'Ada', where: 'the story' });
  });

  it('chooses by a word', () => {
    expect(strings.role({ role: 'editor' })).toBe('the editor asked');
    expect(strings.role({ role: 'x' })).toBe('a reporter asked');
    expect(strings.group.first).toBe('First');
  });

  it('says nothing for an empty option', () => {
    const words = (others: number) => strings.more({ headline: 'Bridge opens', others });
    expect([0, 1, 2].map(words)).toEqual([
      '“Bridge opens”',
      '“Bridge opens” and one more',
      '“Bridge opens” and 2 more',
    ]);
    expect(strings.by({ kind: 'none' })).toBe('Sent');
    expect(strings.by({ kind: 'mail' })).toBe('Sent by mail');
  });

  it('does not build with a wrong message', () => {
    const build = (icu: string) => () =>
      compileCatalogue(`export const strings = catalogue({ a: ${icu} });`, 'strings.ts');
    expect(build(`'{count, plural, one {#}}'`)).toThrow('is not a message');
    expect(build(`'a' + b`)).toThrow('string literals');
  });
});
