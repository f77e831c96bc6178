// A desk for tests, in a thread or a process: answers `echo`, tells its event, and dies of `crash` as a bug in a native part would.
// What it opens to is its `device`: `crash` dies at once, any other is a file that it writes when it is closed.
import { writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const host = process.parentPort ?? parentPort;
const tell = (message) => host.postMessage(message);
const end = () => (process.parentPort ? process.exit(0) : parentPort.close());
let options = {};
process.on('SIGTERM', () => undefined);

host.on('message', (said) => {
  const message = process.parentPort ? said.data : said;
  if (message.kind === 'open') {
    options = message.options;
    if (options.device === 'crash' || (options.device === 'crash again' && options.isAgain)) process.exit(4);
    tell({ kind: 'ready' });
    return;
  }
  if (message.kind === 'close') {
    // Like a library that takes a moment to close.
    setTimeout(() => {
      if (options.device) writeFileSync(options.device, 'closed');
      tell({ kind: 'closed' });
      end();
    }, 50);
    return;
  }
  if (message.channel === 'hang') for (;;);
  if (message.channel === 'crash') process.exit(3);
  if (message.channel === 'event') tell({ kind: 'event', event: { kind: 'library.changed' } });
  if (message.channel === 'never') return;
  const value = message.channel === 'options' ? options : message.input;
  tell({ kind: 'reply', id: message.id, reply: { ok: true, value } });
});
