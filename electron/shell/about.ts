import { app } from 'electron';

const COPYRIGHT = 'Copyright © the Copydesk contributors. MIT licence.';

/** Sets the text of the platform's about box, with anything the user should know about this start. */
export const showAbout = (warnings: readonly string[]): void =>
  app.setAboutPanelOptions({
    applicationName: 'Copydesk',
    applicationVersion: app.getVersion(),
    // The only line that Linux shows of these.
    copyright: [COPYRIGHT, ...warnings].join('\n\n'),
    credits:
      'A desktop newsroom app. Everything stays on this machine. Help › Licences lists the work it is built on.',
  });
