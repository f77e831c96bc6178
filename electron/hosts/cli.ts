import { join } from 'node:path';
import { runCli } from './cli/run-cli';
import { stopSignals } from './stop-signals';

// If the terminal closes, output fails, but the library must still be closed.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { exit, stdout, stderr } = await runCli(process.argv.slice(2), {
  // npm runs scripts in the project's folder; this variable has the user's current folder.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  outFolder: join(import.meta.dirname, '..'),
  environment: process.env,
  note: (line) => process.stdout.write(`${line}\n`),
  // Only a verb that waits handles the signals; the others end as any program does.
  untilStopped: stopSignals(),
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exit;
