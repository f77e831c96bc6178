import { desk } from '../api/client';
import { tellDone, whileTelling } from '../ui/toasts';
import { strings } from './strings';

/**
 * Saves what is typed, makes a backup and says so. Rejects with a sentence for the user.
 * @param onShow - shows the backups
 */
export async function backUpNow(save: () => Promise<void>, onShow: () => void): Promise<void> {
  await save();
  const { backups, second } = await whileTelling(strings.makingABackup, () => desk.call('backups.make', {}));
  const [made] = backups;
  if (made?.state === 'damaged')
    throw new Error('The backup was made, but what it holds is damaged. Settings, Backups says what.');
  const { problem = null } = second ?? {};
  const said =
    second && !second.isThere
      ? strings.backedUpSecondAway
      : problem === null
        ? strings.backedUp
        : strings.backedUpNoCopy({ problem });
  tellDone(said, { label: strings.show, run: onShow });
}
