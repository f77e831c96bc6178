// A desk thread for tests: answers `echo`, tells its event, and dies of `crash` as a bug in a native part would.
import { parentPort } from 'node:worker_threads';

parentPort.postMessage({ kind: 'ready' });
parentPort.on('message', (message) => {
  if (message.kind === 'close') {
    // As a library that takes a moment to be put away.
    setTimeout(() => {
      parentPort.postMessage({ kind: 'closed' });
      parentPort.close();
    }, 50);
    return;
  }
  if (message.channel === 'hang') for (;;);
  if (message.channel === 'crash') process.exit(3);
  if (message.channel === 'event')
    parentPort.postMessage({ kind: 'event', event: { kind: 'library.changed' } });
  if (message.channel === 'never') return;
  parentPort.postMessage({ kind: 'reply', id: message.id, reply: { ok: true, value: message.input } });
});
