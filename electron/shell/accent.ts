import { systemPreferences } from 'electron';

/** On macOS this is the only notification; on Windows and Linux, Electron has an event. */
const MAC_CHANGE = 'AppleColorPreferencesChangedNotification';

/** The accent colour that the user chose for the system, `#rrggbb`; null if the system has none. */
export function systemAccent(): string | null {
  try {
    // It ends in an opacity, which a text colour cannot have.
    const [, colour] = /^#?([0-9a-f]{6})/i.exec(systemPreferences.getAccentColor()) ?? [];
    return colour ? `#${colour.toLowerCase()}` : null;
  } catch {
    return null;
  }
}

/** Reports when another accent colour is chosen. Call once the app is ready. */
export function watchAccent(platform: NodeJS.Platform, tell: (accent: string | null) => void): void {
  const changed = (): void => tell(systemAccent());
  if (platform === 'darwin') systemPreferences.subscribeNotification(MAC_CHANGE, changed);
  else systemPreferences.on('accent-color-changed', changed);
}
