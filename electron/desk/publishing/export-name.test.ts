import { describe, expect, it } from 'vitest';
import { exportName } from './export-name';

describe('the name of an export', () => {
  it.each([
    ['mill-gates', 'mill-gates'],
    ['नई-बस-सेवा', 'नई-बस-सेवा'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\x', 'C-Windows-x'],
    ['con', 'story-con'],
    ['NUL.txt', 'story-NUL.txt'],
    ['com1', 'story-com1'],
    ['console', 'console'],
    ['name. . ', 'name'],
    ['a\u0000b\u202ec', 'a-b-c'],
    ['  ', 'story-ID'],
    ['...', 'story-ID'],
  ])('of the slug %j is %j', (slug, name) => {
    expect(exportName(slug, 'ID')).toBe(name);
  });

  it('is cut between letters, and leaves room for its endings', () => {
    const name = exportName('क्षि'.repeat(100), 'ID');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(name).toMatch(/^(?:क्षि)+$/);
  });
});
