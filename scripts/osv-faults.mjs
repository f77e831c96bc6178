// What a record of the OSV data says about the packages of a lock: https://ossf.github.io/osv-schema/

/** The packages of a lock that a record is about, one line each. A withdrawn record concerns none. */
export function faultsIn({ id, summary = '', withdrawn, affected = [] }, lock) {
  if (withdrawn) return [];
  return affected
    .filter(({ package: one }) => one?.ecosystem === 'npm')
    .flatMap((fault) =>
      versionsOf(lock, fault.package.name)
        .filter((version) => isAffected(version, fault))
        .map((version) => `${fault.package.name} ${version}: ${id} ${summary}`.trim()),
    );
}

function versionsOf({ packages }, name) {
  const found = Object.entries(packages)
    .filter(([path, { name: own }]) => path !== '' && (own ?? path.split('node_modules/').at(-1)) === name)
    .flatMap(([, { version }]) => version ?? []);
  return [...new Set(found)];
}

function isAffected(version, { versions = [], ranges = [] }) {
  if (versions.includes(version)) return true;
  return ranges.some(({ type, events = [] }) => {
    if (type !== 'SEMVER') return false;
    let inside = false;
    const bound = (event) => event.introduced ?? event.fixed ?? event.last_affected;
    for (const event of events.toSorted((a, b) => compareVersions(bound(a), bound(b)))) {
      const order = compareVersions(version, bound(event));
      if (event.introduced !== undefined && order >= 0) inside = true;
      if (event.fixed !== undefined && order >= 0) inside = false;
      if (event.last_affected !== undefined && order > 0) inside = false;
    }
    return inside;
  });
}

/** By https://semver.org/#spec-item-11; `0` comes before every version. */
export function compareVersions(a, b) {
  const [[numbersA, partsA], [numbersB, partsB]] = [split(a), split(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (numbersA[at] ?? 0) - (numbersB[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (partsA.length === 0 || partsB.length === 0) return partsB.length - partsA.length;
  for (let at = 0; at < Math.max(partsA.length, partsB.length); at += 1) {
    const order = comparePart(partsA[at], partsB[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function split(version) {
  const [core = '', ...rest] = version.split('+')[0].split('-');
  const pre = rest.join('-');
  // `0` alone is before 0.0.0-0.
  if (version === '0') return [[0, 0, -1], []];
  return [core.split('.').map(Number), pre === '' ? [] : pre.split('.')];
}

function comparePart(a, b) {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const [isNumberA, isNumberB] = [a, b].map((part) => /^\d+$/.test(part));
  if (isNumberA && isNumberB) return Number(a) - Number(b);
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
