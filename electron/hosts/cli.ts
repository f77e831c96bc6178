import { join } from 'node:path';
import { runCli } from './cli/run-cli';
import { stopSignals } from './stop-signals';

// A terminal that is closed takes the output away; the library must be closed all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { exit, stdout, stderr } = await runCli(process.argv.slice(2), {
  // npm runs its scripts in the project's folder and says here where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  outFolder: join(import.meta.dirname, '..'),
  environment: process.env,
  note: (line) => process.stdout.write(`${line}\n`),
  // Only a verb that waits takes the signals over; the others end by them as any program does.
  untilStopped: stopSignals(),
});
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exit;
