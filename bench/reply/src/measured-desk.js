import { workerData } from 'node:worker_threads';

/**
 * The desk of a build in a thread that notes how much processor time it takes between two looks of a timer: so long a save waits at most for what
 * the desk does, however busy the machine is.
 */
const { worker, longest } = workerData;
const now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

let before = now();
function look() {
  const at = now();
  longest[0] = Math.max(longest[0], at - before);
  before = at;
  setTimeout(look, 1).unref();
}

await import(worker);
before = now();
look();
