import type { Output } from '@shared/api/contract';
import { useQueryClient } from '@tanstack/react-query';
import { desk } from '../api/client';
import { readAgain } from '../api/read-again';
import { GoneRescue } from '../features/backups/gone-rescue';
import { Rescue } from '../features/backups/rescue';
import { LibraryProblem } from '../features/settings/library-problem';
import { putInPlace } from './put-in-place';

interface RescuePartProps {
  readonly problem: NonNullable<Output<'app.info'>['problem']>;
  readonly managed: Output<'app.info'>['managed'];
}

/** Stands in for the window while no library could be opened. */
export const RescuePart = ({ problem, managed }: RescuePartProps) => {
  const client = useQueryClient();
  const open = async (folder: string) => {
    await desk.call('library.open', { folder });
    await readAgain(client);
  };
  return (
    <LibraryProblem
      problem={problem}
      managed={managed}
      onOpen={open}
      rescue={
        problem.code === 'LIBRARY_GONE' ? (
          <GoneRescue
            isManaged={managed.library}
            onRestoreInto={async (backup, folder) => {
              await desk.call('backups.restoreInto', { ...backup, folder });
              await readAgain(client);
            }}
          />
        ) : problem.code === 'LIBRARY_DAMAGED' ? (
          <Rescue
            problem={problem}
            canOpenAnother={!managed.library}
            onPutInPlace={(backup) => putInPlace(client, backup)}
            onOpenWithoutLog={async () => {
              await desk.call('library.openWithoutLog', {});
              await readAgain(client);
            }}
            onOpen={open}
          />
        ) : null
      }
    />
  );
};
