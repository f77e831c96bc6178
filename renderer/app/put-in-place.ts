import type { BackupKey } from '@shared/api/backups';
import type { QueryClient } from '@tanstack/react-query';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { tellNews } from '../ui/toasts';
import { strings } from './strings';

/** Puts a backup in the library's place, shows it, and says where the old one is. Rejects with a sentence for the user. */
export async function putInPlace(client: QueryClient, backup: BackupKey): Promise<void> {
  const { setAside } = await desk.call('backups.restore', backup);
  await readAgain(client);
  tellNews(setAside === null ? strings.inPlace : strings.inPlaceKept({ folder: setAside }));
}
