import { useQuery } from '@tanstack/react-query';
import { assertNever } from '@shared/assert-never';
import type { CheckResult } from '@shared/checks/check';
import type { House } from '@shared/house/house';
import type { ExportForm } from '@shared/api/publish';
import type { StoryId } from '@shared/story/ids';
import { useState } from 'react';
import { desk } from '../../api/client';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { FindingList } from '../../ui/finding-list';
import { Notice } from '../../ui/notice';
import { EmbargoNotice } from './embargo-notice';
import { ExportDone } from './export-done';
import { ExportForm as FormFields } from './export-form';
import { ExportRunning } from './export-running';
import { ExportAdvice, ExportNotices } from './export-notices';
import { UnapprovedDialog } from './unapproved-dialog';
import { useExport } from './use-export';
import { useExportOutlook } from './use-export-outlook';
import { strings } from './strings';

interface ExportDialogProps {
  readonly id: StoryId;
  readonly house: House;
  /** Keeps what is typed: the desk exports the stored draft. */
  readonly beforeExport: () => Promise<void>;
  /** Says in the story that it was updated just now. */
  readonly onSetUpdated: () => void;
  readonly onGo: (result: CheckResult) => void;
  /** Makes the change that a finding offers. */
  readonly onFix: (result: CheckResult) => Promise<void>;
  readonly onClose: () => void;
}

export const ExportDialog = (props: ExportDialogProps) => {
  const { id, house, beforeExport, onSetUpdated, onGo, onFix, onClose } = props;
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => desk.call('host.info', {}) });
  const [form, setForm] = useState<ExportForm>('folder');
  const [folder, setFolder] = useState<string | null>(null);
  const { state, start, cancel, askAgain } = useExport(id, beforeExport);
  const outlook = useExportOutlook(id, beforeExport);
  const [underEmbargo, setUnderEmbargo] = useState(false);
  const embargo = outlook.data?.embargo ?? null;
  const [asking, setAsking] = useState<'nothing' | 'unapproved' | 'agreed'>('nothing');
  const target = folder ?? outlook.data?.folder ?? host?.exportFolder ?? '';
  const to = target.trim() || null;
  const begin = async () => {
    const known = outlook.data && !outlook.isFetching ? outlook.data : (await outlook.refetch()).data;
    if (known?.embargo && !underEmbargo) return;
    if (known?.approves && asking !== 'agreed') setAsking('unapproved');
    else if (!known?.refusal) await start(form, to, underEmbargo);
  };
  const again = () => {
    askAgain();
    void outlook.refetch();
  };
  const setUpdated = () => {
    onSetUpdated();
    void outlook.refetch();
  };
  const fix = (result: CheckResult) => void onFix(result).then(again);

  if (asking === 'unapproved') {
    return (
      <UnapprovedDialog
        to={to}
        onBack={() => setAsking('nothing')}
        onExport={() => {
          setAsking('agreed');
          void start(form, to, underEmbargo);
        }}
      />
    );
  }

  switch (state.state) {
    case 'asking':
      return (
        <AppDialog
          title={strings.exportTheStory}
          onClose={onClose}
          actions={
            <>
              <Button onPress={onClose}>{strings.cancel}</Button>
              <Button
                look="primary"
                isDisabled={
                  (form === 'folder' && to === null) ||
                  Boolean(outlook.data?.refusal) ||
                  (embargo !== null && !underEmbargo)
                }
                onPress={() => void begin()}
              >
                {strings.export}
              </Button>
            </>
          }
        >
          {embargo !== null && !outlook.data?.refusal && (
            <EmbargoNotice
              embargo={embargo}
              house={house}
              isAgreed={underEmbargo}
              onAgree={setUnderEmbargo}
            />
          )}
          <ExportNotices outlook={outlook.data ?? null} onSetUpdated={setUpdated} onGo={onGo} onFix={fix} />
          <FormFields
            form={form}
            folder={target}
            canChooseFolder={host?.canChooseFolder ?? false}
            onForm={setForm}
            onFolder={setFolder}
          />
          <ExportAdvice outlook={outlook.data ?? null} onGo={onGo} onFix={fix} />
        </AppDialog>
      );
    case 'running':
      return <ExportRunning progress={state.progress} onCancel={() => void cancel()} />;
    case 'refused':
      return (
        <AppDialog
          title={strings.notExportedYet}
          onClose={onClose}
          actions={
            <>
              <Button onPress={onClose}>{strings.backToTheStory}</Button>
              <Button onPress={again}>{strings.tryAgain}</Button>
            </>
          }
        >
          <Notice tone="stop">{state.message}</Notice>
          <FindingList results={state.results} onGo={onGo} onFix={fix} />
        </AppDialog>
      );
    case 'failed':
      return (
        <AppDialog
          title={strings.notExported}
          onClose={onClose}
          actions={<Button onPress={again}>{strings.back}</Button>}
        >
          <Notice tone="stop">{state.message}</Notice>
        </AppDialog>
      );
    case 'done':
      return (
        <ExportDone
          result={state.result}
          canReveal={host?.canReveal ?? false}
          canDragOut={host?.canDragOut ?? false}
          onGo={onGo}
          onClose={onClose}
        />
      );
    default:
      return assertNever(state);
  }
};
