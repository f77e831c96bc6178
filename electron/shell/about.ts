import { app } from 'electron';

const COPYRIGHT = 'Copyright © the Copydesk contributors. MIT licence.';

/** What the platform's own about box says, and what the user should know of this start. */
export const showAbout = (warnings: readonly string[]): void =>
  app.setAboutPanelOptions({
    applicationName: 'Copydesk',
    applicationVersion: app.getVersion(),
    // The only line that Linux shows of these.
    copyright: [COPYRIGHT, ...warnings].join('\n\n'),
    credits:
      'A desktop newsroom app. Everything stays on this machine. Help › Licences lists the work it is built on.',
  });
