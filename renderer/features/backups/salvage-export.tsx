import { AppError } from '@shared/errors';
import type { SalvagedStory, SalvageExport, SalvageForm } from '@shared/api/salvage';
import { sentence } from '@shared/sentence';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { CheckInput } from '../../ui/check-input';
import { AppDialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SelectInput } from '../../ui/select-input';
import { TextInput } from '../../ui/text-input';
import { withElements } from '../../ui/with-elements';
import { strings } from './strings';
import styles from './backups.module.css';
import { SalvageProgressBar } from './salvage-progress-bar';

interface SalvageExportDialogProps {
  /** Null for all that can be read. */
  readonly story: SalvagedStory | null;
  /** How many can be read. */
  readonly readable: number;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: 'choosing'; readonly problem: string | null }
  | { readonly at: 'exporting' }
  | { readonly at: 'exported'; readonly out: SalvageExport };

const FORMS: readonly { readonly id: SalvageForm; readonly label: string }[] = [
  { id: 'handover', label: strings.filesForAnotherCopydesk },
  { id: 'folder', label: strings.pageFoldersToPublish },
  { id: 'zip', label: strings.zipFilesOfPage },
  { id: 'single-file', label: strings.singleHtmlFilesWith },
];

/** Takes one story or all of them out of a library that cannot be opened, into a folder elsewhere. */
export const SalvageExportDialog = ({ story, readable, onClose }: SalvageExportDialogProps) => {
  const [form, setForm] = useState<SalvageForm>('handover');
  const [to, setTo] = useState('');
  const [underEmbargo, setUnderEmbargo] = useState(false);
  const [step, setStep] = useState<Step>({ at: 'choosing', problem: null });
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const choose = async () => {
    try {
      const chosen = await desk.call('host.chooseFolder', { title: strings.whereShouldTheStories, at: to });
      if (chosen.folder !== null) setTo(chosen.folder);
    } catch (failure) {
      setStep({ at: 'choosing', problem: sentence(failure) });
    }
  };
  const exportThem = async () => {
    setStep({ at: 'exporting' });
    try {
      const ids = story && { ids: [story.id] };
      const out = await desk.call('salvage.export', { ...ids, form, to: to.trim(), underEmbargo });
      setStep({ at: 'exported', out });
    } catch (failure) {
      const isCancelled = failure instanceof AppError && failure.code === 'CANCELLED';
      setStep({ at: 'choosing', problem: isCancelled ? failure.message : sentence(failure) });
    }
  };
  const actions = {
    choosing: (
      <>
        <Button onPress={onClose}>{strings.backToTheStories}</Button>
        <Button look="primary" isDisabled={to.trim() === ''} onPress={() => void exportThem()}>
          {strings.export}
        </Button>
      </>
    ),
    exporting: (
      <Button onPress={() => void desk.call('salvage.cancel', {}).catch(() => undefined)}>
        {strings.cancel}
      </Button>
    ),
    exported: (
      <Button look="primary" autoFocus onPress={onClose}>
        {strings.backToTheStories}
      </Button>
    ),
  };
  const title = story
    ? strings.exportStory({ headline: story.headline || strings.noHeadlineYet })
    : strings.exportStories({ count: readable });
  return (
    <AppDialog
      title={title}
      mustAnswer={step.at === 'exporting'}
      onClose={onClose}
      actions={actions[step.at]}
    >
      {step.at === 'choosing' && (
        <>
          <p>{strings.theDamagedLibraryStays}</p>
          <SelectInput<SalvageForm> label={strings.as} choices={FORMS} value={form} onChange={setForm} />
          <TextInput
            label={strings.intoThisFolder}
            mono
            autoFocus
            value={to}
            onChange={setTo}
            description={strings.bestOnAnotherDisk}
          />
          {host?.canChooseFolder && (
            <div className={styles.buttons}>
              <Button onPress={() => void choose()}>{strings.chooseAFolder}</Button>
            </div>
          )}
          {form !== 'handover' && (
            <CheckInput
              label={strings.alsoExportStoriesWhose}
              value={underEmbargo}
              onChange={setUnderEmbargo}
            />
          )}
          {step.problem !== null && <Notice tone="stop">{step.problem}</Notice>}
        </>
      )}
      {step.at === 'exporting' && <SalvageProgressBar first="exporting" />}
      {step.at === 'exported' && <Exported out={step.out} />}
    </AppDialog>
  );
};

const Exported = ({ out: { folder, exported, refused, remarks } }: { readonly out: SalvageExport }) => (
  <>
    <Notice tone={exported.length > 0 ? 'good' : 'advice'}>
      <p role="status">{strings.storiesExported({ count: exported.length })}</p>
      {exported.length > 0 && (
        <p className={styles.path}>{exported.length === 1 ? exported[0]?.path : folder}</p>
      )}
    </Notice>
    {refused.length > 0 && (
      <Notice tone="stop">
        <p>{strings.notExported({ count: refused.length })}</p>
        <ul className={styles.findings}>
          {refused.map(({ id, headline, why }) => (
            <li key={id}>
              {withElements(strings.refusedStory, {
                headline: <bdi className={styles.strong}>{headline || strings.noHeadlineYet}</bdi>,
                why,
              })}
            </li>
          ))}
        </ul>
      </Notice>
    )}
    {remarks.length > 0 && (
      <Notice tone="advice">
        <ul className={styles.findings}>
          {remarks.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      </Notice>
    )}
  </>
);
