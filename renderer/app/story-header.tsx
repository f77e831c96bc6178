import { storyWordCount } from '@shared/document/word-count';
import { Eye, PanelLeft, PanelRight, Upload } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Button, IconButton } from '../ui/button';
import { StatusChip } from '../ui/status-chip';
import { counted } from '@shared/counted';
import { runCommand } from './command-registry';
import { saveWords, StateLine } from './state-line';
import { strings } from './strings';
import styles from './story-header.module.css';
import { useDraft, useDraftText, type DraftStore, type Standing } from './draft-store';

interface StoryHeaderProps {
  readonly draft: DraftStore;
  readonly standing: Standing;
  readonly moves: ReactNode;
  readonly shown: { readonly list: boolean; readonly preview: boolean; readonly inspector: boolean };
}

/** Where the story is, whether it is saved, and the next steps. */
export const StoryHeader = memo(({ draft, standing, moves, shown }: StoryHeaderProps) => (
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
      <SaveLine draft={draft} />
      <WordCount draft={draft} />
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
));
StoryHeader.displayName = 'StoryHeader';

interface OfDraft {
  readonly draft: DraftStore;
}

const SaveLine = ({ draft }: OfDraft) => (
  <StateLine
    ref={useDraftText(draft, ({ save }) => save, saveWords)}
    isWrong={useDraft(draft, ({ save }) => save.state === 'unsaved' || save.state === 'conflict')}
  />
);

const WordCount = ({ draft }: OfDraft) => (
  <span
    ref={useDraftText(
      draft,
      ({ story }) => story,
      (story) => counted(storyWordCount(story), 'word'),
    )}
    className={styles.words}
  />
);
