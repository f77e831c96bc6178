import { sentence } from '@shared/sentence';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { holdWhileClosing } from '../../ui/held-keys/hold-while-closing';
import { Notice } from '../../ui/notice';
import { dayAndTime } from '../../ui/times';
import { strings } from './strings';

interface UnsavedDialogProps {
  readonly headline: string;
  /** When it was typed last. */
  readonly at: string;
  /** Whether its story can be opened; if not, the text becomes a new story. */
  readonly hasStory: boolean;
  /** The stored text and the typed one, as one text with what differs marked. */
  readonly comparison: ReactNode;
  readonly onUse: () => Promise<void>;
  readonly onKeepStored: () => Promise<void>;
  readonly onClose: () => void;
}

/** Text that was typed but never saved. Only the user puts it into its story, after seeing what changes. */
export const UnsavedDialog = (props: UnsavedDialogProps) => {
  const { headline, at, hasStory, comparison, onUse, onKeepStored, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const settle = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await holdWhileClosing(work).catch((failure: unknown) => setProblem(sentence(failure)));
    setBusy(false);
  };
  return (
    <AppDialog
      title={strings.textThatWasNot}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{strings.later}</Button>
          {hasStory && (
            <Button isDisabled={isBusy} onPress={() => void settle(onKeepStored)}>
              {strings.leaveTheStoryAs}
            </Button>
          )}
          <Button look="primary" isDisabled={isBusy} onPress={() => void settle(onUse)}>
            {hasStory ? strings.useTheTypedText : strings.makeItANew}
          </Button>
        </>
      }
    >
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      <p>
        {strings.storyTypedAt({ headline: headline || strings.noHeadlineYet, time: dayAndTime(at) })}{' '}
        {hasStory ? strings.whicheverTextYouChoose : strings.itsStoryIsNot}
      </p>
      {comparison}
    </AppDialog>
  );
};
