import { app } from 'electron';

/** What the platform's own about box says. */
export const showAbout = (): void =>
  app.setAboutPanelOptions({
    applicationName: 'Copydesk',
    applicationVersion: app.getVersion(),
    copyright: 'Copyright © the Copydesk contributors. MIT licence.',
    credits:
      'A desktop newsroom app. Everything stays on this machine. Whose work it is made with: Help › Licences.',
  });
