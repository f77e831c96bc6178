import { app, utilityProcess } from 'electron';

// Resizes pictures in a utility process, as the desk does, and ends as that ends.
// Electron is not ready before this module has run to its end.
void app.whenReady().then(() => {
  const child = utilityProcess.fork(`${import.meta.dirname}/resize.mjs`);
  child.on('exit', (code) => app.exit(code));
});
