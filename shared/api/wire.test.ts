import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { fromBody, toBody } from './wire';

const across = (value: unknown): Promise<unknown> => {
  const body = toBody(value);
  return fromBody(
    new Response(body, typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}),
  );
};

const form = (json: unknown, ...parts: readonly string[]): Promise<unknown> => {
  const body = new FormData();
  body.append('json', JSON.stringify(json));
  parts.forEach((part, index) => body.append(String(index), new Blob([part])));
  return fromBody(new Response(body));
};

describe('what crosses between page and host', () => {
  it('carries plain values as JSON', async () => {
    const value = { headline: 'বাংলা', words: 3, tags: ['a', null], open: { revision: 0 } };
    expect(typeof toBody(value)).toBe('string');
    expect(await across(value)).toEqual(value);
  });

  it('carries the bytes of several files, wherever they stand', async () => {
    const value = {
      name: 'photo.jpg',
      bytes: new Uint8Array([0, 255, 13, 10, 45, 45]),
      more: [{ bytes: new Uint8Array() }, new Uint8Array([7])],
    };
    expect(await across(value)).toEqual(value);
  });

  it('carries a byte array that is the whole value', async () => {
    expect(await across(new Uint8Array([1, 2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('carries a file as the bytes that it holds', async () => {
    const value = {
      name: 'naïve "नाव".jpg',
      bytes: new File([new Uint8Array([255, 216, 0])], 'naïve "नाव".jpg'),
    };
    expect(await across(value)).toEqual({ name: value.name, bytes: new Uint8Array([255, 216, 0]) });
  });

  it('does not mistake a field called json or places for its own', async () => {
    const value = { json: '{}', places: [['bytes']], bytes: new Uint8Array([1]) };
    expect(await across(value)).toEqual(value);
  });

  it.each([
    ['names a place that is not there', { value: {}, places: [['bytes']] }],
    ['sets the length of a list', { value: { a: [1] }, places: [['a', 'length']] }],
    ['leads out of the value', { value: {}, places: [['__proto__', 'polluted']] }],
    ['has no part for a place', { value: { a: null, b: null }, places: [['a'], ['b']] }],
    ['is not an envelope', { value: {}, places: 'x' }],
  ])('refuses a form that %s', async (_, json) => {
    await expect(form(json, 'only one')).rejects.toThrow(AppError);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('refuses a body that is neither JSON nor a form, or is broken', async () => {
    const broken = new Response('{', { headers: { 'content-type': 'application/json' } });
    await expect(fromBody(broken)).rejects.toThrow(AppError);
    await expect(fromBody(new Response('a=b'))).rejects.toThrow(AppError);
  });
});
