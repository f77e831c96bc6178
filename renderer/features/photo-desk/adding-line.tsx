import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { counted } from '@shared/counted';
import styles from './adding-line.module.css';
import type { PhotoAdder } from './adding';

/** How far the adding is, and what became of the pictures. */
export const AddingLine = ({ adder }: { readonly adder: PhotoAdder }) => {
  const { state, total, done, added, known, refused } = useSyncExternalStore(adder.subscribe, adder.get);
  if (state === 'idle') return null;
  if (state === 'running') {
    return (
      <div className={styles.adding}>
        <Progress label={`Adding photos: ${done} of ${total}`} done={done} total={Math.max(total, 1)} />
        <Button small onPress={adder.cancel}>
          Stop adding
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.adding}>
      <div role="status" className={styles.outcome}>
        <p>
          {state === 'cancelled' ? 'Stopped. ' : ''}
          {counted(added, 'photo')} added
          {known.length > 0 && `, ${known.length} already in the library`}
          {refused.length > 0 && `, ${refused.length} refused`}.
        </p>
        {(known.length > 0 || refused.length > 0) && (
          <ul className={styles.names}>
            {known.map((name, at) => (
              <li key={`known ${at} ${name}`}>{name}: already in the library</li>
            ))}
            {refused.map(({ name, why }, at) => (
              <li key={`refused ${at} ${name}`}>{why}</li>
            ))}
          </ul>
        )}
      </div>
      <Button small look="quiet" onPress={adder.dismiss}>
        Close
      </Button>
    </div>
  );
};
