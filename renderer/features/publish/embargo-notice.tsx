import { printTime } from '@shared/page/times';
import type { House } from '@shared/house/house';
import type { ZonedTime } from '@shared/story/fields';
import { timeUntil } from '@shared/story/time-until';
import { instantOf } from '@shared/story/zoned-time';
import { useEffect, useState } from 'react';
import { CheckInput } from '../../ui/check-input';
import { Notice } from '../../ui/notice';
import { strings } from './strings';
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

/** Says when the story's embargo ends, and asks for a tick: Enter alone must not export it. */
export const EmbargoNotice = ({ embargo, house, isAgreed, onAgree }: EmbargoNoticeProps) => {
  const left = instantOf(embargo) - useNow();
  const time = printTime(embargo, 'en', house);
  return (
    <Notice tone="stop">
      <p>
        {left > 0 ? strings.underEmbargoFor({ time, left: timeUntil(left) }) : strings.embargoOver({ time })}
      </p>
      <div className={styles.remedy}>
        <CheckInput label={strings.exportItUnderEmbargo} value={isAgreed} onChange={onAgree} />
      </div>
    </Notice>
  );
};
