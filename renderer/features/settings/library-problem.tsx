import type { Output } from '@shared/api/contract';
import type { Managed } from '@shared/api/managed';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { LibraryFields } from './library-fields';
import { ManagedNote } from './managed-note';
import { strings } from './strings';
import styles from './settings.module.css';

interface LibraryProblemProps {
  readonly problem: NonNullable<Output<'app.info'>['problem']>;
  readonly managed: Managed;
  /** The ways out of this problem, if it has some of its own. */
  readonly rescue: ReactNode;
  readonly onOpen: (folder: string) => Promise<void>;
}

const TITLES: Readonly<Record<string, string>> = {
  LIBRARY_IN_USE: strings.thisLibraryIsOpen,
  LIBRARY_NEWER: strings.thisLibraryIsFrom,
  LIBRARY_DAMAGED: strings.thisLibraryIsDamaged,
  LIBRARY_GONE: strings.theLibraryIsNot,
  DISK_FULL: strings.theDiskIsFull,
  DISK_REFUSED: strings.theLibrarysFolderCannot,
};

/** Stands in for the window while no library could be opened: why, what to do next, and another way in. */
export const LibraryProblem = ({ problem, managed, rescue, onOpen }: LibraryProblemProps) => (
  <main className={styles.screen}>
    <div className={styles.sheet}>
      <h1 className={styles.screenTitle}>{TITLES[problem.code] ?? strings.theLibraryCouldNot}</h1>
      <p className={styles.lead}>{problem.message}</p>
      <p className={styles.folder}>{problem.folder}</p>
      <div className={styles.buttons}>
        <Button
          look={rescue ? 'plain' : 'primary'}
          onPress={() => void onOpen(problem.folder).catch(() => undefined)}
        >
          {strings.tryAgain}
        </Button>
      </div>
      {rescue}
      {managed.library ? (
        <ManagedNote />
      ) : (
        <>
          <h2 className={styles.subTitle}>{strings.openAnotherLibrary}</h2>
          <LibraryFields folder="" managed={managed} onOpen={onOpen} />
        </>
      )}
    </div>
  </main>
);
