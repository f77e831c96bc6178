import { describe, expect, it } from 'vitest';
import { compareVersions, faultsIn } from '../../scripts/osv-faults.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/ferry': { version: '1.4.2' },
    'node_modules/pier/node_modules/ferry': { version: '2.0.0-beta.2' },
    'node_modules/@sound/ferry': { version: '1.4.2' },
  },
};

const record = (events: object[], more: object = {}) => ({
  id: 'GHSA-0000',
  summary: 'It sinks',
  affected: [{ package: { ecosystem: 'npm', name: 'ferry' }, ranges: [{ type: 'SEMVER', events }], ...more }],
});

describe('what the OSV data says of a lock', () => {
  it.each([
    [[{ introduced: '0' }], ['1.4.2', '2.0.0-beta.2']],
    [[{ introduced: '0' }, { fixed: '1.4.2' }], []],
    [[{ introduced: '0' }, { fixed: '1.4.3' }], ['1.4.2']],
    [[{ introduced: '1.4.3' }], ['2.0.0-beta.2']],
    [[{ introduced: '0' }, { last_affected: '1.4.2' }], ['1.4.2']],
    [[{ introduced: '2.0.0-beta.1' }, { fixed: '2.0.0' }], ['2.0.0-beta.2']],
    [[{ introduced: '2.0.0' }], []],
    [[{ fixed: '1.0.0' }, { introduced: '0' }, { introduced: '1.4.0' }, { fixed: '1.5.0' }], ['1.4.2']],
  ])('%j is about %j', (events, versions) => {
    expect(faultsIn(record(events), lock)).toEqual(
      versions.map((version) => `ferry ${version}: GHSA-0000 It sinks`),
    );
  });

  it('is nothing where the record was withdrawn or is about another package or ecosystem', () => {
    const events = [{ introduced: '0' }];
    expect(faultsIn({ ...record(events), withdrawn: '2026-01-01T00:00:00Z' }, lock)).toEqual([]);
    expect(faultsIn(record(events, { package: { ecosystem: 'PyPI', name: 'ferry' } }), lock)).toEqual([]);
    expect(faultsIn(record(events, { package: { ecosystem: 'npm', name: 'barge' } }), lock)).toEqual([]);
  });

  it('counts versions that are named one by one', () => {
    expect(faultsIn(record([], { versions: ['1.4.2'] }), lock)).toHaveLength(1);
  });

  it('orders versions as semver does', () => {
    const ordered = [
      ...['0', '0.0.0-0', '0.0.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta'],
      ...['1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.10', '1.2.0', '1.11.0', '2.0.0'],
    ];
    ordered.forEach((a, at) =>
      ordered.forEach((b, other) =>
        expect(Math.sign(compareVersions(a, b)), `${a} ${b}`).toBe(Math.sign(at - other)),
      ),
    );
  });
});
