import { printTime } from '@shared/page/times';
import type { House } from '@shared/house/house';
import type { ZonedTime } from '@shared/story/fields';
import { timeUntil } from '@shared/story/time-until';
import { instantOf } from '@shared/story/zoned-time';
import { useEffect, useState } from 'react';
import { CheckInput } from '../../ui/check-input';
import { Notice } from '../../ui/notice';
import styles from './publish.module.css';

interface EmbargoNoticeProps {
  readonly embargo: ZonedTime;
  readonly house: House;
  readonly isAgreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
}

const EVERY_MS = 10_000;

/** Now, in milliseconds since 1970, as often as minutes need it. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Says until when the story is under embargo, and asks for a tick: Enter alone must not let it out. */
export const EmbargoNotice = ({ embargo, house, isAgreed, onAgree }: EmbargoNoticeProps) => {
  const left = instantOf(embargo) - useNow();
  return (
    <Notice tone="stop">
      <p>
        This story is under embargo until {printTime(embargo, 'en', house)}
        {left > 0 ? `, ${timeUntil(left)}` : ', which is now over'}. Whoever gets the page could publish it
        sooner: make sure that nobody does. The manifest says until when to wait.
      </p>
      <div className={styles.remedy}>
        <CheckInput label="Export it under embargo" value={isAgreed} onChange={onAgree} />
      </div>
    </Notice>
  );
};
