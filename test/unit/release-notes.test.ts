import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpdateInfo } from 'electron-updater';
import { notesOf } from '../../scripts/packing/release-notes.mjs';
import { releaseOf } from '../../electron/shell/release-notes';

const changelog = `# Changelog

## Unreleased

### Added

- Something to come

## 1.2.0 - 2026-12-01

### Fixed

- \`copydesk verify\` says which row

## [1.1.0]

- The first
`;

describe('the notes of a release', () => {
  it('are the changelog’s words on it, as plain text', () => {
    expect(notesOf(changelog, '1.2.0')).toBe('Fixed\n\n- copydesk verify says which row');
    expect(notesOf(changelog, '1.1.0')).toBe('- The first');
  });

  it('are those on what is not released yet, if the version has none', () => {
    expect(notesOf(changelog, '1.3.0')).toBe('Added\n\n- Something to come');
    expect(notesOf('', '1.3.0')).toBe('');
    const ours = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');
    expect(notesOf(ours, '0.0.0')).not.toBe('');
  });

  it('are one text in the app, however the description has them, and not endless', () => {
    const described = (releaseNotes: UpdateInfo['releaseNotes']): string =>
      releaseOf({ version: '1.2.0', files: [{ url: 'a', sha512: 'b' }], releaseNotes } as UpdateInfo).notes;
    expect(described(null)).toBe('');
    expect(described(' One\n\nTwo\n')).toBe('One\n\nTwo');
    const several = [
      { version: '1.2.0', note: 'Two' },
      { version: '1.1.0', note: null },
    ];
    expect(described(several)).toBe('1.2.0\nTwo\n\n1.1.0');
    expect(described('A whole line\n'.repeat(10_000))).toMatch(/^(A whole line\n){1538}…$/);
    expect(described('x'.repeat(100_000))).toHaveLength(20_002);
  });
});
