import { systemPreferences } from 'electron';

/** macOS says so in this way alone; Windows and Linux have an event of Electron's own. */
const MAC_CHANGE = 'AppleColorPreferencesChangedNotification';

/** The accent colour that the user chose for the system, `#rrggbb`; null if the system has none. */
export function systemAccent(): string | null {
  try {
    // With an opacity behind it, which a colour of text cannot have.
    const [, colour] = /^#?([0-9a-f]{6})/i.exec(systemPreferences.getAccentColor()) ?? [];
    return colour ? `#${colour.toLowerCase()}` : null;
  } catch {
    return null;
  }
}

/** Tells of another accent colour as it is chosen. Call once the app is ready. */
export function watchAccent(platform: NodeJS.Platform, tell: (accent: string | null) => void): void {
  const changed = (): void => tell(systemAccent());
  if (platform === 'darwin') systemPreferences.subscribeNotification(MAC_CHANGE, changed);
  else systemPreferences.on('accent-color-changed', changed);
}
