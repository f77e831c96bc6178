import { useEffect, useEffectEvent, useRef } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { PATIENCE_MS, worryOf, type Worry } from '../features/backups/worry';
import { tellFailed, tellMended } from '../ui/toasts';
import { strings } from './strings';

const ABOUT = 'backups';
const EVERY_MS = PATIENCE_MS / 3;

/** Shows a message, once for each kind, if the backups need attention. */
export const BackupWorry = ({ onShow }: { readonly onShow: () => void }) => {
  const dueSince = useRef<number | null>(null);
  const told = useRef<Worry['kind'] | null>(null);
  const look = useEffectEvent(async () => {
    const state = await desk.call('backups.list', {});
    const now = Date.now();
    dueSince.current = state.isDue ? (dueSince.current ?? now) : null;
    const worry = worryOf(state, now, dueSince.current);
    // If the user closes it, it does not come back until the problem was gone in between.
    if (worry && worry.kind !== told.current) {
      tellFailed(worry.text, { about: ABOUT, action: { label: strings.showTheBackups, run: onShow } });
    }
    if (!worry) tellMended(ABOUT);
    told.current = worry?.kind ?? null;
  });
  useEffect(() => {
    // If the desk cannot answer, other messages say so.
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
