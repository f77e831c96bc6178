import { app } from 'electron';

const UNSANDBOXED =
  'This AppImage runs without Chromium’s sandbox, since this system does not let it make one: a harmful file could do more to your account. The .deb package has the sandbox, so install that one instead.';

/** What is weaker than it should be in this start, as sentences for the user. */
export const sandboxWarnings = (): readonly string[] =>
  // The launcher of an AppImage adds the switch by itself. Root has no choice.
  process.env.APPIMAGE && process.getuid?.() !== 0 && app.commandLine.hasSwitch('no-sandbox')
    ? [UNSANDBOXED]
    : [];
