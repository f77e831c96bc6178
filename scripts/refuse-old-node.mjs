/** The oldest Node that runs the build: earlier ones do not read its regular expressions. */
const OLDEST = 24;

/**
 * What somebody is told who starts a script of ours with a Node that is too old; null if it is not. `name` is the script's
 * name for npm, whose own Node comes with the project.
 */
function oldNodeMessage(version, name, words = []) {
  if (Number.parseInt(version, 10) >= OLDEST) return null;
  const rest = words.length > 0 ? ` -- ${words.map(quoted).join(' ')}` : '';
  return `Copydesk needs Node ${OLDEST} or later, and this is Node ${version}. Run this instead, which uses the Node that comes with the project: npm run ${name}${rest}`;
}

const quoted = (word) => (/^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word));

/** Says so in one line and ends this process, before anything is loaded that would fail with an error nobody understands. */
export function refuseOldNode(name) {
  const message = oldNodeMessage(process.versions.node, name, process.argv.slice(2));
  if (message === null) return;
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
