import type { DamagedRow } from '@shared/api/damage';
import { desk } from '../api/client';
import { tellDone } from './toasts';
import { strings } from './strings';

/** Accepts these rows as they are. Rejects with the desk's reason: a reporter may not. */
export async function acceptRows(rows: readonly DamagedRow[]): Promise<void> {
  await desk.call('library.accept', { rows: rows.map(({ row }) => row) });
  tellDone(strings.acceptedTheLibraryRecords);
}
