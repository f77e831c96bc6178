import type { BackupKey } from '@shared/api/backups';
import type { QueryClient } from '@tanstack/react-query';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { tellNews } from '../ui/toasts';

/** Puts a backup in the library's place, shows it, and says where the old one is. Rejects with a sentence for the user. */
export async function putInPlace(client: QueryClient, backup: BackupKey): Promise<void> {
  const { setAside } = await desk.call('backups.restore', backup);
  await readAgain(client);
  const old = setAside === null ? '' : ` The library as it was is kept in ${setAside}.`;
  tellNews(`The backup is in place.${old}`);
}
