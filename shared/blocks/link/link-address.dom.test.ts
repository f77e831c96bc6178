import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-address.dom';

describe('the address that typed words mean', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['  www.example.org/a?b=c#d ', 'https://www.example.org/a?b=c#d'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['http://example.com', 'http://example.com'],
    ['https://example.org/हिन्दी', 'https://example.org/हिन्दी'],
    ['उदाहरण.भारत', 'https://उदाहरण.भारत'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['+91 33 2345 6789', 'tel:+913323456789'],
  ])('takes %s as %s', (typed, address) => {
    expect(linkAddress(typed)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'a word',
    '',
    'word',
  ])('refuses %s', (typed) => {
    expect(linkAddress(typed)).toBeNull();
  });
});
