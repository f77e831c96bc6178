import type { BackupState } from '@shared/api/backups';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { desk } from '../../api/client';
import { onAppEvent } from '../../api/events';
import { readAgain } from '../../api/read-again';

const LIST = ['backups', 'list'];
const RUNNING_MS = 1000;

/** The current backups, even of a library that could not be opened. */
export function useBackups() {
  const client = useQueryClient();
  useEffect(() => onAppEvent('backups.changed', () => void readAgain(client, ['backups'])), [client]);
  const query = useQuery({
    queryKey: LIST,
    queryFn: () => desk.call('backups.list', {}),
    refetchInterval: ({ state }) => (state.data?.isRunning ? RUNNING_MS : false),
  });
  /** Shows what a call has answered. */
  const adopt = (state: BackupState): void => void client.setQueryData(LIST, state);
  return { state: query.data ?? null, error: query.error, adopt };
}
