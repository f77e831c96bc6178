import { AppError } from '@shared/errors';
import { assertNever } from '@shared/assert-never';
import type { SalvagedStory, SalvageMove, SalvageReading, SalvageSource } from '@shared/api/salvage';
import { sentence } from '@shared/sentence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OpeningButton } from '../../ui/opening-button';
import { strings } from './strings';
import styles from './backups.module.css';
import { NewLibraryFields } from './new-library-fields';
import { SalvageExportDialog } from './salvage-export';
import { Losses } from './salvage-losses';
import { SalvageProgressBar } from './salvage-progress-bar';
import { SalvagedStories } from './salvaged-stories';
import { savedWords } from './salvage-words';

interface SalvageDialogProps {
  /** Whether another library may be opened here. */
  readonly canOpenAnother: boolean;
  /** Opens the new library. Rejects with a sentence for the user. */
  readonly onOpen: (folder: string) => Promise<void>;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: 'reading' }
  | { readonly at: 'choosing'; readonly problem: string | null }
  | { readonly at: 'moving' }
  | { readonly at: 'moved'; readonly move: SalvageMove; readonly problem: string | null };

/** What can still be read of a library that cannot be opened: to read, to copy, and to move into a new one. */
export const SalvageDialog = ({ canOpenAnother, onOpen, onClose }: SalvageDialogProps) => {
  const [source, setSource] = useState<SalvageSource>('library');
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const [folder, setFolder] = useState<string | null>(null);
  const [exporting, setExporting] = useState<{ readonly story: SalvagedStory | null } | null>(null);
  const { data, error } = useQuery({
    queryKey: ['salvage', source],
    queryFn: () => desk.call('salvage.read', { source }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const close = () => {
    void desk.call('salvage.close', {}).catch(() => undefined);
    onClose();
  };
  const to = folder ?? (data ? `${data.folder}-rescued` : '');
  const move = async () => {
    setStep({ at: 'moving' });
    try {
      setStep({ at: 'moved', move: await desk.call('salvage.move', { folder: to.trim() }), problem: null });
    } catch (failure) {
      const isCancelled = failure instanceof AppError && failure.code === 'CANCELLED';
      setStep({
        at: 'choosing',
        problem: isCancelled ? strings.cancelledNoNewLibrary : sentence(failure),
      });
    }
  };
  const openNew = async (moved: Extract<Step, { at: 'moved' }>) => {
    try {
      await onOpen(moved.move.folder);
    } catch (failure) {
      setStep({ ...moved, problem: sentence(failure) });
    }
  };
  const actions = () => {
    switch (step.at) {
      case 'reading':
        return (
          <>
            <Button onPress={close}>{data || error ? strings.close : strings.cancel}</Button>
            {data && (
              <OpeningButton
                isDisabled={data.counts.stories.saved === 0}
                onOpen={() => setExporting({ story: null })}
              >
                {strings.exportAll}
              </OpeningButton>
            )}
            {data && (
              <Button
                look="primary"
                isDisabled={data.counts.stories.saved === 0}
                onPress={() => setStep({ at: 'choosing', problem: null })}
              >
                {strings.moveItAllInto}
              </Button>
            )}
          </>
        );
      case 'choosing':
        return (
          <>
            <Button onPress={() => setStep({ at: 'reading' })}>{strings.backToTheStories}</Button>
            <Button look="primary" isDisabled={to.trim() === ''} onPress={() => void move()}>
              {strings.makeTheNewLibrary}
            </Button>
          </>
        );
      case 'moving':
        return (
          <Button onPress={() => void desk.call('salvage.cancel', {}).catch(() => undefined)}>
            {strings.cancel}
          </Button>
        );
      case 'moved':
        return canOpenAnother ? (
          <Button look="primary" onPress={() => void openNew(step)}>
            {strings.openTheNewLibrary}
          </Button>
        ) : (
          <Button onPress={close}>{strings.close}</Button>
        );
      default:
        return assertNever(step);
    }
  };
  return (
    <AppDialog
      title={strings.whatCanStillBe}
      width="wide"
      mustAnswer={step.at === 'moving'}
      onClose={close}
      actions={actions()}
    >
      {error && <Notice tone="stop">{error.message}</Notice>}
      {!data && !error && <SalvageProgressBar first="reading" />}
      {data && step.at === 'reading' && (
        <Reading
          data={data}
          source={source}
          onSource={setSource}
          onExport={(story) => setExporting({ story })}
        />
      )}
      {data && exporting && (
        <SalvageExportDialog
          story={exporting.story}
          readable={liveIn(data)}
          onClose={() => setExporting(null)}
        />
      )}
      {data && step.at === 'choosing' && (
        <>
          <p>{strings.goIntoNew({ things: savedWords(data.counts) })}</p>
          <NewLibraryFields folder={to} onFolder={setFolder} />
          {step.problem !== null && <Notice tone="stop">{step.problem}</Notice>}
        </>
      )}
      {step.at === 'moving' && <SalvageProgressBar first="writing" />}
      {step.at === 'moved' && (
        <>
          <Notice tone="good">
            <p role="status">{strings.newLibraryHas({ things: savedWords(step.move.counts) })}</p>
            <p className={styles.path}>{step.move.folder}</p>
          </Notice>
          <Losses lost={step.move.lost} />
          {!canOpenAnother && <Notice tone="plain">{strings.whoeverManagesThisMachine}</Notice>}
          {step.problem !== null && <Notice tone="stop">{step.problem}</Notice>}
        </>
      )}
    </AppDialog>
  );
};

interface ReadingProps {
  readonly data: SalvageReading;
  readonly source: SalvageSource;
  readonly onSource: (source: SalvageSource) => void;
  readonly onExport: (story: SalvagedStory) => void;
}

/** How many stories are exported if all are. */
const liveIn = ({ stories }: SalvageReading): number =>
  stories.filter(({ state, shelf }) => state !== 'unreadable' && shelf !== 'deleted').length;

const Reading = ({ data, source, onSource, onExport }: ReadingProps) => (
  <>
    <p>{strings.canBeSaved({ things: savedWords(data.counts) })}</p>
    {data.cleared.length > 0 && (
      <Notice tone="plain">
        <p>{strings.aMoveIntoA}</p>
        <ul className={styles.findings}>
          {data.cleared.map((path) => (
            <li key={path} className={styles.path}>
              {path}
            </li>
          ))}
        </ul>
      </Notice>
    )}
    <Losses lost={data.lost} />
    {(data.isLogOfAnotherFile || source === 'log') && (
      <div className={styles.buttons}>
        <Button small onPress={() => onSource(source === 'log' ? 'library' : 'log')}>
          {source === 'log' ? strings.readTheLibrarysOwn : strings.readTheLogOf}
        </Button>
      </div>
    )}
    <SalvagedStories key={source} stories={data.stories} onExport={onExport} />
  </>
);
