import { useEffect, useEffectEvent, useRef } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { PATIENCE_MS, worryOf, type Worry } from '../features/backups/worry';
import { tellFailed, tellMended } from '../ui/toasts';
import { strings } from './strings';

const ABOUT = 'backups';
const EVERY_MS = PATIENCE_MS / 3;

/** Says it, once for each kind, when the backups need somebody. Quiet otherwise. */
export const BackupWorry = ({ onShow }: { readonly onShow: () => void }) => {
  const dueSince = useRef<number | null>(null);
  const told = useRef<Worry['kind'] | null>(null);
  const look = useEffectEvent(async () => {
    const state = await desk.call('backups.list', {});
    const now = Date.now();
    dueSince.current = state.isDue ? (dueSince.current ?? now) : null;
    const worry = worryOf(state, now, dueSince.current);
    // Closed by the user, it does not come back before it was gone.
    if (worry && worry.kind !== told.current) {
      tellFailed(worry.text, { about: ABOUT, action: { label: strings.showTheBackups, run: onShow } });
    }
    if (!worry) tellMended(ABOUT);
    told.current = worry?.kind ?? null;
  });
  useEffect(() => {
    // A desk that cannot say has other messages.
    const tryLook = () => void look().catch(() => undefined);
    tryLook();
    const timer = setInterval(tryLook, EVERY_MS);
    const stop = onAppEvent('backups.changed', tryLook);
    return () => {
      clearInterval(timer);
      stop();
      tellMended(ABOUT);
    };
  }, []);
  return null;
};
