import type { PhotoUse } from '@shared/api/photos';
import type { StoryId } from '@shared/story/ids';
import { Button } from '../../ui/button';
import { StatusChip } from '../../ui/status-chip';
import styles from './photo-details.module.css';

interface PhotoUsesProps {
  readonly usedIn: readonly PhotoUse[] | undefined;
  readonly onOpen: (id: StoryId) => void;
}

/** The stories that a photo stands in. */
export const PhotoUses = ({ usedIn, onOpen }: PhotoUsesProps) => (
  <section className={styles.part} aria-label="Where used">
    <h3 className={styles.partTitle}>Where used</h3>
    {usedIn?.length === 0 && <p className={styles.hint}>In no story yet.</p>}
    <ul className={styles.plainList}>
      {usedIn?.map(({ id, headline, language, direction, status }) => (
        <li key={id} className={styles.use}>
          <Button small look="quiet" onPress={() => onOpen(id)}>
            <span className={styles.useHeadline} dir={direction} lang={language}>
              {headline || 'No headline yet'}
            </span>
          </Button>
          <StatusChip status={status} />
        </li>
      ))}
    </ul>
  </section>
);
