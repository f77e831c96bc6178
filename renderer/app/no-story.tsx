import { Button } from '../ui/button';
import { EmptyState } from '../ui/notice';
import { OpeningButton } from '../ui/opening-button';
import { runCommand } from './command-registry';
import { strings } from './strings';
import styles from './workspace.module.css';

interface NoStoryProps {
  readonly onNew: () => void;
  readonly onBringIn: () => void;
}

export const NoStory = ({ onNew, onBringIn }: NoStoryProps) => (
  <div className={styles.noStory}>
    <EmptyState
      title={strings.noStoryIsOpen}
      actions={
        <>
          <OpeningButton look="primary" onOpen={onNew}>
            {strings.newStory}
          </OpeningButton>
          <OpeningButton onOpen={onBringIn}>{strings.bringInCopy}</OpeningButton>
          <Button look="quiet" onPress={() => runCommand('view.search')}>
            {strings.searchTheLibrary}
          </Button>
        </>
      }
    >
      {strings.chooseOneFromThe}
    </EmptyState>
  </div>
);
