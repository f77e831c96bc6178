import type { StorySummary } from '@shared/api/stories';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';
import styles from './deleted-story-dialog.module.css';

interface DeletedStoryDialogProps {
  readonly story: StorySummary;
  readonly onPutBack: () => void;
  readonly onClose: () => void;
}

/** What a deleted story was, before it is put back: the list alone shows too little to tell two of them apart. */
export const DeletedStoryDialog = ({ story, onPutBack, onClose }: DeletedStoryDialogProps) => (
  <AppDialog
    title={strings.deletedStory}
    width="narrow"
    onClose={onClose}
    actions={
      <>
        <Button onPress={onClose}>{strings.leaveItDeleted}</Button>
        <Button look="primary" autoFocus onPress={onPutBack}>
          {strings.putBack}
        </Button>
      </>
    }
  >
    <div lang={story.language} dir={story.direction}>
      <p className={styles.headline}>{story.headline || strings.noHeadlineYet}</p>
      <p className={styles.opening}>{story.opening}</p>
    </div>
    <p>
      {story.deletedAt !== null && `${strings.deletedAt({ time: dayAndTime(story.deletedAt) })} `}
      {strings.keptForGood}
    </p>
  </AppDialog>
);
