import { expect, it } from 'vitest';
import { unlistedLicences } from '../../scripts/packing/licences.mjs';

const component = (name: string, expression?: string, group?: string) => ({
  ...{ name, group, version: '1.2.3', purl: `pkg:npm/${group ? `%40${group.slice(1)}/` : ''}${name}@1.2.3` },
  ...(expression !== undefined && { licenses: [{ expression }] }),
});

it('names a package under a licence that nobody has looked at, or under none', () => {
  const found = unlistedLicences([
    component('ferry', 'MIT'),
    component('barge', 'AGPL-3.0-only'),
    component('pier', '(MIT OR AGPL-3.0-only)', '@sound'),
    component('quay'),
    component('optimize-locales-plugin', undefined, '@react-aria'),
    component('optimize-locales-plugin', undefined, '@another'),
  ]);
  expect(found).toEqual([
    'barge 1.2.3: AGPL-3.0-only',
    '@sound/pier 1.2.3: (MIT OR AGPL-3.0-only)',
    'quay 1.2.3: it names none',
    '@another/optimize-locales-plugin 1.2.3: it names none',
  ]);
});
