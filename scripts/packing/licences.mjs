/** The licences under which Copydesk may be distributed. A person must first look at a package with another one. */
const LICENCES = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'OFL-1.1',
  ],
  ...['(MIT AND Zlib)', '(MIT OR EUPL-1.1+)', '(MIT OR GPL-3.0-or-later)'],
  ...['(MPL-2.0 OR Apache-2.0)', 'MPL-2.0'],
  // Files of their own beside the program, which may be replaced.
  ...['LGPL-3.0', 'LGPL-3.0-or-later'],
  ...['Apache-2.0 AND LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
]);

/** Packages whose licence is only a file, which a person has read and the notices contain. */
const READ = new Set(['pkg:npm/%40react-aria/optimize-locales-plugin']);

/**
 * The components of a bill (as CycloneDX has them) whose licence nobody has checked, each as “name version: licence”.
 * Nothing with one of these is packed.
 */
export const unlistedLicences = (components) =>
  components.flatMap(({ group, name, version, purl, licenses }) => {
    const [{ expression } = {}] = licenses ?? [];
    if (expression ? LICENCES.has(expression) : READ.has(purl.replace(/@[^@/]*$/, ''))) return [];
    return [`${group ? `${group}/` : ''}${name} ${version}: ${expression ?? 'it names none'}`];
  });
