/**
 * Ends this process by SIGTERM when the npm that started it is gone. npm passes a signal to its shell, and the shell
 * keeps it: without this a stopped `npm start` would leave the app running with its library open.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 300).unref();
}
