import type { PhotoUse } from '@shared/api/photos';
import type { StoryId } from '@shared/story/ids';
import { Button } from '../../ui/button';
import { StatusChip } from '../../ui/status-chip';
import { strings } from './strings';
import styles from './photo-details.module.css';

interface PhotoUsesProps {
  readonly usedIn: readonly PhotoUse[] | undefined;
  readonly onOpen: (id: StoryId) => void;
}

/** The stories that a photo is in. */
export const PhotoUses = ({ usedIn, onOpen }: PhotoUsesProps) => (
  <section className={styles.part} aria-label={strings.whereUsed}>
    <h3 className={styles.partTitle}>{strings.whereUsed}</h3>
    {usedIn?.length === 0 && <p className={styles.hint}>{strings.inNoStoryYet}</p>}
    <ul className={styles.plainList}>
      {usedIn?.map(({ id, headline, language, direction, status }) => (
        <li key={id} className={styles.use}>
          <Button small look="quiet" onPress={() => onOpen(id)}>
            <span className={styles.useHeadline} dir={direction} lang={language}>
              {headline || strings.noHeadlineYet}
            </span>
          </Button>
          <StatusChip status={status} />
        </li>
      ))}
    </ul>
  </section>
);
