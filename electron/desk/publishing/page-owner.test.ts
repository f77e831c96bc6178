import { expect, it } from 'vitest';
import { isPageOf } from './page-owner';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (story: string, around = ''): Uint8Array =>
  bytes(
    `<!doctype html>${around}<meta name="generator" content="Copydesk"><meta name="copydesk:story" content="${story}">`,
  );

it('knows a page of the same story, and no other', () => {
  expect(isPageOf(page('one'), page('one'))).toBe(true);
  expect(isPageOf(page('one'), page('two'))).toBe(false);
});

it('looks at a foreign page however deep or wide it is', () => {
  expect(isPageOf(page('one'), bytes('<div>'.repeat(19_000)))).toBe(false);
  expect(isPageOf(page('one'), bytes('<hr>'.repeat(24_000)))).toBe(false);
  expect(isPageOf(page('one'), page('one', '<div>'.repeat(10_000)))).toBe(true);
});
