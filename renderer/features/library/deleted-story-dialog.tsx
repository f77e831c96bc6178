import type { StorySummary } from '@shared/api/stories';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { dayAndTime } from '../../ui/times';
import styles from './deleted-story-dialog.module.css';

interface DeletedStoryDialogProps {
  readonly story: StorySummary;
  readonly onPutBack: () => void;
  readonly onClose: () => void;
}

/** What a deleted story was, before it is put back: the list alone shows too little to tell two of them apart. */
export const DeletedStoryDialog = ({ story, onPutBack, onClose }: DeletedStoryDialogProps) => (
  <AppDialog
    title="Deleted story"
    width="narrow"
    onClose={onClose}
    actions={
      <>
        <Button onPress={onClose}>Leave it deleted</Button>
        <Button look="primary" autoFocus onPress={onPutBack}>
          Put back
        </Button>
      </>
    }
  >
    <div lang={story.language} dir={story.direction}>
      <p className={styles.headline}>{story.headline || 'No headline yet'}</p>
      <p className={styles.opening}>{story.opening}</p>
    </div>
    <p>
      {story.deletedAt !== null && `Deleted ${dayAndTime(story.deletedAt)}. `}
      It is kept for good, with its versions and photos, and comes back just as it was.
    </p>
  </AppDialog>
);
