// `npm run audit`: whether any package of the lock has a known fault. Uses a copy of the OSV data (https://osv.dev) if
// COPYDESK_OSV names its folder, otherwise the registry. Exits with 1 for a fault, and with 2 if neither answers: then
// nothing was checked, and it says so.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsIn } from './osv-faults.mjs';

const root = join(import.meta.dirname, '..');

async function fromOsv(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new Error(`There is no OSV record in ${folder}.`);
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const found = [];
  for (const name of names) {
    const record = JSON.parse(await readFile(join(folder, name), 'utf8'));
    found.push(...faultsIn(record, lock));
  }
  console.log(`${names.length} records of the OSV data were read.`);
  return found;
}

function fromRegistry() {
  const args = ['audit', '--json', '--fetch-retries=1', '--fetch-timeout=30000'];
  const { stdout } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  let said = null;
  try {
    said = JSON.parse(stdout);
  } catch {
    // Not an answer.
  }
  if (!said?.vulnerabilities) {
    throw new Error(
      'The registry gives no advisories here. Set COPYDESK_OSV to a folder with the OSV data of npm (https://osv.dev), unpacked.',
    );
  }
  return Object.values(said.vulnerabilities).map(
    ({ name, severity, range }) => `${name} ${range}: ${severity}`,
  );
}

try {
  const folder = process.env.COPYDESK_OSV;
  const found = folder ? await fromOsv(folder) : fromRegistry();
  for (const line of found) console.log(line);
  const count = found.length === 1 ? '1 known fault' : `${found.length} known faults`;
  if (found.length > 0) tell(`${count} in the packages of the lock`, found.join('; '));
  else console.log('No package of the lock has a known fault.');
  process.exitCode = found.length === 0 ? 0 : 1;
} catch (failure) {
  tell('Nobody has looked for known faults', failure.message);
  process.exitCode = 2;
}

/** Says it in the log, and on the front page of a run of GitHub's workflow. */
function tell(title, detail) {
  console.error(`${title}. ${detail}`);
  // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
  const data = detail.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  if (process.env.GITHUB_ACTIONS) console.log(`::error title=${title}::${data}`);
}
