import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { strings } from './strings';
import styles from './adding-line.module.css';
import type { PhotoAdder } from './adding';

/** The progress of adding pictures, and the results. */
export const AddingLine = ({ adder }: { readonly adder: PhotoAdder }) => {
  const { state, total, done, added, known, refused } = useSyncExternalStore(adder.subscribe, adder.get);
  if (state === 'idle') return null;
  if (state === 'running') {
    return (
      <div className={styles.adding}>
        <Progress label={strings.addingPhotos({ done, total })} done={done} total={Math.max(total, 1)} />
        <Button small onPress={adder.cancel}>
          {strings.stopAdding}
        </Button>
      </div>
    );
  }
  const outcome = `${[
    strings.photosAdded({ count: added }),
    ...(known.length > 0 ? [strings.alreadyThere({ count: known.length })] : []),
    ...(refused.length > 0 ? [strings.refused({ count: refused.length })] : []),
  ].join(', ')}.`;
  return (
    <div className={styles.adding}>
      <div role="status" className={styles.outcome}>
        <p>{state === 'cancelled' ? strings.stopped({ outcome }) : outcome}</p>
        {(known.length > 0 || refused.length > 0) && (
          <ul className={styles.names}>
            {known.map((name, at) => (
              <li key={`known ${at} ${name}`}>{strings.inTheLibrary({ name })}</li>
            ))}
            {refused.map(({ name, why }, at) => (
              <li key={`refused ${at} ${name}`}>{why}</li>
            ))}
          </ul>
        )}
      </div>
      <Button small look="quiet" onPress={adder.dismiss}>
        {strings.close}
      </Button>
    </div>
  );
};
