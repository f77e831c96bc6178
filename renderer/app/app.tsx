import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Output } from '@shared/api/contract';
import { useEffect } from 'react';
import { desk } from '../api/client';
import { onAppEvent } from '../api/events';
import { recallAll } from '../api/remembered';
import { setPlace } from '../api/this-window';
import { readAgain } from '../api/read-again';
import { giveBackStart } from '../ui/held-keys/held-keys';
import { lazyPart } from '../ui/lazy-part';
import { EmptyState } from '../ui/notice';
import { Overlays } from '../ui/overlays';
import { Toasts } from '../ui/toasts';
import { useAccent } from '../ui/accent';
import { useTheme } from '../ui/theme';
import { useCommandInput, useHostMenu } from './command-registry';
import { EditCommands } from './edit/edit-commands';
import { ErrorBoundary } from './error-boundary';
import { useDeskCrash } from './use-desk-crash';
import { Workspace } from './workspace';
import { strings } from './strings';
import styles from './app.module.css';

const UpdateLine = lazyPart(() => import('../features/updates/update-line').then((part) => part.UpdateLine));
const RescuePart = lazyPart(() => import('./rescue-part').then((part) => part.RescuePart));

// The desk is on this machine: a failure is not a network problem, and a retry would only delay the message.
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
});

export const App = () => (
  <QueryClientProvider client={client}>
    <Overlays>
      <div className={styles.app}>
        <div className={styles.window}>
          <ErrorBoundary>
            <Window />
            <EditCommands />
          </ErrorBoundary>
        </div>
        <UpdateLine />
      </div>
      <Toasts />
    </Overlays>
  </QueryClientProvider>
);

/** With what this machine remembers of the window: it must be there before the window is drawn. */
async function askForInfo(): Promise<Output<'app.info'>> {
  const info = await desk.call('app.info', {});
  recallAll(info.window);
  setPlace({ library: info.library?.folder ?? '', start: info.start });
  return info;
}

const Window = () => {
  const queries = useQueryClient();
  useTheme();
  useAccent();
  const { data: info, error } = useQuery({ queryKey: ['app'], queryFn: askForInfo });
  useEffect(() => onAppEvent('library.changed', () => void readAgain(queries, ['app'])), [queries]);
  useDeskCrash();
  useCommandInput(info?.platform);
  useHostMenu();
  // A later failure must not remove the window, which holds text.
  const hasNoStories = (error !== null && !info) || info?.library === null;
  useEffect(() => {
    if (hasNoStories) giveBackStart();
  }, [hasNoStories]);
  if (error && !info) {
    return (
      <main>
        <EmptyState title={strings.copydeskDoesNotRespond}>{error.message}</EmptyState>
      </main>
    );
  }
  if (!info) return null;
  if (!info.library) {
    const problem =
      info.problem ??
      ({
        ...{ code: 'LIBRARY_CLOSED', message: strings.noLibraryIsOpen, folder: '', isForLog: false },
      } as const);
    return <RescuePart problem={problem} managed={info.managed} />;
  }
  // Another library, or a backup in its place, is another newsroom: nothing of the window may carry over.
  return <Workspace key={`${info.library.folder} ${info.library.line}`} info={info} />;
};
