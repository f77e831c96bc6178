import { Button } from '../ui/button';
import { EmptyState } from '../ui/notice';
import { OpeningButton } from '../ui/opening-button';
import { runCommand } from './command-registry';
import styles from './workspace.module.css';

interface NoStoryProps {
  readonly onNew: () => void;
  readonly onBringIn: () => void;
}

export const NoStory = ({ onNew, onBringIn }: NoStoryProps) => (
  <div className={styles.noStory}>
    <EmptyState
      title="No story is open"
      actions={
        <>
          <OpeningButton look="primary" onOpen={onNew}>
            New story
          </OpeningButton>
          <OpeningButton onOpen={onBringIn}>Bring in copy…</OpeningButton>
          <Button look="quiet" onPress={() => runCommand('view.search')}>
            Search the library
          </Button>
        </>
      }
    >
      Choose one from the list, start a new one, or drop a text, Word, Markdown or HTML file here.
    </EmptyState>
  </div>
);
