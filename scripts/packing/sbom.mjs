// A bill of materials: every package whose code is in a packed app, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/).
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The file's name, in the build and in a packed app. */
export const SBOM = 'sbom.cdx.json';

/**
 * The components of these packages' folders, by name. A hash is the lock's hash of the package as fetched.
 * @param lock what package-lock.json holds
 */
export function componentsOf(folders, lock) {
  const components = folders.flatMap((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!name || !version) return [];
    const path = `node_modules${folder.split(`${sep}node_modules`).slice(1).join('/node_modules')}`;
    return [componentOf(name, version, license, lock.packages[path.replaceAll(sep, '/')]?.integrity)];
  });
  return inOrder(components);
}

function componentOf(name, version, license, integrity) {
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${own}@${version}`;
  const [, sha512] = /(?:^| )sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: own,
    version,
    ...(license && { licenses: [{ expression: String(license) }] }),
    purl,
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  };
}

/** The whole document. The same packages give the same bytes. */
export const sbomOf = ({ name, version, license }, components) =>
  `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: { type: 'application', name, version, licenses: [{ expression: license }] },
      },
      components: inOrder(components),
    },
    null,
    2,
  )}\n`;

function inOrder(components) {
  const byRef = new Map(components.map((component) => [component['bom-ref'], component]));
  return [...byRef.values()].toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
}
