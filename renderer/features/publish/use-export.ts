import { CheckResult } from '@shared/checks/check';
import { AppError } from '@shared/errors';
import type { Output } from '@shared/api/contract';
import type { ExportForm } from '@shared/api/publish';
import type { StoryId } from '@shared/story/ids';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { desk } from '../../api/client';
import { onAppEvent } from '../../api/events';
import { download } from '../../ui/download';

export interface ExportProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export type ExportState =
  | { readonly state: 'asking' }
  | { readonly state: 'running'; readonly progress: ExportProgress | null }
  | { readonly state: 'refused'; readonly message: string; readonly results: readonly CheckResult[] }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'done'; readonly result: Output<'publish.export'> };

const Refusal = z.object({ results: z.array(CheckResult) });

function failed(failure: unknown): ExportState {
  if (!(failure instanceof AppError)) return { state: 'failed', message: String(failure) };
  if (failure.code === 'CANCELLED') return { state: 'asking' };
  const refusal = Refusal.safeParse(failure.details);
  if (failure.code === 'REFUSED' && refusal.success) {
    return { state: 'refused', message: failure.message, results: refusal.data.results };
  }
  return { state: 'failed', message: failure.message };
}

/** The app must not end during an export without asking. */
const sayToHost = (exporting: boolean): void =>
  void desk.call('host.exporting', { exporting }).catch(() => undefined);

/** One export at a time of one story: start, follow, cancel. */
export function useExport(id: StoryId, beforeExport: () => Promise<void>) {
  const [state, setState] = useState<ExportState>({ state: 'asking' });
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      onAppEvent('export.progress', ({ job: its, step, done, total }) => {
        if (its !== job.current) return;
        setState((now) =>
          now.state === 'running' ? { state: 'running', progress: { step, done, total } } : now,
        );
      }),
    [],
  );
  const start = async (form: ExportForm, to: string | null, underEmbargo: boolean) => {
    const own = crypto.randomUUID();
    job.current = own;
    setState({ state: 'running', progress: null });
    sayToHost(true);
    try {
      await beforeExport();
      const request = { id, form, job: own, underEmbargo, ...(to !== null && { to }) };
      const result = await desk.call('publish.export', request);
      const isKept = result.bytes === null || (await download(result.fileName, result.bytes));
      setState(isKept ? { state: 'done', result } : { state: 'asking' });
    } catch (failure) {
      setState(failed(failure));
    } finally {
      sayToHost(false);
      job.current = null;
    }
  };
  const cancel = async () => {
    if (job.current !== null) await desk.call('publish.cancel', { job: job.current });
  };
  return { state, start, cancel, askAgain: () => setState({ state: 'asking' }) };
}
