import { app } from 'electron';

const UNSANDBOXED =
  'This AppImage runs without Chromium’s sandbox, because this system does not allow it. A harmful file could therefore do more damage in your account. Install the .deb package instead: it has the sandbox.';

/** What is weaker than it should be in this start, as sentences for the user. */
export const sandboxWarnings = (): readonly string[] =>
  // The launcher of an AppImage adds the switch by itself. Root has no choice.
  process.env.APPIMAGE && process.getuid?.() !== 0 && app.commandLine.hasSwitch('no-sandbox')
    ? [UNSANDBOXED]
    : [];
