import { desk } from '../api/client';
import { tellDone, whileTelling } from '../ui/toasts';

/**
 * Saves what is typed, makes a backup and says so. Rejects with a sentence for the user.
 * @param onShow - shows the backups
 */
export async function backUpNow(save: () => Promise<void>, onShow: () => void): Promise<void> {
  await save();
  const { backups, second } = await whileTelling('A backup is being made …', () =>
    desk.call('backups.make', {}),
  );
  const [made] = backups;
  if (made?.state === 'damaged')
    throw new Error('The backup was made, but what it holds is damaged. Settings, Backups says what.');
  const missing =
    second?.isThere === false
      ? ' The second folder is not there now.'
      : second && second.problem !== null
        ? ` The second folder has no copy of it: ${second.problem}`
        : '';
  tellDone(`The library is backed up.${missing}`, { label: 'Show', run: onShow });
}
