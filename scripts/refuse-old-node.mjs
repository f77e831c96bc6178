import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest Node that runs the build: earlier ones do not read its regular expressions. */
const OLDEST = 24;

/**
 * The message for somebody who starts one of our scripts with a Node that is too old; null if it is not. `name` is the script's
 * name for npm, which prefers the Node that the project brings for this system (`optionalDependencies`). `byNpm` says that
 * npm has started the script: then the project brought none.
 */
function oldNodeMessage({ version, name, words, byNpm, system }) {
  if (Number.parseInt(version, 10) >= OLDEST) return null;
  const needs = `Copydesk needs Node ${OLDEST} or later, and this is Node ${version}.`;
  if (byNpm)
    return `${needs} The project brings no Node for ${system}, or npm could not install it: install Node ${OLDEST} from https://nodejs.org, then run npm ci and this command again.`;
  const rest = words.length > 0 ? ` -- ${words.map(quoted).join(' ')}` : '';
  return `${needs} Run this instead, which uses the Node that comes with the project: npm run ${name}${rest}`;
}

const quoted = (word) => (/^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word));

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The Node that the project brought for this system, or null. npm puts it first in the path of a script, but `npm ci` of npm 10 installs it
 * and then removes its link, along with those for other systems.
 */
function broughtNode() {
  // An older Node has no `import.meta.dirname`.
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const { optionalDependencies } = read(join(root, 'package.json'));
  for (const name of Object.keys(optionalDependencies)) {
    const folder = join(root, 'node_modules', name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { os, cpu, bin } = read(join(folder, 'package.json'));
    const program = join(folder, bin?.node ?? '');
    if ([os].flat().includes(process.platform) && [cpu].flat().includes(process.arch) && existsSync(program))
      return program;
  }
  return null;
}

/**
 * Says so in one line and ends this process, before anything is loaded that would fail with an error nobody understands. If npm started
 * the script and the project brought a Node, that runs it instead.
 */
export function refuseOldNode(name) {
  const message = oldNodeMessage({
    version: process.versions.node,
    name,
    words: process.argv.slice(2),
    byNpm: process.env.npm_lifecycle_event === name,
    system: `${process.platform} on ${process.arch}`,
  });
  if (message === null) return;
  const brought = process.env.npm_lifecycle_event === name ? broughtNode() : null;
  if (brought !== null) {
    const separator = process.platform === 'win32' ? ';' : ':';
    const env = { ...process.env, PATH: `${dirname(brought)}${separator}${process.env.PATH ?? ''}` };
    const { status, error } = spawnSync(brought, process.argv.slice(1), { stdio: 'inherit', env });
    // The one that was brought does not run on this system.
    if (error) process.stderr.write(`${message}\n`);
    process.exit(status ?? 1);
  }
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
