import { storyWordCount } from '@shared/document/word-count';
import type { Story } from '@shared/document/story';
import { Eye, PanelLeft, PanelRight, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SaveState } from '../editor/saving/autosave';
import { Button, IconButton } from '../ui/button';
import { StatusChip } from '../ui/status-chip';
import { counted } from '@shared/counted';
import { runCommand } from './command-registry';
import { StateLine } from './state-line';
import { strings } from './strings';
import styles from './story-header.module.css';
import type { Standing } from './use-story-draft';

interface StoryHeaderProps {
  readonly story: Story;
  readonly standing: Standing;
  readonly save: SaveState;
  readonly moves: ReactNode;
  readonly shown: { readonly list: boolean; readonly preview: boolean; readonly inspector: boolean };
}

/** Where the story is, whether it is saved, and the next steps. */
export const StoryHeader = ({ story, standing, save, moves, shown }: StoryHeaderProps) => (
  <header className={styles.header}>
    <IconButton
      label={shown.list ? strings.hideTheStoryList : strings.showTheStoryList}
      aria-expanded={shown.list}
      onPress={() => runCommand('view.list')}
    >
      <PanelLeft aria-hidden />
    </IconButton>
    <div
      className={styles.standing}
      role="group"
      aria-label={strings.stateOfTheStory}
      tabIndex={-1}
      data-standing
    >
      <StatusChip status={standing.status} />
      {standing.changedSinceApproval && <span className={styles.changed}>{strings.changedSinceItWas}</span>}
      <StateLine save={save} />
      <span className={styles.words}>{counted(storyWordCount(story), 'word')}</span>
    </div>
    <div className={styles.actions}>
      {moves}
      <Button onPress={() => runCommand('story.export')}>
        <Upload aria-hidden /> {strings.exportDots}
      </Button>
      <IconButton
        label={shown.preview ? strings.hideThePreview : strings.showThePreview}
        aria-expanded={shown.preview}
        onPress={() => runCommand('view.preview')}
      >
        <Eye aria-hidden />
      </IconButton>
      <IconButton
        label={shown.inspector ? strings.hideTheInspector : strings.showTheInspector}
        aria-expanded={shown.inspector}
        onPress={() => runCommand('view.inspector')}
      >
        <PanelRight aria-hidden />
      </IconButton>
    </div>
  </header>
);
