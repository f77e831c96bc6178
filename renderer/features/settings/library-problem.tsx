import type { Output } from '@shared/api/contract';
import type { Managed } from '@shared/api/managed';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { LibraryFields } from './library-fields';
import { ManagedNote } from './managed-note';
import styles from './settings.module.css';

interface LibraryProblemProps {
  readonly problem: NonNullable<Output<'app.info'>['problem']>;
  readonly managed: Managed;
  /** The ways out of this problem, where it has some of its own. */
  readonly rescue: ReactNode;
  readonly onOpen: (folder: string) => Promise<void>;
}

const TITLES: Readonly<Record<string, string>> = {
  LIBRARY_IN_USE: 'This library is open elsewhere',
  LIBRARY_NEWER: 'This library is from a newer Copydesk',
  LIBRARY_DAMAGED: 'This library is damaged',
  LIBRARY_GONE: 'The library is not there',
  DISK_FULL: 'The disk is full',
  DISK_REFUSED: 'The library’s folder cannot be used',
};

/** Stands in for the window while no library could be opened: why, what to do next, and another way in. */
export const LibraryProblem = ({ problem, managed, rescue, onOpen }: LibraryProblemProps) => (
  <main className={styles.screen}>
    <div className={styles.sheet}>
      <h1 className={styles.screenTitle}>{TITLES[problem.code] ?? 'The library could not be opened'}</h1>
      <p className={styles.lead}>{problem.message}</p>
      <p className={styles.folder}>{problem.folder}</p>
      <div className={styles.buttons}>
        <Button
          look={rescue ? 'plain' : 'primary'}
          onPress={() => void onOpen(problem.folder).catch(() => undefined)}
        >
          Try again
        </Button>
      </div>
      {rescue}
      {managed.library ? (
        <ManagedNote />
      ) : (
        <>
          <h2 className={styles.subTitle}>Open another library</h2>
          <LibraryFields folder="" managed={managed} onOpen={onOpen} />
        </>
      )}
    </div>
  </main>
);
