// `--import` this: gives plain Node's child process the port to its host that Electron's utility process has, over Node's own.
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  constructor() {
    super();
    // Messages wait until somebody listens.
    this.once('newListener', (name) => {
      if (name === 'message') process.on('message', (data) => this.emit('message', { data, ports: [] }));
    });
  }
  postMessage(message) {
    process.send?.(message);
  }
}

process.parentPort = new ParentPort();
// As a utility process, it ends with its host.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
