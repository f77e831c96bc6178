import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { APP_URL } from './app-address';

/**
 * Keeps spelling on this machine. If the system does not check it (Linux, and Windows for a language that it has no
 * part for), Chromium wants a dictionary and would fetch it from a server of its own as soon as there is a session: the
 * address is another from the first moment, and those that the package brings are put where Chromium looks for them.
 * Call before the app is ready, once the folder of the window's data is known.
 */
export function keepSpellingHere(): void {
  app.on('session-created', (session) =>
    session.setSpellCheckerDictionaryDownloadURL(`${APP_URL}dictionaries/`),
  );
  if (process.platform === 'darwin' || !app.isPackaged) return;
  const [brought, wanted] = [join(process.resourcesPath, 'dictionaries'), dictionaryFolder()];
  try {
    if (!existsSync(brought)) return;
    mkdirSync(wanted, { recursive: true });
    // A name has the version in it: what is there need not be copied again.
    for (const name of readdirSync(brought))
      if (!existsSync(join(wanted, name))) copyFileSync(join(brought, name), join(wanted, name));
  } catch {
    // A full disk: words go unchecked, and the text is what matters.
  }
}

/** Where Chromium looks for dictionaries. */
export const dictionaryFolder = (): string => join(app.getPath('userData'), 'Dictionaries');
